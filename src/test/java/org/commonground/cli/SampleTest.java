package org.commonground.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {

    private static String text() throws IOException {
        try (var in = SampleTest.class.getResourceAsStream("/sample/half-day.json")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Sample withTypo(String right, String wrong) throws IOException {
        var text = text();
        assertThat(text).contains(right);
        int at = text.lastIndexOf(right);
        var typo = text.substring(0, at) + wrong + text.substring(at + right.length());
        var sample = Sample.read(typo.getBytes(StandardCharsets.UTF_8));
        new SampleCheck(sample).check();
        return sample;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "owner": "Wei Chen", "counterpart": "Jonas Petrov", "due" | "owner": "Wei Chan", "counterpart": "Jonas Petrov", "due" | steps.plan-choose.actions[0].owner: there is no person “Wei Chan”
            "on": "Calm launches" | "on": "Calm lunches" | steps.vision-dots.votes: there is no line “Calm lunches”
            "on": "Buy", "marketing": [0, 0, 1, 2, 1] | "on": "Buy", "marketing": [0, 0, 1, 2, 2] | steps.service-pain.votes.Buy.marketing: 5 votes of 4 people
            "priority": "Could" | "priority": "Perhaps" | steps.service-requirements.rows[4].priority: there is no choice “Perhaps”
            "by": "2027-03-12" | "by": "12 March" | steps.strategy-measures.rows[2].by: “12 March” is no date
            "advocate": { | "advocat": { | steps.service-map.map: there is no column “advocat”
            "Leave": ["What is each | "Leave": ["What's each | steps.strategy-placing.placed.Leave: there is no row “What's each household’s favourite colour?”
            "close-word": { | "close-words": { | there is no step “close-words”
            "parked": ["m: Free | "parcked": ["m: Free | the name "parcked" is not known
            """, quoteCharacter = '`')
    void aTypoIsRefusedWithItsPlace(String right, String wrong, String complaint) {
        assertThatThrownBy(() -> withTypo(right, wrong))
                .isInstanceOf(CommandFailed.class)
                .hasMessageStartingWith("sample/half-day.json, ")
                .hasMessageContaining(complaint);
    }

    @Test
    void everyNameInTheSampleIsTheNameOfSomething() {
        new SampleCheck(Sample.load()).check();
    }

    @Test
    void twoAccountsThatDifferByOneWordAreToldApart() throws IOException {
        var said = SampleFacts.of(Sample.load());
        said.mustEqual("The copy", SampleFacts.of(Sample.read(text().getBytes(StandardCharsets.UTF_8))));
        var other = SampleFacts.of(withTypo("m: Hut evenings", "m: Hut mornings"));
        assertThatThrownBy(() -> said.mustEqual("The workshop", other))
                .isInstanceOf(CommandFailed.class)
                .hasMessage("The workshop lacks, of the cards: service-map | channel:advocate | m: Hut evenings");
    }
}
