package org.commonground.workshop.people;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.workshop.input.KnownWords;

/**
 * How much decoded text looks like words. Each word with letters outside ASCII counts: up if one European language has all of its letters,
 * down if it has symbols or control characters inside, capitals after small letters, or letters that no language has together.
 */
final class LetterScore {

    /** The letters of languages outside ASCII, in lower case; common ones of Western Europe twice as probable as the others. */
    private static final List<String> ALPHABETS = KnownWords.of("letters");

    private static final String COMMON = String.join("", KnownWords.of("letters-common"));

    private static final Pattern APOSTROPHE = Pattern.compile("\\p{L}’\\p{L}");

    private static final double ONE_LANGUAGE = 0.25;
    private static final double USUAL = 0.1;
    private static final double ONE_CASE = 0.3;

    private LetterScore() {}

    /** @param isUsual whether most files have the encoding of this text, so that it is preferred where the letters do not decide */
    static double of(String text, boolean isUsual) {
        var words = foreignWords(text).toList();
        double score = words.stream().mapToDouble(LetterScore::ofWord).sum();
        // Words of one language are likelier than words of several.
        var letters = letters(String.join("", words));
        double perWord = (isOfOneLanguage(letters) ? ONE_LANGUAGE : 0) + (isUsual ? USUAL : 0);
        return score + (perWord - (isOfOneCase(words) ? ONE_CASE : 0)) * words.size();
    }

    /** Only capitals or only small letters outside Latin: a script without capitals, such as Hebrew, in the wrong encoding. */
    private static boolean isOfOneCase(List<String> words) {
        var cased = words.stream()
                .flatMapToInt(String::chars)
                .filter(c -> c > 0x24F && (Character.isUpperCase(c) || Character.isLowerCase(c)))
                .toArray();
        long capitals = Arrays.stream(cased).filter(Character::isUpperCase).count();
        return cased.length > 0 && (capitals == 0 || capitals == cased.length);
    }

    /** The words that look wrong. */
    static Stream<String> strangeWords(String text) {
        return foreignWords(text).filter(word -> ofWord(word) <= -1).distinct();
    }

    private static Stream<String> foreignWords(String text) {
        return Arrays.stream(text.split("[\\s,;|<>()\"/:=]+"))
                .filter(word -> word.chars().anyMatch(c -> c > 0x7F));
    }

    private static double ofWord(String word) {
        double score = 0;
        boolean small = false;
        boolean foreign = false;
        long latin = 0;
        long other = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= 0x7F) {
                latin += Character.isLetter(c) ? 1 : 0;
                // "OıNeill" is "O’Neill" in another encoding.
                score -= small && foreign && Character.isUpperCase(c) ? 3 : 0;
                small = Character.isLowerCase(c);
                foreign = false;
                continue;
            }
            if (c == 0xFFFD || Character.isISOControl(c)) {
                return -8;
            }
            if (Character.isLetter(c) && c != 'ª' && c != 'º' && c != 'ƒ') {
                if (Character.isUpperCase(c) && small) {
                    score -= 3;
                }
                small = Character.isLowerCase(c);
                foreign = true;
                boolean isLatin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
                latin += isLatin ? 1 : 0;
                other += isLatin ? 0 : 1;
                score += COMMON.indexOf(Character.toLowerCase(c)) >= 0 ? 0.2 : 0;
            } else {
                foreign = false;
                score -= Character.isLetterOrDigit(c) || isMark(c) ? 0.1 : isPunctuation(word, i) ? 0 : 3;
            }
        }
        if (latin > 0 && other > 0 && !isEastAsian(word)) {
            return score - 3;
        }
        if (other > 0) {
            return score + 1;
        }
        return score + ofLatin(word);
    }

    /** Words in Chinese, Japanese and Korean hold Latin letters, as in "IT部". */
    private static boolean isEastAsian(String word) {
        return word.chars().anyMatch(CellText::isEastAsian);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c)
                || c >= 0x2000 && c <= 0x200F
                || c >= 0x202A && c <= 0x202C
                || c >= 0x2060 && c <= 0x2069;
    }

    /** Dashes and quotation marks at an end of the word, apostrophes, dots and the marks of other scripts anywhere. */
    private static boolean isPunctuation(String word, int i) {
        char c = word.charAt(i);
        boolean atEnd = i == 0 || i == word.length() - 1;
        return c == '’'
                || c == '·'
                || c == 0xA0
                || c == '–'
                || c == '׳'
                || c == '״'
                || c >= 0x3000 && c <= 0x303F
                || c == '・'
                || c >= 0xFF01 && c <= 0xFF65
                || "،؛؟".indexOf(c) >= 0
                        && i > 0
                        && Character.UnicodeScript.of(word.charAt(i - 1)) == Character.UnicodeScript.ARABIC
                || atEnd && "„“”‚‘«»—•…©®™°§€£→←⇒●■◆☐☑✓✔▪◦".indexOf(c) >= 0 && word.length() == 1
                || atEnd && "„“”‚‘«»—•…".indexOf(c) >= 0;
    }

    private static double ofLatin(String word) {
        var letters = letters(word);
        if (letters.isEmpty()) {
            return APOSTROPHE.matcher(word).find() ? 1 : 0;
        }
        // A short name may be all accents; a long one is another script read wrongly.
        if (letters.length() > 3 && letters.length() * 3 > word.length() * 2) {
            return -4;
        }
        return isOfOneLanguage(letters) ? 1 : -1;
    }

    /** The letters outside ASCII, in lower case. */
    private static String letters(String text) {
        var letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == 'İ' ? 'ı' : Character.toLowerCase(text.charAt(i));
            if (c > 0x7F && Character.isLetter(c) && c != 'ª' && c != 'º') {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static boolean isOfOneLanguage(String letters) {
        // Letters of Vietnamese that no encoding but Unicode has here.
        return letters.chars().anyMatch(letter -> letter >= 0x1EA0 && letter <= 0x1EF9)
                || ALPHABETS.stream()
                        .anyMatch(alphabet -> letters.chars().allMatch(letter -> alphabet.indexOf(letter) >= 0));
    }
}
