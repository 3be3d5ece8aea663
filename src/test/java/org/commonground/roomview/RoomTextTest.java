package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTextTest {

    /** At size 10 an "a" takes 5.74 pixels and a space 2.52. */
    @ParameterizedTest
    @CsvSource({
        "'', 100, 1",
        "'aaa', 100, 1",
        "'aaa aaa', 40, 1",
        "'aaa aaa', 36, 2",
        "'aaa\naaa', 100, 2",
        "'aaa\n', 100, 2",
        "'\n\naaa', 100, 3",
        "'aaaaaaaaaa', 20, 4",
        "'a aaaaaaaaaa a', 20, 5",
        "'日本語', 100, 1",
        "'日本語', 25, 2",
    })
    void breaksBetweenWordsAndInsideOnlyWhatIsWiderThanALine(String text, double width, int lines) {
        assertThat(RoomText.lines(text, 10, width)).isEqualTo(lines);
    }
}
