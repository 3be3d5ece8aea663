package org.commonground.report.pdf;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Typefaces;
import org.commonground.i18n.Messages;

/**
 * Words with letters that neither a bundled typeface nor a font of the system can draw.
 *
 * @param words each once
 * @param fonts the fonts to install for them
 */
public record MissingLetters(List<String> words, List<String> fonts) {
    private static final int MOST_NAMED = 5;

    /** @throws IOException if a bundled typeface cannot be read */
    public static MissingLetters in(Stream<String> texts) throws IOException {
        var letters = new ShapedLetters(new Typefaces());
        texts.forEach(text -> letters.shape(text, false));
        return of(letters);
    }

    static MissingLetters of(ShapedLetters letters) {
        var fonts = letters.missing().stream()
                .map(cluster -> fontFor(cluster.codePointAt(0)))
                .distinct()
                .sorted()
                .toList();
        return new MissingLetters(letters.missingWords(), fonts);
    }

    /** What a person can do about it; empty if nothing is missing. */
    public Optional<String> sentence() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var named = words.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return Optional.of(Messages.ofSystem()
                .get(
                        "report.missing_letters",
                        words.size(),
                        words.size() > MOST_NAMED ? named + ", …" : named,
                        String.join(", ", fonts)));
    }

    /** The free font with the letters of a script. */
    private static String fontFor(int c) {
        var script = UnicodeScript.of(c);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> "Noto Sans CJK";
            case TIBETAN -> "Noto Serif Tibetan";
            case COMMON, INHERITED, LATIN, GREEK, UNKNOWN ->
                Character.isEmoji(c) ? "Noto Emoji" : "Noto Sans Symbols 2";
            default ->
                Stream.of(script.name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ", "Noto Sans ", ""));
        };
    }
}
