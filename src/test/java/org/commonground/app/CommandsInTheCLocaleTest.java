package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the C locale Java reaches no file whose name has a letter beyond ASCII: each command says so in one sentence, with the way out. */
class CommandsInTheCLocaleTest {

    /** "ü" stands for a path that has one, "a" for one without. */
    private static final List<String> LINES = List.of(
            "list --store ü",
            "check --store ü",
            "export --latest --store a --out ü",
            "export --latest --store ü --out a",
            "import ü",
            "import a --store ü",
            "import-review ü --store a",
            "status --latest ü --store a",
            "people ü",
            "insight --latest --json --store ü",
            "backup --store ü",
            "backup --store a --to ü",
            "restore --store ü",
            "demo --out ü",
            "list",
            "check",
            "restore");

    @TempDir
    private Path folder;

    /** @param paths of "a" and of "ü" */
    public static void main(String... paths) {
        for (var line : LINES) {
            var arguments =
                    line.replace(" a", " " + paths[0]).replace("ü", paths[1]).split(" ");
            var result = Commands.run(arguments);
            System.out.println(
                    result.code() + " " + (result.out() + result.err()).strip().replace('\n', '|'));
        }
    }

    @Test
    void everyCommandThatMeetsSuchANameEndsWithOneSentence() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("/proc")), "a system whose file names follow the locale (Linux)");
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                CommandsInTheCLocaleTest.class.getName(),
                folder.resolve("plain").toString(),
                folder.resolve("Zoë").toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("XDG_DATA_HOME", folder.resolve("Zoë").toString());
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(lines.toString()).isZero();
        assertThat(lines)
                .hasSameSizeAs(LINES)
                .allSatisfy(line -> assertThat(line)
                        .matches("[12] .*")
                        .contains("Set LC_ALL to a UTF-8 locale")
                        .doesNotContain("|", "Exception"));
    }
}
