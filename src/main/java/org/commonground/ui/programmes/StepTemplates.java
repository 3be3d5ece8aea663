package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.programme.model.StepKind.Slot;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.InvalidInput;

/** The kinds of a new step, each with initial settings. */
record StepTemplates(Messages messages) {

    /** The selectable kinds. */
    enum StepTemplate {
        CARDS("programmes.new.cards"),
        MAP("programmes.new.map"),
        REGISTER("programmes.new.register"),
        DOTS(VoteMethod.DOTS.key()),
        SCALE(VoteMethod.SCALE.key()),
        POINTS(VoteMethod.POINTS.key()),
        RANKING(VoteMethod.RANKING.key()),
        CONSENT(VoteMethod.CONSENT.key()),
        REVEAL("programmes.new.reveal"),
        STATEMENT("programmes.new.statement"),
        EXCHANGE("programmes.new.exchange"),
        PLAN("programmes.new.plan"),
        TALK("programmes.new.talk");

        private final String key;

        StepTemplate(String key) {
            this.key = key;
        }
    }

    String title(StepTemplate choice) {
        return messages.get(choice.key);
    }

    /**
     * The initial settings for a step after a part.
     *
     * @param title the first of the fixed lines to vote on
     * @throws InvalidInput if there is no earlier vote that a reveal could show
     */
    StepKind settingsFor(StepTemplate choice, String title, Programme programme, ProgrammePart after) {
        return switch (choice) {
            case CARDS -> new StepKind.Cards(zones("zone", "programmes.new.zone", 1), false, Optional.empty());
            case MAP ->
                new StepKind.Map(zones("row", "programmes.new.row", 2), zones("column", "programmes.new.column", 3));
            case REGISTER ->
                new StepKind.Register(
                        List.of(
                                column("what", "programmes.new.what", ColumnType.TEXT),
                                column("who", "programmes.new.who", ColumnType.PERSON),
                                column("when", "programmes.new.when", ColumnType.DATE)),
                        Optional.empty());
            case DOTS -> vote(VoteMethod.DOTS, true, title);
            case SCALE -> vote(VoteMethod.SCALE, true, title);
            case POINTS -> vote(VoteMethod.POINTS, true, title);
            case RANKING ->
                new StepKind.Vote(
                        new VoteKind.Ranking(),
                        true,
                        new VotedOn.Options(IntStream.rangeClosed(1, 3)
                                .mapToObj(number -> messages.get("programmes.new.item", number))
                                .toList()),
                        false,
                        Optional.empty());
            case CONSENT -> vote(VoteMethod.CONSENT, false, title);
            case REVEAL -> new StepKind.Reveal(List.of(lastVote(programme, after)), StepKind.Picture.BARS);
            case STATEMENT ->
                new StepKind.Statement(List.of(
                        slot("for-whom", "programmes.new.for"),
                        slot("what", "programmes.new.we_will"),
                        slot("so-that", "programmes.new.so_that"),
                        slot("measure", "programmes.new.measured_by")));
            case EXCHANGE -> new StepKind.Exchange();
            case PLAN -> StepKind.Plan.USUAL;
            case TALK -> new StepKind.Talk();
        };
    }

    private StepKind vote(VoteMethod method, boolean sealed, String title) {
        return new StepKind.Vote(
                method.initialSettings(messages), sealed, new VotedOn.Options(List.of(title)), false, Optional.empty());
    }

    private List<Zone> zones(String id, String key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Zone(id + "-" + number, messages.get(key, number), List.of()))
                .toList();
    }

    private Column column(String id, String key, ColumnType type) {
        return new Column(id, messages.get(key), type, List.of());
    }

    private Slot slot(String id, String key) {
        return new Slot(id, messages.get(key), "");
    }

    private static String lastVote(Programme programme, ProgrammePart after) {
        return stepsUpTo(programme, after).stream()
                .filter(step -> step.kind() instanceof StepKind.Vote && !step.isOff())
                .reduce((first, second) -> second)
                .map(Step::id)
                .orElseThrow(() -> new InvalidInput(InvalidInput.Reason.NO_VOTE_BEFORE));
    }

    /** The steps up to and including a part, in order. */
    static List<Step> stepsUpTo(Programme programme, ProgrammePart part) {
        var steps = new ArrayList<Step>();
        for (var exercise : programme.exercises()) {
            for (var step : exercise.steps()) {
                steps.add(step);
                if (part.equals(ProgrammePart.of(exercise, step))) {
                    return steps;
                }
            }
            if (part.equals(ProgrammePart.of(exercise))) {
                return steps;
            }
        }
        return steps;
    }
}
