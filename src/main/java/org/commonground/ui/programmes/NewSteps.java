package org.commonground.ui.programmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.programme.Programme;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Column;
import org.commonground.programme.StepKind.ColumnType;
import org.commonground.programme.StepKind.Slot;
import org.commonground.programme.StepKind.Zone;
import org.commonground.programme.VoteKind;
import org.commonground.programme.VotedOn;
import org.commonground.words.Words;
import org.commonground.workshop.ProgrammeEdits.Part;
import org.commonground.workshop.Refused;

/** The kinds of a new step, each with initial settings. */
record NewSteps(Words words) {

    private static final List<Integer> CHECK_INS = List.of(30, 60, 90);
    private static final int LOAD_LIMIT = 3;
    private static final int POINTS = 100;

    /** The selectable kinds. */
    enum Choice {
        CARDS("programmes.new.cards"),
        MAP("programmes.new.map"),
        REGISTER("programmes.new.register"),
        DOTS("programmes.new.dots"),
        SCALE("programmes.new.scale"),
        POINTS("programmes.new.points"),
        CONSENT("programmes.new.consent"),
        REVEAL("programmes.new.reveal"),
        STATEMENT("programmes.new.statement"),
        EXCHANGE("programmes.new.exchange"),
        PLAN("programmes.new.plan"),
        TALK("programmes.new.talk");

        private final String key;

        Choice(String key) {
            this.key = key;
        }
    }

    String title(Choice choice) {
        return words.get(choice.key);
    }

    /**
     * The initial settings for a step after a part.
     *
     * @param title the first of the fixed lines to vote on
     * @throws Refused if there is no earlier vote that a reveal could show
     */
    StepKind kind(Choice choice, String title, Programme programme, Part after) {
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
            case DOTS -> vote(new VoteKind.Dots(0, 1), true, title);
            case SCALE ->
                vote(
                        new VoteKind.Scale(
                                List.of(words.get("programmes.new.low"), "", "", "", words.get("programmes.new.high"))),
                        true,
                        title);
            case POINTS -> vote(new VoteKind.Points(POINTS), true, title);
            case CONSENT -> vote(new VoteKind.Consent(), false, title);
            case REVEAL -> new StepKind.Reveal(List.of(lastVote(programme, after)), StepKind.Picture.BARS);
            case STATEMENT ->
                new StepKind.Statement(List.of(
                        slot("for-whom", "programmes.new.for"),
                        slot("what", "programmes.new.we_will"),
                        slot("so-that", "programmes.new.so_that"),
                        slot("measure", "programmes.new.measured_by")));
            case EXCHANGE -> new StepKind.Exchange();
            case PLAN -> new StepKind.Plan(LOAD_LIMIT, CHECK_INS);
            case TALK -> new StepKind.Talk();
        };
    }

    private static StepKind vote(VoteKind kind, boolean sealed, String title) {
        return new StepKind.Vote(kind, sealed, new VotedOn.Options(List.of(title)), false, Optional.empty());
    }

    private List<Zone> zones(String id, String key, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Zone(id + "-" + number, words.get(key, number), List.of()))
                .toList();
    }

    private Column column(String id, String key, ColumnType type) {
        return new Column(id, words.get(key), type, List.of());
    }

    private Slot slot(String id, String key) {
        return new Slot(id, words.get(key), "");
    }

    private static String lastVote(Programme programme, Part after) {
        return before(programme, after).stream()
                .filter(step -> step.kind() instanceof StepKind.Vote && !step.isOff())
                .reduce((first, second) -> second)
                .map(Step::id)
                .orElseThrow(() -> new Refused(Refused.Reason.NO_VOTE_BEFORE));
    }

    /** The steps up to and including a part, in order. */
    static List<Step> before(Programme programme, Part part) {
        var steps = new ArrayList<Step>();
        for (var exercise : programme.exercises()) {
            for (var step : exercise.steps()) {
                steps.add(step);
                if (part.equals(Part.of(exercise, step))) {
                    return steps;
                }
            }
            if (part.equals(Part.of(exercise))) {
                return steps;
            }
        }
        return steps;
    }
}
