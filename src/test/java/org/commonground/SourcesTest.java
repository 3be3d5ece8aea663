package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the sources say about themselves is so. */
class SourcesTest {

    private static final Path MAIN = Path.of("src/main/java/org/commonground");

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?org\\.commonground\\.([a-z0-9.]+)\\.[A-Z]", Pattern.MULTILINE);

    /** A package as package-info names it. */
    private static final Pattern NAMED = Pattern.compile("\\{@code ([a-z0-9.]+)}");

    /** That a test does not run with those that have no window. */
    private static final Pattern SAID =
            Pattern.compile("^@(NeedsWindow|Tag\\(\"(window|others)\"\\))", Pattern.MULTILINE);

    private static List<Path> packages() {
        return files(MAIN, "package-info.java").stream()
                .map(Path::getParent)
                .filter(folder -> !folder.equals(MAIN.resolve("app")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatItSays(Path folder) {
        var said = text(folder.resolve("package-info.java"));
        var mayImport = said.contains("May import") ? said.substring(said.indexOf("May import")) : "";
        assertThat(names(NAMED, mayImport.split("; n")[0])).containsAll(imports(folder));
    }

    private static Set<String> imports(Path folder) {
        var itself = MAIN.relativize(folder).toString().replace(File.separatorChar, '.');
        return files(folder, ".java").stream()
                .filter(file -> folder.equals(file.getParent()))
                .flatMap(file -> names(IMPORT, text(file)).stream())
                .filter(name -> !name.equals(itself))
                .collect(Collectors.toSet());
    }

    @Test
    void aTestWithAWindowSaysSo() {
        assertThat(files(Path.of("src/test/java"), "Test.java"))
                .filteredOn(file -> text(file).contains("\nimport org.testfx"))
                .allMatch(file -> SAID.matcher(text(file)).find());
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
