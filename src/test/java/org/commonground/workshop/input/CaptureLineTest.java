package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.CaptureLine.NewAction;
import org.commonground.workshop.input.CaptureLine.NewCard;
import org.commonground.workshop.input.CaptureLine.NewDecision;
import org.commonground.workshop.input.CaptureLine.NewParkedItem;
import org.commonground.workshop.input.CaptureLine.NewTerm;
import org.commonground.workshop.record.SideLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptureLineTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("One basket", new NewCard(Side.IT, "One basket")),
                Arguments.of("m: One basket", new NewCard(Side.MARKETING, "One basket")),
                Arguments.of("M:One basket", new NewCard(Side.MARKETING, "One basket")),
                Arguments.of("i: One: two", new NewCard(Side.IT, "One: two")),
                Arguments.of("j：共同的", new NewCard(Side.JOINT, "共同的")),
                Arguments.of("m One basket", new NewCard(Side.IT, "m One basket")),
                Arguments.of("mine: not yours", new NewCard(Side.IT, "mine: not yours")),
                Arguments.of("! Keep one record ", new NewDecision("Keep one record")),
                Arguments.of("!", new NewDecision("")),
                Arguments.of("? Agency contract", new NewParkedItem(Side.IT, "Agency contract")),
                Arguments.of("> Swap analysts", new NewAction("Swap analysts")),
                Arguments.of("= CRM: customer relations: all", new NewTerm("CRM", "customer relations: all")),
                Arguments.of("=CRM = customer relations", new NewTerm("CRM", "customer relations")),
                Arguments.of("= CRM", new NewTerm("CRM", "")),
                Arguments.of(" ! not a decision", new NewCard(Side.IT, "! not a decision")),
                Arguments.of("\\! not a decision", new NewCard(Side.IT, "! not a decision")),
                Arguments.of("\\m: a unit", new NewCard(Side.IT, "m: a unit")),
                Arguments.of("\\\\server\\share", new NewCard(Side.IT, "\\\\server\\share")),
                Arguments.of("\\", new NewCard(Side.IT, "\\")),
                Arguments.of("السوق 😀", new NewCard(Side.IT, "السوق 😀")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void prefixDeterminesKindOfLine(String typed, CaptureLine capture) {
        assertThat(CaptureReader.readLine(typed, Side.IT, SideLetters.USUAL)).contains(capture);
    }

    @Test
    void theLettersFollowTheNamesOfTheSides() {
        var letters = SideLetters.of(WorkshopBuilder.empty().details().withSideNames("Brand & Growth", "Technology"));
        assertThat(letters).isEqualTo(new SideLetters("b", "t", "j"));
        assertThat(CaptureReader.readLine("T: One record", Side.JOINT, letters))
                .contains(new NewCard(Side.IT, "One record"));
        assertThat(CaptureReader.readLine("i: One record", Side.JOINT, letters))
                .as("the general letters keep working")
                .contains(new NewCard(Side.IT, "One record"));
        assertThat(SideLetters.of(WorkshopBuilder.empty().details().withSideNames("Insights", "IT")))
                .as("the first free letter")
                .isEqualTo(new SideLetters("i", "t", "j"));
        assertThat(CaptureReader.readLine("\\b: a list", Side.JOINT, letters))
                .contains(new NewCard(Side.JOINT, "b: a list"));
    }

    @Test
    void blankLineIsEmpty() {
        assertThat(CaptureReader.readLine(" \t", Side.IT, SideLetters.USUAL)).isEmpty();
    }
}
