package org.commonground.report;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** File names that every system takes. */
public final class FileNames {
    /** Longest name in bytes of UTF-8: systems take 255, and an ending and a number are still to come. */
    private static final int LONGEST = 160;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul", "conin$", "conout$"),
                    IntStream.rangeClosed(0, 9).boxed().flatMap(n -> Stream.of("com" + n, "lpt" + n)))
            .collect(Collectors.toUnmodifiableSet());

    private FileNames() {}

    /**
     * A name as near to the title as systems allow, without ending.
     *
     * @param otherwise for a title of which nothing remains
     */
    public static String of(String title, String otherwise) {
        var spaced = FORBIDDEN
                .matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replaceAll(" ");
        var name = trimmed(shortened(trimmed(spaced.replaceAll("\\s+", " "))));
        if (name.isEmpty()) {
            return otherwise;
        }
        var beforeDot = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return RESERVED.contains(beforeDot) ? "_" + name : name;
    }

    private static String trimmed(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String shortened(String name) {
        var kept = new StringBuilder();
        int bytes = 0;
        for (int c : name.codePoints().toArray()) {
            bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.toString();
    }
}
