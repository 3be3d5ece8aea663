package org.commonground.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** One page in Chromium, used as a person uses it: with mouse, finger and keyboard. */
final class Tab {

    /** Told to the page before its own script runs, so that nothing the policy stops goes unseen. */
    static final String WATCH = "window.stopped = [];"
            + "document.addEventListener('securitypolicyviolation', e => stopped.push(e.violatedDirective + ' ' + e.blockedURI));";

    private final Browser browser;
    private final String session;
    private final String page;

    private Tab(Browser browser, String session, String page) {
        this.browser = browser;
        this.session = session;
        this.page = page;
    }

    /**
     * Opens a file from the disk and waits until it is loaded.
     *
     * @param dark whether the system is set to dark
     */
    static Tab open(Browser browser, Path file, int width, int height, boolean dark) {
        return open(browser, file, width, height, dark, "");
    }

    /** @param before run in the page before anything of its own */
    static Tab open(Browser browser, Path file, int width, int height, boolean dark, String before) {
        var target = browser.ask("", "Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asString();
        var session = browser.ask("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asString();
        var tab = new Tab(browser, session, file.toUri().toString());
        for (var domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.ask(domain + ".enable", Map.of());
        }
        tab.ask("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH + before));
        tab.ask(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
        tab.ask(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        tab.load(tab.page);
        return tab;
    }

    private void load(String url) {
        var loaded = browser.next(
                event -> event.session().equals(session) && event.method().equals("Page.loadEventFired"));
        ask("Page.navigate", Map.of("url", url));
        loaded.join();
    }

    /** Leaves the page and opens it again; a reload would keep what was typed without any draft. */
    void comeBack() {
        load("about:blank");
        load(page);
    }

    /** The value of an expression of the page. */
    JsonNode value(String script) {
        var answer = ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(script + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ").innerText")
                .asString();
    }

    /** Whether a person could see it. */
    boolean shows(String selector) {
        return value("document.querySelector(" + quoted(selector) + ").checkVisibility()")
                .asBoolean();
    }

    /** Clicks the middle of what the selector finds, which has to be in sight and on top there. */
    void click(String selector) {
        var middle = value(middle(selector));
        if (!middle.path("hit").asBoolean()) {
            throw new AssertionError("Nobody can click " + selector + ": " + middle);
        }
        for (var type : List.of("mousePressed", "mouseReleased")) {
            ask(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            middle.path("x").asDouble(),
                            "y",
                            middle.path("y").asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Scrolls to what the selector finds. @return an expression of its middle, and whether it is on top there */
    static String middle(String selector) {
        return "(() => { const found = document.querySelector(" + quoted(selector) + ");"
                + " found.scrollIntoView({block: 'center', behavior: 'instant'});"
                + " const r = found.getBoundingClientRect(); const x = r.x + r.width / 2, y = r.y + r.height / 2;"
                + " const top = document.elementFromPoint(x, y);"
                + " return {x, y, hit: found.contains(top) || !!top?.contains(found)}; })()";
    }

    /** Types into whatever has the focus. */
    void type(String text) {
        ask("Input.insertText", Map.of("text", text));
    }

    void typeInto(String selector, String text) {
        click(selector);
        value("document.activeElement.select?.()");
        type(text);
    }

    /** Presses a key that types nothing, such as Tab or ArrowDown. */
    void press(String key, int code) {
        for (var type : List.of("rawKeyDown", "keyUp")) {
            ask("Input.dispatchKeyEvent", Map.of("type", type, "key", key, "code", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Chooses from a list as its keys do. */
    void choose(String selector, String value) {
        this.value("(() => { const s = document.querySelector(" + quoted(selector) + "); s.value = " + quoted(value)
                + "; s.dispatchEvent(new Event('input', {bubbles: true})); })()");
    }

    /** Does something that downloads a file, and waits until it is there. @return the file */
    Path download(Path folder, Runnable what) throws IOException {
        Files.createDirectories(folder);
        browser.ask(
                "",
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString(),
                        "eventsEnabled",
                        true));
        CompletableFuture<Browser.Event> begun =
                browser.next(event -> event.method().equals("Browser.downloadWillBegin"));
        var whole = browser.next(event -> event.method().equals("Browser.downloadProgress")
                && event.params().path("state").asString().equals("completed"));
        what.run();
        var name = begun.join().params().path("suggestedFilename").asString();
        whole.join();
        return folder.resolve(name);
    }

    /** The page as a picture, as far down as most programs can show one. */
    void picture(Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        var size = ask("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        var clip = Map.of(
                "x", 0,
                "y", 0,
                "width", size.path("width").asDouble(),
                "height", Math.min(6_000, size.path("height").asDouble()),
                "scale", 1);
        var data = ask("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true, "clip", clip))
                .path("data")
                .asString();
        Files.write(png, Base64.getDecoder().decode(data));
    }

    /** What the page's policy stopped. */
    List<String> stopped() {
        return value("stopped").valueStream().map(JsonNode::asString).toList();
    }

    /** Errors in the console, exceptions nobody caught, and whatever the browser logs against the page. */
    List<String> complaints() {
        return browser.events(session).stream()
                .filter(event -> switch (event.method()) {
                    case "Runtime.exceptionThrown", "Log.entryAdded" -> true;
                    case "Runtime.consoleAPICalled" ->
                        event.params().path("type").asString().equals("error");
                    default -> false;
                })
                .map(event -> event.params().toString())
                .toList();
    }

    /** Every address the page asked for beside files on the disk. */
    List<String> network() {
        return browser.events(session).stream()
                .filter(event -> event.method().equals("Network.requestWillBeSent"))
                .map(event -> event.params().path("request").path("url").asString())
                .filter(url -> !url.startsWith("file:") && !url.startsWith("blob:") && !url.equals("about:blank"))
                .toList();
    }

    JsonNode ask(String method, Map<String, ?> params) {
        return browser.ask(session, method, params);
    }

    static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
