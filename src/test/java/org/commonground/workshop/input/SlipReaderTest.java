package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.workshop.Refusals.assertRefused;

import java.util.List;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.SideLetters;
import org.junit.jupiter.api.Test;

class SlipReaderTest {

    private static final VoteKind STAGES = new VoteKind.Scale(List.of("1", "2", "3", "4", "5"));

    @Test
    void ratingsAreInOrderOfItemsAndDashIsNoAnswer() {
        var read =
                new SlipReader(WorkshopBuilder.paper(STAGES, "A", "B", "C"), false, SideLetters.USUAL).read("m: 4 - 5");
        assertThat(read.answer().side()).isEqualTo(Side.MARKETING);
        assertThat(read.answer().values())
                .containsOnlyKeys("i0", "i2")
                .containsEntry("i0", 4)
                .containsEntry("i2", 5);
        assertThat(new SlipReader(WorkshopBuilder.paper(STAGES, "A", "B", "C"), false, SideLetters.USUAL)
                        .read("I 1,2,3")
                        .answer()
                        .side())
                .isEqualTo(Side.IT);
    }

    @Test
    void predictionsAreInPaperOrderOrAfterASlash() {
        var reader = new SlipReader(WorkshopBuilder.paper(STAGES, "A", "B", "C"), true, SideLetters.USUAL);
        for (var line : List.of("i: 1 4 2 5 3 4", "i: 1 2 3 / 4 5 4", "i142534", "i: 14 25 34")) {
            var read = reader.read(line);
            assertThat(read.answer().values())
                    .as(line)
                    .containsEntry("i0", 1)
                    .containsEntry("i1", 2)
                    .containsEntry("i2", 3);
            assertThat(read.prediction().orElseThrow().values())
                    .as(line)
                    .containsEntry("i0", 4)
                    .containsEntry("i1", 5)
                    .containsEntry("i2", 4);
        }
        var some = reader.read("i: 1 - - 5 3-");
        assertThat(some.answer().values()).containsOnlyKeys("i0", "i2");
        assertThat(some.prediction().orElseThrow().values()).containsOnlyKeys("i1");
        refused(reader, "i: 1 2 3", InvalidInput.Reason.NUMBERS_MISSING);
        refused(reader, "i: 1 4 2 5 3", InvalidInput.Reason.NUMBERS_MISSING);
    }

    @Test
    void dotsAreTheNumbersOfTheLines() {
        var reader =
                new SlipReader(WorkshopBuilder.paper(new VoteKind.Dots(2, 1), "A", "B", "C"), false, SideLetters.USUAL);
        assertThat(reader.read("m: 3 1").answer().values()).containsOnlyKeys("i0", "i2");
        refused(reader, "m: 3 3", InvalidInput.Reason.TOO_MANY_ON_ONE);
        refused(reader, "m: 1 2 3", InvalidInput.Reason.MORE_THAN_ONE_HAS);
        refused(reader, "m: 4", InvalidInput.Reason.NO_SUCH_ITEM);
    }

    @Test
    void rankingIsThePlaceOfEachItemAndIsTakenOnlyWhole() {
        var reader =
                new SlipReader(WorkshopBuilder.paper(new VoteKind.Ranking(), "A", "B", "C"), false, SideLetters.USUAL);
        for (var line : List.of("m: 3 1 2", "m312", "m 3,1,2")) {
            assertThat(reader.read(line).answer().values())
                    .containsEntry("i0", 3)
                    .containsEntry("i1", 1)
                    .containsEntry("i2", 2);
        }
        refused(reader, "m: 3 1", InvalidInput.Reason.RANKS_MISSING);
        refused(reader, "m: 3 - 1", InvalidInput.Reason.RANKS_MISSING);
        refused(reader, "m: 2 1 2", InvalidInput.Reason.RANK_TWICE);
        refused(reader, "m: 4 1 2", InvalidInput.Reason.NO_SUCH_VALUE);
        refused(reader, "m: 0 1 2", InvalidInput.Reason.NO_SUCH_VALUE);
        refused(reader, "m: 3 1 2 1", InvalidInput.Reason.TOO_MANY_NUMBERS);
    }

    @Test
    void invalidLineIsRefusedWithReason() {
        var reader = new SlipReader(WorkshopBuilder.paper(STAGES, "A", "B", "C"), false, SideLetters.USUAL);
        refused(reader, "4 3 5", InvalidInput.Reason.NO_SIDE_LETTER);
        refused(reader, "x: 4", InvalidInput.Reason.NO_SIDE_LETTER);
        refused(reader, "j: 4", InvalidInput.Reason.SIDE_NOT_ASKED);
        refused(reader, "m:", InvalidInput.Reason.NO_VOTE_ON_LINE);
        refused(reader, "m: four", InvalidInput.Reason.NO_WHOLE_NUMBER);
        refused(reader, "m: 6", InvalidInput.Reason.NO_SUCH_VALUE);
        refused(reader, "m: 1 2 3 4", InvalidInput.Reason.TOO_MANY_NUMBERS);
        refused(reader, "m: 1 2", InvalidInput.Reason.TOO_FEW_NUMBERS);
        refused(reader, "m: 1 / 2", InvalidInput.Reason.NO_PREDICTION_ASKED);
        refused(
                new SlipReader(
                        WorkshopBuilder.paper(new VoteKind.Points(100), "A", "B", "C"), false, SideLetters.USUAL),
                "m: 60 60",
                InvalidInput.Reason.MORE_THAN_ONE_HAS);
    }

    private static void refused(SlipReader reader, String line, InvalidInput.Reason reason) {
        assertRefused(reason, () -> reader.read(line));
    }
}
