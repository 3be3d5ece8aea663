package org.commonground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds what ./run and ./test set up by themselves on a machine without a JDK, against a file server on this machine. The
 * scripts of the checkout run with a Java 99 in place of 25, which no machine has, and with a Maven that only prints how it
 * was called.
 */
@DisabledOnOs(OS.WINDOWS)
class FreshCheckoutTest {
    @TempDir
    Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, String> environment = new HashMap<>();
    private HttpServer server;
    private byte[] jdk;
    private byte[] served;
    private int announced;
    private Path checkout;
    private Path cache;
    private Path tools;

    private record Outcome(int exit, String out, String err) {}

    @BeforeEach
    void makeCheckoutAndServer() throws Exception {
        checkout = Files.createDirectories(folder.resolve("a fresh chéckout"));
        cache = folder.resolve("it's a cache");
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String name : List.of("run", "test", ".mvn/find-java.sh", ".mvn/jdk.properties")) copyScript(name);
        writeScript(
                checkout.resolve("mvnw"),
                "echo maven \"$@\" with \"$JAVA_HOME\"; mkdir -p target; : >target/common-ground.jar");
        Files.createFile(checkout.resolve("pom.xml"));
        for (String name : List.of("src/main", "assets")) Files.createDirectories(checkout.resolve(name));
        jdk = archiveOfJdk();
        served = jdk;
        announced = jdk.length;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
        pin(jdk);
        environment.put("XDG_CACHE_HOME", cache.toString());
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void aMachineWithoutJavaGetsOneAndKeepsIt() throws Exception {
        Outcome first = call("./test", "-Dtest=A");
        assertThat(first.err())
                .isEqualTo(
                        "Common Ground finds no Java Development Kit 25 here and fetches one, Eclipse Temurin 25.0.3+9, from "
                                + address() + " into " + cache + "/common-ground (once, about 140 MB).\n");
        assertThat(first.out()).isEqualTo("maven -B -ntp verify -Dtest=A with " + kept() + "\n");

        Outcome second = call("./test");
        assertThat(second).isEqualTo(new Outcome(0, "maven -B -ntp verify with " + kept() + "\n", ""));
        assertThat(requests).hasValue(1);
        assertThat(Files.list(cache.resolve("common-ground"))).containsExactly(kept());
    }

    @Test
    void runBuildsAndStartsWithTheJdkThatItFetched() throws Exception {
        Outcome outcome = call("./run", "list");
        assertThat(outcome.exit()).isZero();
        assertThat(outcome.err()).contains("fetches one", "Building Common Ground", "package with " + kept());
        assertThat(outcome.out()).startsWith("java of the archive ").endsWith("org.commonground.app.Launcher list\n");
    }

    @Test
    void anArchiveThatIsNotTheOneNamedIsThrownAway() throws Exception {
        served = "<html>Sign in to the network of this hotel</html>".getBytes(UTF_8);
        announced = served.length;
        assertNothingKept("is cut or is not Eclipse Temurin 25.0.3+9");
    }

    @Test
    void anArchiveThatIsCutIsThrownAway() throws Exception {
        served = Arrays.copyOf(jdk, jdk.length / 2);
        assertNothingKept("could not be fetched");
        announced = served.length;
        assertNothingKept("is cut or is not Eclipse Temurin 25.0.3+9");

        served = jdk;
        announced = jdk.length;
        assertThat(call("./test").exit()).isZero();
    }

    @Test
    void anArchiveWithoutAJdkIsThrownAway() throws Exception {
        served = archive("echo no javac", "JAVA_VERSION=\"24\"");
        announced = served.length;
        pin(served);
        assertNothingKept("is no Java Development Kit 25");
    }

    @Test
    void aServerThatIsNotThereIsNamed() throws Exception {
        server.stop(0);
        assertNothingKept("could not be fetched from " + address() + ". You can install one instead");
    }

    @Test
    void offlineNothingIsFetched() throws Exception {
        environment.put("COMMON_GROUND_OFFLINE", "1");
        assertNothingKept(
                "COMMON_GROUND_OFFLINE=1 forbids to fetch one: on Debian 13 'sudo apt install openjdk-25-jdk'");
        assertThat(requests).hasValue(0);

        Files.createDirectories(kept().getParent());
        unpack(jdk, kept());
        environment.put("MAVEN_USER_HOME", folder.resolve("m2").toString());
        assertThat(call("./test").err()).contains("built with Maven, which is not in your home folder yet");
        Files.createDirectories(folder.resolve("m2/wrapper/dists/apache-maven-3.9.11"));
        assertThat(call("./test").out()).startsWith("maven -B -ntp --offline verify with ");
    }

    @Test
    void aMachineThatNoJdkIsNamedForIsToldWhatItNeeds() throws Exception {
        writeScript(tools.resolve("uname"), "[ \"$1\" = -s ] && echo Linux || echo riscv64");
        assertNothingKept("Common Ground needs a Java Development Kit 25: on Debian 13");
        assertThat(requests).hasValue(0);
    }

    @Test
    void missingLibrariesAreInstalledByRootAndNamedToOthers() throws Exception {
        unpack(jdk, kept());
        writeScript(tools.resolve("uname"), "[ \"$1\" = -s ] && echo Linux || echo x86_64");
        writeScript(tools.resolve("ldconfig"), "echo libfreetype.so.6 '(libc6)'");
        Path installed = tools.resolve("installed.txt");
        writeScript(tools.resolve("apt-get"), "echo \"$@\" >>\"" + installed + "\"");
        writeScript(tools.resolve("id"), "echo 1000");
        String install = "apt-get install -y --no-install-recommends libpangoft2-1.0-0";
        assertThat(call("./test"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "Common Ground needs libfontconfig.so.1 to draw: run 'sudo " + install + "' and try again.\n"));

        writeScript(tools.resolve("id"), "echo 0");
        assertThat(call("./test").err())
                .isEqualTo("Common Ground needs libfontconfig.so.1 to draw and installs it: " + install + "\n");
        assertThat(Files.readAllLines(installed)).containsExactly("update -qq", install.substring("apt-get ".length()));
        environment.put("DISPLAY", ":0");
        assertThat(call("./run").err()).contains("needs GTK 3 to open a window and installs it: apt-get install");

        environment.put("COMMON_GROUND_OFFLINE", "1");
        assertThat(call("./test"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "Common Ground needs libfontconfig.so.1 to draw, and "
                                + "COMMON_GROUND_OFFLINE=1 forbids to fetch it: run '" + install
                                + "' and try again.\n"));
    }

    private void assertNothingKept(String sentence) throws Exception {
        Outcome outcome = call("./test");
        assertThat(outcome.exit()).isEqualTo(1);
        assertThat(outcome.err()).contains(sentence);
        assertThat(outcome.out()).isEmpty();
        Path kept = cache.resolve("common-ground");
        if (Files.exists(kept)) assertThat(kept).isEmptyDirectory();
    }

    private Path kept() {
        return cache.resolve("common-ground/jdk-25.0.3+9");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/jdk.tar.gz";
    }

    private void serve(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            exchange.sendResponseHeaders(200, announced);
            exchange.getResponseBody().write(served);
        }
    }

    private void copyScript(String name) throws IOException {
        Path copy = checkout.resolve(name);
        Files.createDirectories(copy.getParent());
        String text = Files.readString(Path.of(name)).replace("JAVA_VERSION=\"25", "JAVA_VERSION=\"99");
        Files.writeString(copy, text);
        assertThat(copy.toFile().setExecutable(true)).isTrue();
    }

    private void pin(byte[] archive) throws Exception {
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
        Path pinned = checkout.resolve(".mvn/jdk.properties");
        Files.writeString(
                pinned,
                Files.readString(pinned)
                        .replaceAll("url=.*", "url=" + address())
                        .replaceAll("sha256=.*", "sha256=" + sum));
    }

    private byte[] archiveOfJdk() throws Exception {
        return archive("echo java of the archive \"$@\"", "JAVA_VERSION=\"99.0.3\"");
    }

    private byte[] archive(String java, String release) throws Exception {
        Path made = Files.createTempDirectory(folder, "jdk");
        Path home = Files.createDirectories(made.resolve("jdk-25.0.3+9"));
        Files.createDirectories(home.resolve("bin"));
        for (String name : List.of("java", "javac"))
            writeScript(home.resolve("bin").resolve(name), java);
        Files.writeString(home.resolve("release"), release + "\n");
        Path archive = made.resolve("jdk.tar.gz");
        Process tar =
                new ProcessBuilder("tar", "-czf", archive.toString(), "-C", made.toString(), "jdk-25.0.3+9").start();
        assertThat(tar.waitFor()).isZero();
        return Files.readAllBytes(archive);
    }

    private void unpack(byte[] archive, Path home) throws Exception {
        Files.createDirectories(home);
        Path file = Files.write(folder.resolve("unpacked.tar.gz"), archive);
        Process tar = new ProcessBuilder("tar", "-xzf", file.toString(), "-C", home.toString(), "--strip-components=1")
                .start();
        assertThat(tar.waitFor()).isZero();
    }

    private static void writeScript(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Outcome call(String... command) throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder process = new ProcessBuilder(command).directory(checkout.toFile());
        process.redirectOutput(out.toFile()).redirectError(err.toFile());
        for (String name : List.of("JAVA_HOME", "DISPLAY", "WAYLAND_DISPLAY", "MAVEN_OPTS"))
            process.environment().remove(name);
        process.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
        process.environment().putAll(environment);
        int exit = process.start().waitFor();
        return new Outcome(exit, Files.readString(out), Files.readString(err));
    }
}
