package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Digital service reset|Digital service reset",
                "CON .txt|_CON .txt",
                "lpt1|_lpt1",
                "conference|conference",
                "a/b\\c|a b c",
                "What? \"Now\": <this>|What Now this",
                "ends with a dot. .|ends with a dot",
                ".hidden|hidden",
                "../../etc/passwd|etc passwd",
                "Größe 一 عميل 👍|Größe 一 عميل 👍",
                "///|Plan",
            })
    void keepsWhatSystemsTake(String title, String name) {
        assertThat(FileNames.of(title, "Plan")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"Büro Süd,Buro Sud", "Große Café-Runde 👍,Grosse Cafe-Runde", "客户,Plan"})
    void staysInAsciiWhereTheSystemHasNoOtherLetters(String title, String name) {
        assertThat(FileNames.of(title, "Plan", wanted -> false)).isEqualTo(name);
    }

    @Test
    void hidesNoDirectionsAndNoLineBreaks() {
        assertThat(FileNames.of("plan\u202Efdp\nexe", "Plan")).isEqualTo("plan fdp exe");
    }

    @Test
    void staysShortEnoughAndNeverCutsACharacterInTwo() {
        for (var letter : new String[] {"a", "ß", "一", "😀"}) {
            var name = FileNames.of(letter.repeat(300), "Plan");
            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(150, 160);
            assertThat(name.replace(letter, "")).isEmpty();
        }
    }
}
