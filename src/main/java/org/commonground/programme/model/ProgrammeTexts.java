package org.commonground.programme.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Replaces the texts of a programme that people are shown: titles, prompts, guides, and the columns, options and examples of steps. The
 * choices and first rows of a table are left alone, since cells are stored with them.
 */
public final class ProgrammeTexts {

    private final UnaryOperator<String> replace;

    private ProgrammeTexts(UnaryOperator<String> replace) {
        this.replace = replace;
    }

    /** A copy of the programme with every text replaced; ids, minutes and kinds stay. */
    public static Programme replaceAll(Programme programme, UnaryOperator<String> replace) {
        var texts = new ProgrammeTexts(replace);
        return programme.withExercises(
                programme.exercises().stream().map(texts::exercise).toList());
    }

    private Exercise exercise(Exercise exercise) {
        return new Exercise(
                exercise.id(),
                replace.apply(exercise.title()),
                exercise.minutes(),
                exercise.neverCut(),
                exercise.steps().stream().map(this::step).toList());
    }

    private Step step(Step step) {
        var guide = step.guide();
        for (var part : Guide.GuidePart.values()) {
            guide = guide.withText(part, replace.apply(guide.text(part)));
        }
        return step.withTitle(replace.apply(step.title()))
                .withPrompt(replace.apply(step.prompt()))
                .withGuide(guide)
                .withKind(kind(step.kind()));
    }

    private StepKind kind(StepKind kind) {
        return switch (kind) {
            case StepKind.Cards(var zones, var silent, var continues, var suggested) ->
                new StepKind.Cards(zones(zones), silent, continues, suggested.map(this::all));
            case StepKind.Map(var rows, var columns) -> new StepKind.Map(zones(rows), zones(columns));
            case StepKind.Register(var columns, var continues, var rows) ->
                new StepKind.Register(columns.stream().map(this::column).toList(), continues, rows);
            case StepKind.Vote(var vote, var sealed, var on, var withPrediction, var repeatOf) ->
                new StepKind.Vote(vote, sealed, on(on), withPrediction, repeatOf);
            case StepKind.Statement(var slots) ->
                new StepKind.Statement(slots.stream()
                        .map(slot ->
                                new StepKind.Slot(slot.id(), replace.apply(slot.lead()), replace.apply(slot.example())))
                        .toList());
            case StepKind.Reveal reveal -> reveal;
            case StepKind.Exchange exchange -> exchange;
            case StepKind.Plan plan -> plan;
            case StepKind.Talk talk -> talk;
        };
    }

    private VotedOn on(VotedOn on) {
        return on instanceof VotedOn.Options(var options) ? new VotedOn.Options(all(options)) : on;
    }

    private StepKind.Column column(StepKind.Column column) {
        return new StepKind.Column(column.id(), replace.apply(column.title()), column.type(), column.choices());
    }

    private List<StepKind.Zone> zones(List<StepKind.Zone> zones) {
        return zones.stream()
                .map(zone -> new StepKind.Zone(zone.id(), replace.apply(zone.title()), zone.writers()))
                .toList();
    }

    private List<String> all(List<String> texts) {
        return texts.stream().map(replace).toList();
    }
}
