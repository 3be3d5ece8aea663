package org.commonground.others;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in WebKit, the engine of Safari, driven over WebDriver in a display that nobody sees. */
final class WebKitTab implements OtherTab {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ELEMENT = "element-6066-11e4-a52e-4f735466cecf"; // W3C WebDriver, 11
    private static final int SECONDS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process driver;
    private final String address;
    private final Path downloads;
    private final String page;

    private WebKitTab(Process driver, int port, Path downloads, String page) throws IOException {
        this.driver = driver;
        this.downloads = downloads;
        this.page = page;
        var server = "http://127.0.0.1:" + port + "/session";
        var options =
                Map.of("webkitgtk:browserOptions", Map.of("binary", miniBrowser(), "args", List.of("--automation")));
        var session = call(server, Map.of("capabilities", Map.of("alwaysMatch", options)));
        address = server + "/" + session.path("sessionId").asString();
    }

    /** Opens a file from the disk and waits until it is loaded. @param home a folder of its own, which it fills, downloads too */
    static WebKitTab open(Path home, Path file, int width, int height) throws IOException {
        var downloads = Files.createDirectories(home.resolve("downloads"));
        Files.writeString(
                Files.createDirectories(home.resolve(".config")).resolve("user-dirs.dirs"),
                "XDG_DOWNLOAD_DIR=\"" + downloads.toAbsolutePath() + "\"\n");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var command = List.of(
                Programs.find("xvfb", "xvfb-run").toString(),
                "-a",
                Programs.find("webkit2gtk-driver", "WebKitWebDriver").toString(),
                "-p",
                Integer.toString(port));
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", home.toAbsolutePath().toString());
        builder.environment().put("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1"); // it opens one page of ours
        builder.environment().keySet().removeIf(name -> name.startsWith("XDG_"));
        var tab = new WebKitTab(builder.start(), port, downloads, file.toUri().toString());
        tab.ask("window/rect", Map.of("width", width, "height", height));
        tab.go(tab.page);
        return tab;
    }

    private static String miniBrowser() throws IOException {
        try (var files = Files.find(
                Path.of("/usr/lib"), 3, (file, is) -> file.toString().matches(".*/webkit2gtk-[^/]*/MiniBrowser"))) {
            return files.map(Path::toString)
                    .max(String::compareTo)
                    .orElseThrow(() -> new AssertionError(
                            "MiniBrowser is missing. Install it: apt-get install libwebkit2gtk-4.1-0"));
        }
    }

    @Override
    public void comeBack() {
        go("about:blank");
        go(page);
    }

    private void go(String url) {
        ask("url", Map.of("url", url));
        value("(() => {" + Tab.WATCH + "})()");
    }

    @Override
    public JsonNode value(String script) {
        return ask("execute/sync", Map.of("script", "return (" + script + ")", "args", List.of()));
    }

    @Override
    public void click(String selector) {
        var middle = value(Tab.middle(selector));
        if (!middle.path("hit").asBoolean()) {
            throw new AssertionError("Nobody can click " + selector + ": " + middle);
        }
        ask("element/" + element(selector) + "/click", Map.of());
    }

    @Override
    public void typeInto(String selector, String text) {
        click(selector);
        ask("element/" + element(selector) + "/value", Map.of("text", text));
    }

    private String element(String selector) {
        return ask("element", Map.of("using", "css selector", "value", selector))
                .path(ELEMENT)
                .asString();
    }

    @Override
    public Path download(Runnable what) throws IOException {
        try (var watch = FileSystems.getDefault().newWatchService()) {
            downloads.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            what.run();
            return downloaded(watch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** It writes under another name first. */
    private Path downloaded(WatchService watch) throws InterruptedException {
        while (true) {
            var key = Objects.requireNonNull(watch.poll(SECONDS, TimeUnit.SECONDS), "no download");
            for (var event : key.pollEvents()) {
                if (event.context() instanceof Path name && name.toString().endsWith(".json")) {
                    return downloads.resolve(name);
                }
            }
            key.reset();
        }
    }

    @Override
    public void picture(Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        var request =
                HttpRequest.newBuilder(URI.create(address + "/screenshot")).build();
        Files.write(png, Base64.getDecoder().decode(answer(request).asString()));
    }

    /** Once the page is loaded; its console cannot be read this way. */
    @Override
    public List<String> troubles() {
        return value("stopped").valueStream().map(JsonNode::asString).toList();
    }

    @Override
    public void close() {
        driver.descendants().forEach(ProcessHandle::destroy);
        driver.destroy();
    }

    private JsonNode ask(String what, Map<String, ?> body) {
        return call(address + "/" + what, body);
    }

    private JsonNode call(String to, Map<String, ?> body) {
        return answer(HttpRequest.newBuilder(URI.create(to))
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** The driver needs a moment until it listens: while it does not, the call is made again. */
    private JsonNode answer(HttpRequest request) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                var value = JSON.readTree(response.body()).path("value");
                if (response.statusCode() != 200) {
                    throw new AssertionError(request.uri() + ": " + value);
                }
                return value;
            } catch (ConnectException e) {
                if (!driver.isAlive() || System.nanoTime() > until) {
                    throw new AssertionError("WebKitWebDriver does not answer", e);
                }
                Thread.onSpinWait();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
