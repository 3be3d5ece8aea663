package org.commonground.others;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in Firefox without a display, driven over WebDriver BiDi. */
final class FirefoxTab implements OtherTab {

    private static final JsonMapper JSON = new JsonMapper();

    private final Browser browser;
    private final String context;
    private final String page;

    private FirefoxTab(Browser browser, String context, String page) {
        this.browser = browser;
        this.context = context;
        this.page = page;
    }

    /** Opens a file from the disk and waits until it is loaded. */
    static FirefoxTab open(Path profile, Path file, int width, int height) throws IOException {
        var browser = Browser.firefox(profile);
        var context = browser.ask("", "browsingContext.create", Map.of("type", "tab"))
                .path("context")
                .asString();
        var tab = new FirefoxTab(browser, context, file.toUri().toString());
        var viewport = Map.of("width", width, "height", height);
        tab.ask("browsingContext.setViewport", Map.of("context", context, "viewport", viewport));
        tab.ask(
                "session.subscribe",
                Map.of(
                        "events",
                        List.of("log.entryAdded", "network.beforeRequestSent", "browsingContext.downloadEnd"),
                        "contexts",
                        List.of(context)));
        tab.ask(
                "script.addPreloadScript",
                Map.of("functionDeclaration", "() => {" + Tab.WATCH + "}", "contexts", List.of(context)));
        tab.go(tab.page);
        return tab;
    }

    private void go(String url) {
        ask("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
    }

    @Override
    public void comeBack() {
        go("about:blank");
        go(page);
    }

    @Override
    public JsonNode value(String script) {
        var answer = ask(
                "script.evaluate",
                Map.of(
                        "expression",
                        "JSON.stringify((" + script + ") ?? null)",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true));
        if (!answer.path("type").asString().equals("success")) {
            throw new AssertionError(script + ": " + answer);
        }
        return JSON.readTree(answer.path("result").path("value").asString());
    }

    @Override
    public void click(String selector) {
        var middle = value(Tab.middle(selector));
        if (!middle.path("hit").asBoolean()) {
            throw new AssertionError("Nobody can click " + selector + ": " + middle);
        }
        var move = Map.of(
                "type",
                "pointerMove",
                "x",
                middle.path("x").asDouble(),
                "y",
                middle.path("y").asDouble());
        perform(
                "pointer",
                List.of(move, Map.of("type", "pointerDown", "button", 0), Map.of("type", "pointerUp", "button", 0)));
    }

    @Override
    public void typeInto(String selector, String text) {
        click(selector);
        var keys = new ArrayList<Map<String, String>>();
        text.codePoints().mapToObj(Character::toString).forEach(letter -> {
            keys.add(Map.of("type", "keyDown", "value", letter));
            keys.add(Map.of("type", "keyUp", "value", letter));
        });
        perform("key", keys);
    }

    private void perform(String type, List<? extends Map<String, ?>> actions) {
        ask(
                "input.performActions",
                Map.of("context", context, "actions", List.of(Map.of("type", type, "id", type, "actions", actions))));
    }

    @Override
    public Path download(Runnable what) {
        var end = browser.next(event -> event.method().equals("browsingContext.downloadEnd"));
        what.run();
        return Path.of(end.join().params().path("filepath").asString());
    }

    @Override
    public void picture(Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        var data = ask("browsingContext.captureScreenshot", Map.of("context", context, "origin", "document"))
                .path("data")
                .asString();
        Files.write(png, Base64.getDecoder().decode(data));
    }

    /** What its console complains of and every address it asked for beside files on the disk are among them. */
    @Override
    public List<String> troubles() {
        var troubles = new ArrayList<>(
                value("stopped").valueStream().map(JsonNode::asString).toList());
        for (var event : browser.events("")) {
            var url = event.params().path("request").path("url").asString("");
            boolean outside =
                    event.method().equals("network.beforeRequestSent") && !url.matches("(file|blob|data|about):.*");
            boolean complaint = event.method().equals("log.entryAdded")
                    && event.params().path("level").asString().matches("warn|error");
            if (outside || complaint) {
                troubles.add(event.params().toString());
            }
        }
        return troubles;
    }

    @Override
    public void close() throws IOException {
        browser.close();
    }

    private JsonNode ask(String method, Map<String, ?> params) {
        return browser.ask("", method, params);
    }
}
