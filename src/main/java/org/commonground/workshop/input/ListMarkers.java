package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the bullets, numbers and boxes with which the lines of a pasted list begin. A bullet or a box is never part of a text. A dash or a
 * number may be: whether it is one is decided by all lines, so that "2 of 3 stores" or "-20 % returns" stay whole.
 */
final class ListMarkers {

    private static final Pattern BOX = Pattern.compile(
            "\\s*(?:[-*+•]\\s+|\\p{Nd}{1,3}[.)]\\s+)?(?:\\[[ xX]?]\\s+|[\u2610\u2611\u2612\u25a2\u274f\u2751]\\s*)");
    /** Bullets, also those of symbol fonts, which arrive in the private use area. */
    private static final Pattern BULLET =
            Pattern.compile("\\s*(?:[•‣◦▪▫■□●○◆◇➢➤►▶⁃∙❖\u30fb\ue000-\uf8ff]\\s*|·\\s+|[o§üvqØ](?:\t|\\s{2,}))");

    private static final Pattern DASH = Pattern.compile("\\s*([-–—−*+→✓✔✗✘o])\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?(\\p{Nd}{1,3})(?:\\.?\\)\\s+|\\.\\s+|[．、）]\\s*|\t)");
    /** 1.1 before a tab, as word processors paste headings with numbers. */
    private static final Pattern LEVEL = Pattern.compile("\\s*\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,3})+\\.?\t\\s*");

    private static final Pattern LETTER = Pattern.compile("\\s*\\(?([a-zA-Z])[.)]\\s+");
    private static final Pattern ROMAN = Pattern.compile("\\s*\\(?([ivx]{1,6})[.)]\\s+", Pattern.CASE_INSENSITIVE);

    private ListMarkers() {}

    private enum Kind {
        BULLET,
        DASH,
        NUMBER,
        LETTER,
        ROMAN
    }

    /**
     * A beginning of a line that may be a marker.
     *
     * @param text the dash, or the number or letter as it is counted
     * @param length the number of characters to take off
     */
    private record Marker(Kind kind, String text, int length) {}

    /** For each line, how many characters its marker has with the space after it; 0 if it has none. */
    static List<Integer> lengths(List<String> lines) {
        var found = lines.stream().map(ListMarkers::candidates).toList();
        long marked = found.stream().filter(one -> !one.isEmpty()).count();
        boolean mostAreMarked = marked * 2 > lines.size();
        var dashes = new HashMap<String, Integer>();
        found.forEach(one ->
                Optional.ofNullable(one.get(Kind.DASH)).ifPresent(dash -> dashes.merge(dash.text(), 1, Integer::sum)));
        var numbers = counted(found, Kind.NUMBER, mostAreMarked, ListMarkers::number);
        var letters = counted(found, Kind.LETTER, false, ListMarkers::letter);
        var romans = counted(found, Kind.ROMAN, false, ListMarkers::roman);
        var lengths = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            lengths.add(found.get(i).values().stream()
                    .filter(marker -> switch (marker.kind()) {
                        case BULLET -> true;
                        case DASH -> mostAreMarked || dashes.getOrDefault(marker.text(), 0) > 1;
                        case NUMBER -> numbers.get(at);
                        case LETTER -> letters.get(at);
                        case ROMAN -> romans.get(at);
                    })
                    .mapToInt(Marker::length)
                    .max()
                    .orElse(0));
        }
        return lengths;
    }

    /** As {@link #lengths} for a line by itself: only a bullet or a box. */
    static int bulletLength(String line) {
        var bullet = candidates(line).get(Kind.BULLET);
        return bullet == null ? 0 : bullet.length();
    }

    private static Map<Kind, Marker> candidates(String line) {
        var found = new HashMap<Kind, Marker>();
        for (var pattern : List.of(BOX, BULLET)) {
            add(found, Kind.BULLET, pattern, line);
        }
        if (found.isEmpty()) {
            add(found, Kind.DASH, DASH, line);
            add(found, Kind.DASH, LEVEL, line);
            add(found, Kind.NUMBER, NUMBER, line);
            add(found, Kind.LETTER, LETTER, line);
            add(found, Kind.ROMAN, ROMAN, line);
        }
        return found;
    }

    private static void add(Map<Kind, Marker> found, Kind kind, Pattern pattern, String line) {
        var marker = pattern.matcher(line);
        // A line that is nothing but a marker has no text without it.
        if (marker.lookingAt() && marker.end() < line.length()) {
            var text = marker.groupCount() > 0 ? marker.group(1).toLowerCase(Locale.ROOT) : "";
            found.putIfAbsent(kind, new Marker(kind, text, marker.end()));
        }
    }

    /** The lines whose number is one of a count: the one before is the same 1 or one less, or the one after is the same 1 or one more. */
    private static BitSet counted(
            List<Map<Kind, Marker>> found, Kind kind, boolean mayBeAlone, ToIntFunction<String> value) {
        var lines = IntStream.range(0, found.size())
                .filter(i -> found.get(i).containsKey(kind))
                .toArray();
        var values = Arrays.stream(lines)
                .map(i -> value.applyAsInt(
                        Objects.requireNonNull(found.get(i).get(kind)).text()))
                .toArray();
        var counted = new BitSet();
        for (int i = 0; i < lines.length; i++) {
            int own = values[i];
            boolean follows = i > 0 && (values[i - 1] == own - 1 || values[i - 1] == own && own == 1);
            boolean leads = i + 1 < lines.length && (values[i + 1] == own + 1 || values[i + 1] == own && own == 1);
            counted.set(lines[i], follows || leads || own == 1 && mayBeAlone && lines.length == 1);
        }
        return counted;
    }

    private static int number(String digits) {
        return digits.chars().map(Character::getNumericValue).reduce(0, (all, digit) -> all * 10 + digit);
    }

    private static int letter(String letter) {
        return letter.charAt(0) - 'a' + 1;
    }

    private static int roman(String numeral) {
        int sum = 0;
        for (int i = 0; i < numeral.length(); i++) {
            int one = value(numeral.charAt(i));
            sum += i + 1 < numeral.length() && one < value(numeral.charAt(i + 1)) ? -one : one;
        }
        return sum;
    }

    private static int value(char numeral) {
        return switch (numeral) {
            case 'i' -> 1;
            case 'v' -> 5;
            default -> 10;
        };
    }
}
