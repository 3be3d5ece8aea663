package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcutTest {

    @Test
    void aShortcutIsControlOrCommandAsTheSystemHasIt() {
        assertThat(Shortcut.combination("Shortcut+N", false)).isEqualTo(KeyCombination.valueOf("Shortcut+N"));
        assertThat(Shortcut.combination("Shortcut+N", true)).isEqualTo(KeyCombination.valueOf("Shortcut+N"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "M", "Space", "Shift+Space", "F3"})
    void whatMacOsKeepsForItselfIsControlThere(String keys) {
        assertThat(Shortcut.combination("Shortcut+" + keys, true)).isEqualTo(KeyCombination.valueOf("Ctrl+" + keys));
        assertThat(Shortcut.combination("Shortcut+" + keys, false))
                .isEqualTo(KeyCombination.valueOf("Shortcut+" + keys));
    }

    /** Control by name would be Control on macOS too, where its commands have Command. */
    @Test
    void noCommandNamesControlOrCommand() throws IOException {
        var named = Pattern.compile("\"(Ctrl|Meta|Control|Command)\\+[^\"]*\"");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> found(named, file)))
                    .isEmpty();
        }
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .map(text -> file + ": " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
