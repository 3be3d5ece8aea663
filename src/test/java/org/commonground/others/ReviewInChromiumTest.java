package org.commonground.others;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.app.Commands;
import org.commonground.programme.model.Side;
import org.commonground.report.review.ReviewFile;
import org.commonground.report.review.ReviewMail;
import org.commonground.workshop.record.Review.Field;
import org.commonground.workshop.record.Review.SignOff;
import org.commonground.workshop.record.Review.Suggestion;
import org.commonground.workshop.record.Review.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample's review page in a real browser, from the disk: answered, saved, and read back. */
@Tag("others")
class ReviewInChromiumTest {

    private static final Path PICTURES = Path.of("target", "others");

    @TempDir
    private static Path folder;

    private static @Nullable Browser started;
    private static Path page = Path.of("");

    private final List<Tab> tabs = new ArrayList<>();

    @BeforeAll
    static void playTheSample() throws IOException {
        var demo = Commands.run("demo", "--out", folder.toString());
        assertThat(demo.code()).as(demo.err()).isZero();
        try (var files = Files.list(folder.resolve("plan"))) {
            page = files.filter(file -> file.toString().endsWith("-review.html"))
                    .findFirst()
                    .orElseThrow();
        }
        started = Browser.chromium(folder.resolve("profile"));
    }

    @AfterAll
    static void end() throws IOException {
        if (started != null) {
            started.close();
        }
    }

    @AfterEach
    void nothingWasStoppedOrComplainedOfOrFetched() {
        assertThat(tabs).allSatisfy(tab -> {
            assertThat(tab.stopped()).isEmpty();
            assertThat(tab.complaints()).isEmpty();
            assertThat(tab.network())
                    .as("the font is in the page itself")
                    .allMatch(address -> address.startsWith("data:font/"));
        });
    }

    private Tab open(int width, int height, boolean dark) {
        assertThat(started).isNotNull();
        var tab = Tab.open(started, page, width, height, dark);
        tabs.add(tab);
        return tab;
    }

    private static String verdict(int action, String verdict) {
        return "label:has([name=verdict-" + action + "][value=" + verdict + "])";
    }

    /** Saves the review, reads it, and has the app take it in from the file that the browser wrote. */
    private static ReviewFile.Content save(Tab tab) throws IOException {
        return save(tab, "1-", "version 1");
    }

    private static ReviewFile.Content save(Tab tab, String prefix, String version) throws IOException {
        var file = tab.download(folder.resolve("downloads"), () -> tab.click("#save"));
        assertThat(tab.text("#file")).isEqualTo(file.getFileName().toString()).startsWith(prefix);
        var taken = Commands.run(
                "import-review", "--store", folder.resolve("store.sqlite").toString(), file.toString());
        assertThat(taken.code()).as(taken.out() + taken.err()).isZero();
        assertThat(taken.out()).endsWith(", " + version + ", was added.\n");
        return ReviewFile.read(file);
    }

    @Test
    void everythingIsAcceptedAndSigned() throws IOException {
        var tab = open(1280, 900, false);
        int actions =
                tab.value("document.querySelectorAll('article.action').length").intValue();
        tab.picture(PICTURES.resolve("review-empty-1280.png"));

        tab.click("#save");
        assertThat(tab.text("#error-reviewer")).startsWith("! Please give your name");
        assertThat(tab.value("document.activeElement.id").asString()).isEqualTo("reviewer");
        tab.picture(PICTURES.resolve("review-missing-1280.png"));

        tab.click("#accept-rest");
        tab.typeInto("#reviewer", "Ada Invented");
        tab.click("label:has([value=MARKETING])");
        tab.click("label:has([name=sign][value=WHOLE])");
        var content = save(tab);

        assertThat(content.intact()).isTrue();
        assertThat(content.sent().reviewer()).isEqualTo("Ada Invented");
        assertThat(content.sent().side()).isEqualTo(Side.MARKETING);
        assertThat(content.sent().plan()).isEqualTo(1);
        assertThat(content.sent().signOff()).isEqualTo(SignOff.WHOLE);
        assertThat(content.sent().remarks())
                .hasSize(actions)
                .allSatisfy(remark -> assertThat(remark.verdict()).isEqualTo(Verdict.ACCEPT));
        tab.picture(PICTURES.resolve("review-saved-1280.png"));
        tab.value("localStorage.clear()");
    }

    @Test
    void aPhoneQuestionsAndCommentsInAnyScript() throws IOException {
        var tab = open(390, 844, false);
        var question = "من يملك السجل؟ \u2068שלום\u2069 👩‍👩‍👧 e\u0301 <b>&amp;\"'\n東京";
        tab.click(verdict(1, "QUESTION"));
        tab.typeInto("#text-1", question);
        tab.click(verdict(2, "COMMENT"));
        tab.choose("#field-2", "FIRST_STEP");
        tab.typeInto("article:nth-of-type(2) .suggestion", "When the freeze lifts, release two pages.");
        tab.click(verdict(3, "ACCEPT"));
        tab.typeInto("#reviewer", "Béla “B” Nobody");
        tab.click("label:has([value=IT])");
        tab.click("label:has([name=sign][value=RESERVATION])");
        tab.typeInto("#reservation", "Only if the old file is closed.");
        tab.picture(PICTURES.resolve("review-390.png"));
        assertThat(tab.value("document.documentElement.scrollWidth").intValue()).isLessThanOrEqualTo(390);
        var content = save(tab);

        assertThat(content.intact()).isTrue();
        var sent = content.sent();
        assertThat(sent.reviewer()).isEqualTo("Béla “B” Nobody");
        assertThat(sent.signOff()).isEqualTo(SignOff.RESERVATION);
        assertThat(sent.reservation()).isEqualTo("Only if the old file is closed.");
        assertThat(sent.remarks()).hasSize(3);
        assertThat(sent.remarks().get(0).text()).isEqualTo(question);
        assertThat(sent.remarks().get(1).suggestion())
                .contains(new Suggestion(Field.FIRST_STEP, "When the freeze lifts, release two pages."));
        assertThat(sent.remarks().get(2).verdict()).isEqualTo(Verdict.ACCEPT);
        tab.value("localStorage.clear()");
    }

    @Test
    void aDraftOutlivesTheBrowserTabAndTheKeyboardIsEnough() throws IOException {
        var tab = open(1280, 900, true);
        tab.value("document.querySelector('[name=verdict-1][value=\"\"]').focus()");
        tab.press("ArrowLeft", 37);
        tab.press("Tab", 9);
        tab.type("Typed without a mouse");
        assertThat(tab.text("#draft")).contains("draft in this browser");

        tab.comeBack();
        assertThat(tab.value("document.querySelector('#text-1').value").asString())
                .isEqualTo("Typed without a mouse");
        assertThat(tab.shows("#text-1")).isTrue();
        tab.value("document.querySelector('#reviewer').focus()");
        tab.type("Chi Draft");
        tab.press("Tab", 9);
        tab.press("ArrowRight", 39);
        tab.picture(PICTURES.resolve("review-dark-1280.png"));
        var content = save(tab);

        assertThat(content.sent().side()).isEqualTo(Side.IT);
        assertThat(content.sent().signOff()).isEqualTo(SignOff.NONE);
        assertThat(content.sent().remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.verdict()).isEqualTo(Verdict.COMMENT));
        tab.value("localStorage.clear()");
    }

    @Test
    void aShortReviewGoesIntoTheMailItselfAndALongOneIsSavedToBeAttached() throws IOException {
        var tab = open(1280, 900, false);
        tab.value("document.addEventListener('click', e => {"
                + " if (e.target.protocol === 'mailto:') { window.mailed = e.target.href; e.preventDefault(); } }, true);"
                + "const click = HTMLAnchorElement.prototype.click; HTMLAnchorElement.prototype.click = function () {"
                + " if (this.protocol === 'mailto:') window.mailed = this.href; else click.call(this); };");
        tab.typeInto("#reviewer", "Dee Mail");
        tab.click("label:has([value=JOINT])");
        tab.click("#mail");
        var mail = tab.value("decodeURIComponent(window.mailed.split('&body=')[1])")
                .asString();
        var content = ReviewMail.read(mail).reviews().getFirst();
        assertThat(content.intact()).isTrue();
        assertThat(content.sent().reviewer()).isEqualTo("Dee Mail");

        tab.click(verdict(1, "COMMENT"));
        tab.typeInto("#text-1", "Long. ".repeat(300));
        var file = tab.download(folder.resolve("downloads"), () -> tab.click("#mail"));
        assertThat(ReviewFile.read(file).intact()).isTrue();
        assertThat(tab.text("#attachment")).isEqualTo(file.getFileName().toString());
        assertThat(tab.value("window.mailed.length").intValue()).isLessThan(1_900);
        tab.value("localStorage.clear()");
    }

    @Test
    void whereTheBrowserKeepsNoDraftsThePageSaysSoAndSavesAllTheSame() throws IOException {
        assertThat(started).isNotNull();
        var forbidden =
                "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }});";
        var early = Files.writeString(
                folder.resolve("early.html"), Files.readString(page).replace("data-plan=\"1\"", "data-plan=\"0\""));
        var tab = Tab.open(started, early, 390, 844, true, forbidden);
        tabs.add(tab);
        assertThat(tab.shows("#no-draft")).isTrue();
        tab.typeInto("#reviewer", "No Draft");
        tab.click("label:has([value=IT])");
        assertThat(tab.shows("#draft")).isFalse();
        assertThat(tab.text("#no-draft")).contains("Save before you close this page");
        tab.picture(PICTURES.resolve("review-dark-390.png"));
        assertThat(save(tab, "before-version-1-", "before the first version")
                        .sent()
                        .reviewer())
                .isEqualTo("No Draft");
    }

    @Test
    void whatThePolicyForbidsIsStopped() {
        var tab = open(800, 600, false);
        tab.value("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = true';"
                + " document.body.append(s); const i = document.createElement('img'); i.src = 'https://example.invalid/x.png';"
                + " document.body.append(i); const p = document.createElement('p'); p.setAttribute('style', 'color: red');"
                + " document.body.append(p); })()");
        tab.value(
                "new Promise(done => { const look = () => stopped.length >= 3 ? done() : setTimeout(look, 10); look(); })");
        assertThat(tab.value("String(window.ran)").asString()).isEqualTo("undefined");
        assertThat(tab.stopped()).anyMatch(stopped -> stopped.startsWith("script-src"));
        assertThat(tab.stopped()).anyMatch(stopped -> stopped.startsWith("img-src"));
        assertThat(tab.stopped()).anyMatch(stopped -> stopped.startsWith("style-src"));
        assertThat(tab.complaints()).isNotEmpty();
        tabs.clear();
    }
}
