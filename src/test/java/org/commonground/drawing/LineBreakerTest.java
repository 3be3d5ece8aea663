package org.commonground.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static List<String> at(double width, String text) {
        return LineBreaker.of(text, 10, Shape.Weight.REGULAR, width);
    }

    @Test
    void whatFitsStaysOnOneLine() {
        assertThat(at(200, "One basket for every channel")).containsExactly("One basket for every channel");
        assertThat(at(200, "")).containsExactly("");
    }

    /** A syllable is two or three letters in its decomposed form, and as wide as one. */
    @Test
    void aKoreanSyllableIsAsWideAsAChineseLetter() {
        assertThat(TextMeasure.width("김민준", 10, Shape.Weight.REGULAR))
                .isEqualTo(TextMeasure.width("王小明", 10, Shape.Weight.REGULAR));
    }

    @Test
    void breaksBetweenWordsAndKeepsEveryLetter() {
        var lines = at(60, "One basket for every channel");

        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(TextMeasure.width(line, 10, Shape.Weight.REGULAR))
                        .isLessThanOrEqualTo(60));
        assertThat(String.join(" ", lines)).isEqualTo("One basket for every channel");
    }

    @Test
    void keepsTheLineBreaksThatWereTyped() {
        assertThat(at(200, "one\n\ntwo")).containsExactly("one", "", "two");
    }

    @Test
    void breaksAWordThatIsWiderThanALineWithoutCuttingALetterInTwo() {
        var word = "Datenschutz\u0308grundverordnungskonformitätserklärung";

        var lines = at(50, word);

        assertThat(lines).hasSizeGreaterThan(3);
        assertThat(String.join("", lines)).isEqualTo(word);
        assertThat(lines).noneMatch(line -> line.startsWith("\u0308"));
    }

    /** Drawn on its own, a line that begins with Arabic would have the rest of the English sentence at its left. */
    @Test
    void aLineKeepsTheDirectionOfItsParagraph() {
        assertThat(at(60, "we will كل القنوات so that"))
                .allMatch(line ->
                        new java.text.Bidi(line, java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight())
                .anyMatch(line -> line.startsWith("\u200eالقنوات"));
        assertThat(at(60, "كل القنوات so that القنوات"))
                .noneMatch(line ->
                        new java.text.Bidi(line, java.text.Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight());
    }
}
