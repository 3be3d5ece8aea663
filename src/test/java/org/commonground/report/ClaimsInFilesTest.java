package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.commonground.drawing.Shape;
import org.commonground.insight.InsightJson;
import org.commonground.report.model.ExportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the vision was agreed, in every document: the words of the fist of five and no more. */
class ClaimsInFilesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    no | Not agreed: 4 of IT could not live with it.
                    one | Proposed, not voted on.
                    withheld | Agreed by the room, n = 6.
                    rtl | Proposed, not voted on.
                    hard | Proposed, not voted on in these words.
                    """)
    void theVisionIsCalledWhatTheVoteSays(String name, String claim) throws IOException {
        var workshop = UnlikeWorkshops.read(name);
        PlanTexts.of(Written.plan(workshop)).forEach((format, text) -> {
            assertThat(text.contains(claim)).as(format + ": " + claim).isTrue();
            assertThat(text).as(format + ": texts with commas of their own").doesNotContain("poster, A release window");
            assertThat(text.contains("both sides")).as(format + ": both sides").isFalse();
        });
        assertThat(PlanTexts.oneLine(InsightJson.write(workshop))).contains(claim);
    }

    @Test
    void whatToTalkAboutFirstIsOneListInPictureAlternativeTextAndInsight() throws IOException {
        var workshop = UnlikeWorkshops.read("no");
        var plan = Written.plan(workshop);
        var map = plan.report().drawings().get(1);
        assertThat(map.title())
                .contains("On common ground: One customer, one record; Help in the channel they chose."
                        + " Talk first: New ideas reach them fast; Self-service that works at 2 am; Rewards people"
                        + " understand.");
        var shown = map.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(shape -> ((Shape.Text) shape).text())
                .filter(text -> text.length() > 4)
                .toList();
        assertThat(shown)
                .containsSubsequence(
                        "Talk first",
                        "New ideas reach them fast",
                        "Self-service that works at 2 am",
                        "Rewards people understand",
                        "Neither of the two",
                        "Calm launches");
        assertThat(InsightJson.write(workshop).replaceAll("\\s+", " "))
                .contains("\"talkFirst\" : [ \"New ideas reach them fast\", \"Self-service that works at 2 am\","
                        + " \"Rewards people understand\" ]");
    }

    @ParameterizedTest
    @CsvSource({"no", "withheld", "hard"})
    void aReservationIsPrintedOnlyWithTheDecisionThatItWasMadeOn(String name) throws IOException {
        var workshop = UnlikeWorkshops.read(name);
        var reserved = workshop.decisions().getLast();
        var texts = PlanTexts.of(Written.plan(workshop));
        texts.remove(ExportFormat.ONE_PAGE);
        texts.forEach((format, text) -> {
            var words = reserved.reservations().getFirst().words();
            assertThat(text.split(Pattern.quote(words), -1).length)
                    .as(format.name())
                    .isEqualTo(2);
            assertThat(text.indexOf(words)).isGreaterThan(text.indexOf("Proposed, not voted on. Reservations"));
        });
    }
}
