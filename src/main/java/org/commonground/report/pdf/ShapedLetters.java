package org.commonground.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.TextMeasure;
import org.commonground.drawing.Typefaces;
import org.commonground.drawing.VisualOrder;

/**
 * Letters that a PDF cannot take from a bundled typeface one by one: those of scripts that have to be shaped, marks above letters,
 * joined emoji, and everything for which a font of the system is needed. They are shaped by Java (HarfBuzz) and go into the file as
 * the outlines of a font of their own, whose text layer holds the real letters. In texts on their way to the page a stand-in, a
 * character for private use, takes the place of each.
 */
final class ShapedLetters {
    private static final int FIRST_STAND_IN = 0xF0000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Scripts whose letters stand side by side as they are; the letters of Arabic join through their presentation forms. */
    private static final Set<UnicodeScript> SIMPLE = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.ARABIC,
            UnicodeScript.HEBREW);

    /** What is between words, also in a table of Markdown and around an isolated name. */
    private static final Pattern WORDS = Pattern.compile("[\\s|\u2066-\u2069]+");

    private static final Pattern AROUND_WORD = Pattern.compile("^\\p{P}+|\\p{P}+$");

    private record TextInWeight(String text, boolean bold) {}

    private final Typefaces typefaces;
    private final Map<OutlinedLetter, Integer> standIns = new HashMap<>();
    private final Map<Integer, OutlinedLetter> letters = new HashMap<>();
    private final Map<TextInWeight, String> shaped = new HashMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> missingWords = new LinkedHashSet<>();

    /** Beginnings of words, from lines that are too short for them. */
    private final Set<String> cutWords = new LinkedHashSet<>();

    ShapedLetters(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** The text, composed (NFC), with stand-ins for the letters that are drawn as outlines. */
    String shape(String text, boolean bold) {
        return shaped.computeIfAbsent(new TextInWeight(text, bold), this::shape);
    }

    /** What no font can draw of the texts so far: letters with their marks, each once. */
    Set<String> missing() {
        return Set.copyOf(missing);
    }

    /** The words of the texts so far that hold such letters, each once, in their order; one that was cut short is told whole. */
    List<String> missingWords() {
        return Stream.concat(
                        missingWords.stream(),
                        cutWords.stream().filter(cut -> missingWords.stream().noneMatch(word -> word.startsWith(cut))))
                .toList();
    }

    /** The letters for which the character stands in; otherwise the character. */
    String original(int c) {
        var letter = letters.get(c);
        return letter == null ? Character.toString(c) : letter.text();
    }

    /** New fonts, for one document, with all letters so far. */
    List<OutlineFont> fonts() {
        return OutlineFont.of(letters);
    }

    private String shape(TextInWeight wanted) {
        var text = Normalizer.normalize(wanted.text(), Normalizer.Form.NFC);
        if (text.chars().allMatch(c -> c < 0x300)) {
            return text;
        }
        var out = new StringBuilder();
        var run = new StringBuilder();
        var runFont = Optional.<Font>empty();
        for (var cluster : TextMeasure.graphemes(text)) {
            var font = isPlain(cluster) ? Optional.<Font>empty() : typefaces.fontOf(cluster);
            if (!font.equals(runFont)) {
                append(out, run, runFont, wanted.bold());
                runFont = font;
            }
            if (font.isPresent()) {
                run.append(cluster);
            } else if (isPlain(cluster)) {
                cluster.codePoints().filter(c -> c < 0xFE00 || c > 0xFE0F).forEach(out::appendCodePoint);
            } else {
                missing.add(cluster);
                out.appendCodePoint(standIn(OutlinedLetter.box(cluster)));
            }
        }
        append(out, run, runFont, wanted.bold());
        for (var word : WORDS.split(text)) {
            var bare = AROUND_WORD.matcher(word).replaceAll("");
            if (missing.stream().anyMatch(bare::contains)) {
                (word.contains(bare + "…") ? cutWords : missingWords).add(bare);
            }
        }
        return out.toString();
    }

    /** Whether the cluster is one letter, or one of Arabic or Hebrew with its points, that a bundled typeface has. */
    private boolean isPlain(String cluster) {
        var visible =
                cluster.codePoints().filter(c -> !Typefaces.isInvisible(c)).toArray();
        boolean single =
                visible.length <= 1 || isRightToLeft(visible[0]) && SIMPLE.contains(UnicodeScript.of(visible[0]));
        for (int c : visible) {
            if (!single
                    || !SIMPLE.contains(UnicodeScript.of(c))
                    || !Character.isWhitespace(c) && !typefaces.isBundled(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** Moves the run to the text as stand-ins. */
    private void append(StringBuilder out, StringBuilder run, Optional<Font> font, boolean bold) {
        font.ifPresent(
                found -> outline(run.toString(), found, bold).forEach(letter -> out.appendCodePoint(standIn(letter))));
        run.setLength(0);
    }

    private static List<OutlinedLetter> outline(String run, Font font, boolean bold) {
        boolean rightToLeft = isRightToLeft(run.codePointAt(0));
        var glyphs = Typefaces.inStyle(font, bold ? Font.BOLD : Font.PLAIN, OutlinedLetter.EM)
                .layoutGlyphVector(
                        EXACT,
                        run.toCharArray(),
                        0,
                        run.length(),
                        rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
        // A mark stays with its letter: a search would take a mark of its own for the first half of the next letter.
        var clusters = new TreeSet<Integer>();
        int end = 0;
        for (var cluster : TextMeasure.graphemes(run)) {
            clusters.add(end);
            end += cluster.length();
        }
        var starts = IntStream.range(0, glyphs.getNumGlyphs())
                .mapToObj(glyph -> Objects.requireNonNull(clusters.floor(glyphs.getGlyphCharIndex(glyph))))
                .toList();
        var sorted = new TreeSet<>(starts);
        var found = new ArrayList<OutlinedLetter>();
        for (int from = 0, to; from < starts.size(); from = to) {
            int start = starts.get(from);
            for (to = from + 1; to < starts.size() && starts.get(to) == start; ) {
                to++;
            }
            var next = sorted.higher(start);
            found.add(OutlinedLetter.of(run.substring(start, next == null ? end : next), glyphs, from, to));
        }
        return rightToLeft ? found.reversed() : found;
    }

    private int standIn(OutlinedLetter letter) {
        return standIns.computeIfAbsent(letter, wanted -> {
            int first = isRightToLeft(letter.text().codePointAt(0))
                    ? VisualOrder.FIRST_RIGHT_TO_LEFT_STAND_IN
                    : FIRST_STAND_IN;
            letters.put(first + letters.size(), letter);
            return first + letters.size() - 1;
        });
    }
}
