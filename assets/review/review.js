"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const chosen = name => one(`input[name="${name}"]:checked`)?.value ?? "";
  const workshop = document.body.dataset.workshop;
  const plan = Number(document.body.dataset.plan);
  const place = `common-ground-review/${workshop}/${plan}`;
  const actions = all("article.action").map((node, index) => ({
    node,
    name: `verdict-${index + 1}`,
    words: one(".words", node),
    text: one(".text", node),
    warning: one(".warning", node),
    field: one(".field", node),
    suggestion: one(".suggestion", node),
  }));
  let unsaved = false;
  let drafts = true;

  document.documentElement.classList.add("script");

  /** A text as the app keeps it: no control characters, no half characters, no space at its ends. */
  const tidy = text =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "")
      .replace(/\p{Cs}/gu, "\ufffd")
      .trim();

  const wordsNow = action =>
    ({ TITLE: action.node.dataset.title, FIRST_STEP: action.node.dataset.firstStep, MEASURE: action.node.dataset.measure })[
      action.field.value
    ] ?? "";

  const suggested = action => {
    const words = tidy(action.suggestion.value);
    return action.field.value && words && words !== tidy(wordsNow(action)) ? { field: action.field.value, words } : null;
  };

  function remark(action) {
    const verdict = chosen(action.name);
    const said = verdict !== "ACCEPT";
    const result = {
      actionId: action.node.dataset.action,
      actionHash: action.node.dataset.hash,
      verdict,
      text: said ? tidy(action.text.value) : "",
    };
    const suggestion = said && suggested(action);
    return suggestion ? { ...result, suggestion } : result;
  }

  function review() {
    const signOff = chosen("sign");
    return {
      workshop,
      plan,
      reviewer: tidy(one("#reviewer").value),
      side: chosen("side"),
      at: new Date().toISOString(),
      remarks: actions.filter(action => chosen(action.name)).map(remark),
      signOff,
      reservation: signOff === "RESERVATION" ? tidy(one("#reservation").value) : "",
    };
  }

  /** CRC-32, so that the app can tell a file that was changed by hand. */
  function checksum(sent) {
    const values = [sent.workshop, sent.plan, sent.reviewer, sent.side, sent.at, sent.signOff, sent.reservation];
    for (const remark of sent.remarks) {
      values.push(remark.actionId, remark.actionHash, remark.verdict, remark.text);
      if (remark.suggestion) {
        values.push(remark.suggestion.field, remark.suggestion.words);
      }
    }
    let crc = -1;
    for (const byte of new TextEncoder().encode(values.join("\u001f"))) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) {
        crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
      }
    }
    return (~crc >>> 0).toString(16).padStart(8, "0");
  }

  function file() {
    const sent = review();
    return { format: "common-ground-review", version: 1, review: sent, checksum: checksum(sent) };
  }

  function warn(warning, field, wrong) {
    warning.hidden = !wrong;
    field.setAttribute("aria-invalid", String(wrong));
    return wrong ? [field] : [];
  }

  function missing(action) {
    const verdict = chosen(action.name);
    const needed = verdict === "QUESTION" || verdict === "COMMENT";
    return warn(action.warning, action.text, needed && !tidy(action.text.value) && !suggested(action));
  }

  /** Says what is missing beside each field and goes to the first. */
  function complete() {
    const sides = one("#side");
    const wrong = [
      ...actions.flatMap(missing),
      ...warn(one("#error-reviewer"), one("#reviewer"), !tidy(one("#reviewer").value)),
      ...warn(one("#error-side"), sides, !chosen("side")),
      ...warn(
        one("#error-reservation"),
        one("#reservation"),
        chosen("sign") === "RESERVATION" && !tidy(one("#reservation").value)
      ),
    ];
    if (wrong.length) {
      say("missing");
      (wrong[0] === sides ? one("input", sides) : wrong[0]).focus();
    }
    return !wrong.length;
  }

  function say(what) {
    all("#status [data-says]").forEach(node => (node.hidden = node.dataset.says !== what));
  }

  function show() {
    for (const action of actions) {
      const verdict = chosen(action.name);
      action.words.hidden = verdict === "" || verdict === "ACCEPT";
      action.suggestion.hidden = !action.field.value;
    }
    one("#reserving").hidden = chosen("sign") !== "RESERVATION";
  }

  function download(content) {
    const who = content.review.reviewer.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "").slice(0, 40);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2) + "\n"], { type: "application/json" }));
    link.download = `${plan || "before-version-1"}-${who || "plan"}-review.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    unsaved = false;
    return link.download;
  }

  /** The review as short lines of Base64, which mail programs neither wrap nor change, with its length to see that nothing is missing. */
  function mailText(content) {
    const bytes = new TextEncoder().encode(JSON.stringify(content));
    const code = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join("")).replace(/=+$/, "");
    return [`-----BEGIN COMMON GROUND REVIEW ${code.length}-----`, ...code.match(/.{1,64}/g), "-----END COMMON GROUND REVIEW-----"].join(
      "\r\n"
    );
  }

  function mail(body) {
    const link = document.createElement("a");
    link.href = `mailto:?subject=${encodeURIComponent(one("#mail-subject").textContent)}&body=${encodeURIComponent(body)}`;
    return link;
  }

  function send() {
    const content = file();
    const link = mail(`${one("#mail-body").textContent}\r\n\r\n${mailText(content)}\r\n`);
    // Longer ones are cut by some mail programs.
    if (link.href.length <= 1900) {
      link.click();
      unsaved = false;
      say("mailed");
    } else {
      one("#attachment").textContent = download(content);
      mail(one("#mail-attach").textContent).click();
      say("attach");
    }
  }

  const fields = () => all("input:not([type=radio]), textarea:not([readonly]), select");

  function keep() {
    const draft = { fields: fields().map(field => field.value), chosen: all("input:checked").map(radio => [radio.name, radio.value]) };
    try {
      localStorage.setItem(place, JSON.stringify(draft));
    } catch {
      drafts = false;
    }
    one("#draft").hidden = !drafts;
    one("#no-draft").hidden = drafts;
  }

  function restore() {
    let draft = null;
    try {
      draft = JSON.parse(localStorage.getItem(place) ?? "null");
    } catch {
      drafts = false;
      one("#no-draft").hidden = false;
    }
    if (draft) {
      fields().forEach((field, index) => (field.value = draft.fields[index] ?? ""));
      for (const [name, value] of draft.chosen) {
        all(`input[name="${name}"]`).forEach(radio => (radio.checked = radio.value === value));
      }
      one("#draft").hidden = false;
    }
  }

  function forget() {
    fields().forEach(field => (field.value = ""));
    all("input[type=radio]").forEach(radio => (radio.checked = radio.defaultChecked));
    all("[aria-invalid]").forEach(field => field.removeAttribute("aria-invalid"));
    all("p.warning[id^=error-]").forEach(warning => (warning.hidden = true));
    say("");
    try {
      localStorage.removeItem(place);
    } catch {
      drafts = false;
    }
    one("#draft").hidden = true;
    unsaved = false;
    show();
  }

  document.addEventListener("input", event => {
    if (event.target.matches(".field")) {
      const action = actions.find(each => each.field === event.target);
      action.suggestion.value = wordsNow(action);
    }
    unsaved = true;
    say("");
    show();
    keep();
  });
  one("#send").addEventListener("submit", event => {
    event.preventDefault();
    if (complete()) {
      one("#file").textContent = download(file());
      say("saved");
    }
  });
  one("#mail").addEventListener("click", () => complete() && send());
  one("#clear").addEventListener("click", () => confirm(one("#sure").textContent) && forget());
  one("#accept-rest")?.addEventListener("click", () => {
    actions
      .filter(action => !chosen(action.name))
      .forEach(action => (one(`input[name="${action.name}"][value="ACCEPT"]`).checked = true));
    unsaved = true;
    show();
    keep();
  });
  one("#copy").addEventListener("toggle", () => {
    if (one("#copy").open) {
      one("#whole").value = complete() ? mailText(file()) : "";
      one("#copy").open = Boolean(one("#whole").value);
      one("#whole").select();
    }
  });
  addEventListener("beforeunload", event => {
    if (unsaved && !drafts) {
      event.preventDefault();
    }
  });

  restore();
  show();
})();
