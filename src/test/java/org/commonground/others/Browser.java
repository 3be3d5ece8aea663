package org.commonground.others;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser without a display, driven by the WebSocket client that Java has: Chromium over its DevTools protocol, Firefox over WebDriver
 * BiDi. Both take a number, a method and its parameters, and answer with the number.
 */
final class Browser implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS = 30;

    /** Something the browser told by itself. */
    record Event(String session, String method, JsonNode params) {}

    private record Awaited(Predicate<Event> which, CompletableFuture<Event> event) {}

    private final Process process;
    private final String closing;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();

    private Browser(Process process, URI address, String closing) {
        this.process = process;
        this.closing = closing;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    /** @param profile a folder of its own, which it fills. @throws AssertionError if there is no Chromium, or it does not start */
    static Browser chromium(Path profile) throws IOException {
        return start(
                "",
                "Browser.close",
                Programs.find("chromium", "chromium", "chromium-browser", "google-chrome")
                        .toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--force-color-profile=srgb",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile.toAbsolutePath(),
                "about:blank");
    }

    /** @param profile a folder of its own, which it fills, downloads too. @throws AssertionError if there is no Firefox, or it does not start */
    static Browser firefox(Path profile) throws IOException {
        Files.createDirectories(profile);
        Files.writeString(profile.resolve("user.js"), """
                user_pref("browser.download.folderList", 2);
                user_pref("browser.download.dir", "%s");
                user_pref("browser.download.alwaysOpenPanel", false);
                """.formatted(profile.toAbsolutePath()));
        var firefox = start(
                "/session",
                "browser.close",
                Programs.find("firefox-esr", "firefox-esr", "firefox").toString(),
                "--headless",
                "--no-remote",
                "--remote-debugging-port=0",
                "--profile",
                profile.toAbsolutePath().toString(),
                "about:blank");
        firefox.ask("", "session.new", Map.of("capabilities", Map.of()));
        return firefox;
    }

    /**
     * @param path where the address that the browser prints is to be spoken to
     * @param closing the method that ends it
     */
    private static Browser start(String path, String closing, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var complaints = process.errorReader(StandardCharsets.UTF_8);
        var lines = new ArrayList<String>();
        for (String line = complaints.readLine(); line != null; line = complaints.readLine()) {
            lines.add(line);
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> complaints.lines().forEach(rest -> {}));
                return new Browser(process, URI.create(line.substring(at).strip() + path), closing);
            }
        }
        throw new AssertionError(command[0] + " did not start: " + String.join("\n", lines));
    }

    /** Asks the browser itself, or one of its pages. @throws AssertionError if it refuses or does not answer */
    JsonNode ask(String session, String method, Map<String, ?> params) {
        int number = numbers.incrementAndGet();
        var answer = new CompletableFuture<JsonNode>();
        answers.put(number, answer);
        var message = JSON.createObjectNode().put("id", number).put("method", method);
        message.set("params", JSON.valueToTree(params));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        synchronized (socket) {
            socket.sendText(message.toString(), true).join();
        }
        var answered = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (answered.has("error")) {
            throw new AssertionError(method + ": " + answered.path("error"));
        }
        return answered.path("result");
    }

    /** Waits for something the browser tells from now on. */
    CompletableFuture<Event> next(Predicate<Event> which) {
        var wanted = new Awaited(which, new CompletableFuture<Event>().orTimeout(SECONDS, TimeUnit.SECONDS));
        synchronized (awaited) {
            awaited.add(wanted);
        }
        return wanted.event();
    }

    /** Everything a page has told so far. */
    List<Event> events(String session) {
        return events.stream().filter(event -> event.session().equals(session)).toList();
    }

    @Override
    public void close() throws IOException {
        ask("", closing, Map.of());
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void told(JsonNode message) {
        if (message.has("id")) {
            var answer = answers.remove(message.path("id").intValue());
            if (answer != null) {
                answer.complete(message);
            }
            return;
        }
        var event = new Event(
                message.path("sessionId").asString(""), message.path("method").asString(), message.path("params"));
        events.add(event);
        synchronized (awaited) {
            awaited.removeIf(one -> one.which().test(event) && one.event().complete(event));
        }
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                var whole = text.toString();
                text.setLength(0);
                told(JSON.readTree(whole));
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
