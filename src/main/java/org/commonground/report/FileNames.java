package org.commonground.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes file names that are valid on every operating system. */
public final class FileNames {
    /** Longest name in bytes of UTF-8. File systems allow 255, and an ending and a number are added later. */
    private static final int LONGEST = 160;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Set<String> RESERVED = Stream.concat(
                    Stream.of("con", "prn", "aux", "nul", "conin$", "conout$"),
                    IntStream.rangeClosed(0, 9).boxed().flatMap(n -> Stream.of("com" + n, "lpt" + n)))
            .collect(Collectors.toUnmodifiableSet());

    private FileNames() {}

    /**
     * A valid name close to the title, without an ending; in ASCII where the system's character set lacks a letter of it.
     *
     * @param otherwise the name if nothing of the title is valid
     */
    public static String of(String title, String otherwise) {
        return of(title, otherwise, FileNames::isInCharacterSet);
    }

    /** @param allowed whether the system's character set has all letters of a name */
    static String of(String title, String otherwise, Predicate<String> allowed) {
        var name = valid(title);
        if (!allowed.test(name)) {
            name = valid(Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFKD)
                    .replaceAll("\\p{M}", "")
                    .replaceAll("\\P{ASCII}", " "));
        }
        if (name.isEmpty()) {
            return otherwise;
        }
        var beforeDot = name.split("\\.", 2)[0].strip().toLowerCase(Locale.ROOT);
        return RESERVED.contains(beforeDot) ? "_" + name : name;
    }

    private static boolean isInCharacterSet(String name) {
        try {
            return !Path.of(name).toString().isEmpty();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String valid(String title) {
        var spaced = FORBIDDEN
                .matcher(Normalizer.normalize(title, Normalizer.Form.NFC))
                .replaceAll(" ");
        return trim(shorten(trim(spaced.replaceAll("\\s+", " "))));
    }

    private static String trim(String name) {
        return name.replaceAll("^[\\s.]+|[\\s.]+$", "");
    }

    private static String shorten(String name) {
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
