package org.commonground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.operation.Rehearsal;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the boards of a rehearsal are filled with, in every programme that comes with the app. */
class RehearsalContentsTest {

    private final IdsAndClock idsAndClock =
            new IdsAndClock(new Random(1), Clock.fixed(Instant.parse("2027-03-01T09:00:00Z"), ZoneOffset.UTC));

    static List<Programme> programmes() {
        return Stream.concat(BuiltInProgrammes.builtIn().stream(), Stream.of(WorkshopBuilder.programme()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programmes")
    void everyStepThatIsWrittenInCanBePractised(Programme programme) {
        var filled = filled(programme);
        filled.programme()
                .steps()
                .forEach(
                        step -> assertThat(isFilled(filled, step)).as(step.id()).isTrue());
        assertThat(filled.details().fictional()).isTrue();
        assertThat(filled.ballots()).isEmpty();
    }

    private static boolean isFilled(Workshop filled, Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards ->
                cards.suggested().isPresent() || isFilled(Cards.onBoard(filled, Cards.boardOf(filled, step.id())));
            case StepKind.Map map -> isFilled(Cards.onBoard(filled, step.id()));
            case StepKind.Register register ->
                register.rows().isPresent() || Registers.rows(filled, step.id()).size() >= 3;
            case StepKind.Exchange exchange ->
                Exchanges.ofStep(filled, step.id()).size() >= 6;
            case StepKind.Statement statement ->
                Agreements.emptySlots(statement, Agreements.statement(filled, step.id()))
                        .isEmpty();
            case StepKind.Plan plan -> true;
            case StepKind.Vote vote -> true;
            case StepKind.Reveal reveal -> true;
            case StepKind.Talk talk -> true;
        };
    }

    private static boolean isFilled(List<Card> cards) {
        return cards.size() >= 6
                && cards.size() <= 12
                && cards.stream().anyMatch(card -> card.side() == Side.MARKETING)
                && cards.stream().anyMatch(card -> card.side() == Side.IT);
    }

    /** The client's room is called by its own names, and nobody of the sample is in it. */
    @ParameterizedTest
    @MethodSource("programmes")
    void itSpeaksOfTheWorkshopsOwnSidesAndPeople(Programme programme) {
        var texts = filled(programme).items().map(Object::toString).toList();
        assertThat(texts).noneMatch(text -> text.matches("(?s).*text=[^\\]]*\\b(Marketing|IT)\\b.*"));
        assertThat(Sample.load().people())
                .noneMatch(person -> texts.stream().anyMatch(text -> text.contains(person.name())));
    }

    /** Something is left to group, to place and to match. */
    @ParameterizedTest
    @MethodSource("programmes")
    void somethingIsLeftToDo(Programme programme) {
        var filled = filled(programme);
        filled.programme()
                .steps()
                .filter(step -> step.id().equals("vision-group"))
                .forEach(step -> {
                    var cards = Cards.onBoard(filled, Cards.boardOf(filled, step.id()));
                    assertThat(cards).anyMatch(card -> card.themeId().isPresent());
                    assertThat(cards).anyMatch(card -> card.themeId().isEmpty());
                });
        filled.programme()
                .steps()
                .filter(step -> step.id().equals("strategy-placing"))
                .forEach(step -> {
                    var rows = Registers.rows(filled, step.id());
                    assertThat(rows).anyMatch(row -> row.cells().containsKey("placing"));
                    assertThat(rows).anyMatch(row -> !row.cells().containsKey("placing"));
                });
        if (programme.id().equals("check-in")) {
            assertThat(filled.actions())
                    .hasSize(7)
                    .allMatch(action -> action.owner().isPresent());
        }
    }

    private Workshop filled(Programme programme) {
        var own = Workshops.create(idsAndClock, "Reset", "Harbour & Pine", programme, "Brand & Growth", "Technology");
        var people = List.of(
                new Invited("Mara Rehearsal", "", "", Side.MARKETING, true),
                new Invited("Milo Rehearsal", "", "", Side.MARKETING, false),
                new Invited("Ida Rehearsal", "", "", Side.IT, false));
        return RehearsalContents.fill(Rehearsal.create(own, idsAndClock, people), idsAndClock, new Messages(Locale.UK));
    }
}
