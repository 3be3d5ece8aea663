package org.commonground.workshop.input;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of {@code people-words.properties}, in many languages, by which lists and pasted texts are understood. */
public final class KnownWords {
    private static final Map<String, List<String>> LISTS = read();

    private KnownWords() {}

    /** The keys of all lists. */
    public static Set<String> lists() {
        return LISTS.keySet();
    }

    /** The entries of a list, as in the file; empty if there is no such list. */
    public static List<String> of(String list) {
        return LISTS.getOrDefault(list, List.of());
    }

    private static Map<String, List<String>> read() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(KnownWords.class.getResourceAsStream("/people-words.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(
                        key -> key,
                        key -> Arrays.stream(words.getProperty(key).split(","))
                                .map(String::strip)
                                .filter(entry -> !entry.isEmpty())
                                .toList()));
    }
}
