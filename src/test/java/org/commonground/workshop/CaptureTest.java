package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.commonground.programme.Side;
import org.commonground.workshop.Capture.Called;
import org.commonground.workshop.Capture.Decided;
import org.commonground.workshop.Capture.Parked;
import org.commonground.workshop.Capture.Said;
import org.commonground.workshop.Capture.ToDo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaptureTest {

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of("One basket", new Said(Side.IT, "One basket")),
                Arguments.of("m: One basket", new Said(Side.MARKETING, "One basket")),
                Arguments.of("M:One basket", new Said(Side.MARKETING, "One basket")),
                Arguments.of("i: One: two", new Said(Side.IT, "One: two")),
                Arguments.of("j：共同的", new Said(Side.JOINT, "共同的")),
                Arguments.of("m One basket", new Said(Side.IT, "m One basket")),
                Arguments.of("mine: not yours", new Said(Side.IT, "mine: not yours")),
                Arguments.of("! Keep one record ", new Decided("Keep one record")),
                Arguments.of("!", new Decided("")),
                Arguments.of("? Agency contract", new Parked(Side.IT, "Agency contract")),
                Arguments.of("> Swap analysts", new ToDo("Swap analysts")),
                Arguments.of("= CRM: customer relations: all", new Called("CRM", "customer relations: all")),
                Arguments.of("=CRM = customer relations", new Called("CRM", "customer relations")),
                Arguments.of("= CRM", new Called("CRM", "")),
                Arguments.of(" ! not a decision", new Said(Side.IT, "! not a decision")),
                Arguments.of("\\! not a decision", new Said(Side.IT, "! not a decision")),
                Arguments.of("\\m: a unit", new Said(Side.IT, "m: a unit")),
                Arguments.of("\\\\server\\share", new Said(Side.IT, "\\\\server\\share")),
                Arguments.of("\\", new Said(Side.IT, "\\")),
                Arguments.of("السوق 😀", new Said(Side.IT, "السوق 😀")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void thePrefixSaysWhatALineIs(String typed, Capture capture) {
        assertThat(CaptureReader.line(typed, Side.IT)).contains(capture);
    }

    @Test
    void aBlankLineIsNothing() {
        assertThat(CaptureReader.line(" \t", Side.IT)).isEmpty();
    }

    @Test
    void pastedLinesAreManyEachByItsPrefix() {
        assertThat(CaptureReader.lines("One\r\n\r\nm: Two\n! Three\n", Side.IT))
                .containsExactly(new Said(Side.IT, "One"), new Said(Side.MARKETING, "Two"), new Decided("Three"));
    }
}
