package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no file of ours is refused by every command with a sentence of ours, at once and left as it is. */
@DisabledOnOs(OS.WINDOWS)
class HostileFilesTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    @BeforeAll
    static void aPipeAndAFileThatIsLargerThanMemory() throws Exception {
        var made = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(made.waitFor()).isZero();
        try (var sparse = new RandomAccessFile(folder.resolve("sparse").toFile(), "rw")) {
            sparse.setLength(5L << 30);
        }
        Files.createFile(folder.resolve("empty"));
        Files.writeString(
                folder.resolve("words"), "words of somebody else, and more than a hundred of them: ".repeat(9));
        Files.createDirectory(folder.resolve("folder"));
    }

    @ParameterizedTest
    @CsvSource({
        "pipe, is not a file that can be read",
        "/dev/zero, is not a file that can be read",
        "folder, is not a file that can be read",
        "sparse, has 5120 MB",
        "missing, there is no such file"
    })
    void asAFileThatIsRead(String name, String sentence) {
        for (var command : new String[][] {
            {"import", "--store", store("new"), "FILE"},
            {"people", "FILE"},
            {"people", "--json", "FILE"}
        }) {
            assertRefused(name, sentence, command);
        }
        assertThat(folder.resolve("new.sqlite")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "pipe, is not a file that can be read",
        "/dev/zero, is not a file that can be read",
        "folder, is a folder",
        "sparse, is not a store",
        "words, is not a store",
        "empty, is not a store",
        "missing, There is no store at"
    })
    void asAStore(String name, String sentence) throws IOException {
        for (var command : new String[][] {
            {"list", "--store", "FILE"},
            {"check", "--store", "FILE"},
            {"export", "--latest", "--store", "FILE", "--out", folder.toString()},
            {"insight", "--latest", "--json", "--store", "FILE"},
            {"backup", "--store", "FILE"},
            {"restore", "--workshop", "x", "--store", "FILE"}
        }) {
            assertRefused(name, sentence, command);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("nothing is copied beside it")
                    .noneMatch(file -> file.equals("damaged") || file.contains(".part"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pipe, is not a file that can be read",
        "sparse, is not a store",
        "words, Nothing in it can be read row by row",
        "empty, Nothing in it can be read row by row",
        "missing, nothing is left of it"
    })
    void asAStoreToBeRestored(String name, String sentence) throws IOException {
        var copy = folder.resolve("restored");
        Files.createDirectories(copy);
        if (name.equals("words") || name.equals("empty")) {
            Files.copy(folder.resolve(name), copy.resolve(name));
            assertRefused("restored/" + name, sentence, "restore", "--rest", "--store", "FILE");
            assertThat(copy.resolve(name)).hasSameBinaryContentAs(folder.resolve(name));
        } else {
            assertRefused(name, sentence, "restore", "--rest", "--store", "FILE");
        }
        assertRefused(name, "There are no backups of", "restore", "--store", "FILE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope",
                "list --nope",
                "list more",
                "list --store",
                "import",
                "import a b",
                "export",
                "export --latest --workshop x",
                "export --latest --format x",
                "export --latest --remind x",
                "export --latest --remind 99999999999",
                "check --store a --store b",
                "list --help=5",
                "restore --rest --backup x",
                "@pipe"
            })
    void wrongUseGetsWordsOfOurs(String line) {
        var result = Commands.run(line.split(" "));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err().lines().findFirst().orElseThrow())
                .doesNotContainPattern(
                        "Exception|java|class|boolean|\\bint\\b|index|argument|parameter|specify|mutually");
    }

    @Test
    void aNameThatBeginsAsAFileOfArgumentsIsAName() {
        assertRefused("pipe", "@", "import", "--store", store("new"), "@FILE");
    }

    private static String store(String name) {
        return folder.resolve(name + ".sqlite").toString();
    }

    private static void assertRefused(String name, String sentence, String... command) {
        var file = folder.resolve(name).toString();
        var arguments =
                Stream.of(command).map(word -> word.replace("FILE", file)).toArray(String[]::new);
        var running = CompletableFuture.supplyAsync(() -> Commands.run(arguments));
        assertThatCode(() -> running.get(LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as(String.join(" ", arguments))
                .doesNotThrowAnyException();
        assertThat(running.join().code()).as(running.join().err()).isEqualTo(1);
        assertThat(running.join().err()).contains(sentence).doesNotContain("Exception");
    }
}
