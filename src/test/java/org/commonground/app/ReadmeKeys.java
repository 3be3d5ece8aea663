package org.commonground.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The keys that sentences and the README's table name, as they are shown on key caps. */
final class ReadmeKeys {

    /** Keys of fields and buttons themselves, which every program has. */
    private static final List<String> OF_FIELDS = List.of(
            "Enter", "Tab", "Shift Tab", "Space", "Esc", "Backspace", "Shift Enter", "Ctrl V", "Ctrl C", "Delete");

    private static final Pattern KEY = Pattern.compile(
            "\\b((?:(?:Ctrl|Alt|Shift) )+(?:Page (?:Up|Down)|Enter|Tab|Space|Home|Up|Down|F\\d+|[A-Z0-9,+-](?![\\w’']))"
                    + "|F\\d+\\b|Page (?:Up|Down)\\b)");

    private ReadmeKeys() {}

    /** The keys that a sentence names. */
    static List<String> named(String sentence) {
        return KEY.matcher(sentence)
                .results()
                .map(match -> match.group(1))
                .filter(key -> !OF_FIELDS.contains(key))
                .map(ReadmeKeys::asOnACap)
                .toList();
    }

    private static String asOnACap(String key) {
        return key.replace("Enter", "↵").replaceFirst("(?<!Page )\\bUp$", "↑").replaceFirst("(?<!Page )\\bDown$", "↓");
    }

    /** All keys of the first column of the table below "Keyboard". */
    static List<String> ofTheTable() {
        try (var lines = Files.lines(Path.of("README.md"))) {
            return lines.dropWhile(line -> !line.equals("## Keyboard"))
                    .takeWhile(line -> !line.equals("## Settings"))
                    .filter(line -> line.startsWith("| `"))
                    .flatMap(line -> Stream.of(line.split("\\|")[1].split("`")))
                    .flatMap(key -> named(key).stream())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
