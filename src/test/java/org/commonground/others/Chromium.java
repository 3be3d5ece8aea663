package org.commonground.others;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
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

/** Chromium without a display, driven over its DevTools protocol by the WebSocket client that Java has. */
final class Chromium implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SECONDS = 30;

    /** Something the browser told by itself. */
    record Event(String session, String method, JsonNode params) {}

    private record Awaited(Predicate<Event> which, CompletableFuture<Event> event) {}

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<Awaited> awaited = new ArrayList<>();

    private Chromium(Process process, URI address) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, new Listener())
                .join();
    }

    /** @param profile a folder of its own, which it fills. @throws AssertionError if there is no Chromium, or it does not start */
    static Chromium start(Path profile) throws IOException {
        var program = Programs.find("chromium", "chromium", "chromium-browser", "google-chrome");
        var process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--hide-scrollbars",
                        "--force-color-profile=srgb",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath(),
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        var complaints = process.errorReader(StandardCharsets.UTF_8);
        said.close();
        var lines = new ArrayList<String>();
        for (String line = complaints.readLine(); line != null; line = complaints.readLine()) {
            lines.add(line);
            int at = line.indexOf("ws://");
            if (at >= 0) {
                Thread.ofVirtual().start(() -> complaints.lines().forEach(rest -> {}));
                return new Chromium(process, URI.create(line.substring(at).strip()));
            }
        }
        throw new AssertionError(program + " did not start: " + String.join("\n", lines));
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
        ask("", "Browser.close", Map.of());
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
