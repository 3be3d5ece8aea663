package org.commonground.workshop.input;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.SideLetters;

/**
 * The words that name a side in pasted text and in lists of people: the names of the workshop, the general names in several languages, their
 * letters, and the shapes. The names of the workshop come before the general ones.
 */
public final class SideNames {

    /** For text that belongs to no workshop. */
    public static final SideNames GENERAL = new SideNames(SideLetters.USUAL, Map.of());

    private final SideLetters letters;
    private final Map<String, Side> words = new HashMap<>();

    /** @param joint the localised word for what belongs to both sides */
    public SideNames(Details details, String joint) {
        this(
                SideLetters.of(details),
                Map.of(
                        Side.MARKETING, details.marketingName(),
                        Side.IT, details.itName(),
                        Side.JOINT, joint));
    }

    private SideNames(SideLetters letters, Map<Side, String> names) {
        this.letters = letters;
        for (var side : Side.values()) {
            KnownWords.of("side-" + side.name().toLowerCase(Locale.ROOT)).forEach(word -> words.put(key(word), side));
        }
        names.forEach((side, name) -> words.put(key(name), side));
        words.remove("");
    }

    /** The failure of a line that begins with no letter of a side; its message names the letters. */
    public static InvalidInput missingLetter(SideLetters letters) {
        return new InvalidInput(InvalidInput.Reason.NO_SIDE_LETTER, letters.marketing(), letters.it(), letters.joint());
    }

    SideLetters letters() {
        return letters;
    }

    /** The side that the whole text names, without regard to capitals, accents, spaces and punctuation. */
    public Optional<Side> side(String text) {
        var word = text.strip();
        for (var side : Side.values()) {
            if (word.equals(side.shape())) {
                return Optional.of(side);
            }
        }
        var key = key(word);
        // "M." is Monsieur.
        return key.length() == 1 && word.length() > 1
                ? Optional.empty()
                : Optional.ofNullable(words.get(key)).or(() -> letters.side(word));
    }

    private static String key(String text) {
        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        var plain = (isAscii ? text : Normalizer.normalize(text, Normalizer.Form.NFKD)).toLowerCase(Locale.ROOT);
        var key = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }
}
