package org.commonground.report.print;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;
import org.commonground.report.model.Wording;
import org.commonground.report.print.Sheet.Layout;

/** Chooses the sheets that the steps of a programme need: worksheets, or large posters. */
record Sheets(Wording wording, boolean poster) {
    private static final int THOUGHTS = 3;
    private static final int LINES = 5;
    private static final int POSTER_LINES = 4;

    static List<Sheet> of(Wording wording, boolean poster) {
        var sheets = new Sheets(wording, poster);
        var asked = new HashSet<String>(); // a question that is asked again needs no second sheet
        return wording.workshop().programme().exercises().stream()
                .flatMap(
                        exercise -> exercise.activeSteps().stream().flatMap(step -> sheets.of(exercise, step).stream()))
                .filter(sheet -> asked.add(sheet.prompt()))
                .toList();
    }

    /** The sheet of a step; steps that continue with existing cards or rows, or in which people speak, need no worksheet. */
    private Optional<Sheet> of(Exercise exercise, Step step) {
        return switch (step.kind()) {
            case StepKind.Cards cards when cards.continues().isPresent() -> posterOnly(exercise, step);
            case StepKind.Register register when register.continues().isPresent() -> posterOnly(exercise, step);
            case StepKind.Cards cards when !poster && !cards.silent() -> Optional.empty();
            case StepKind.Cards cards ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.thoughts",
                        Layout.BOXES,
                        cards.zones().stream().map(StepKind.Zone::title).toList(),
                        List.of(),
                        THOUGHTS));
            case StepKind.Map map ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.map",
                        Layout.BOXES,
                        withEmptyHead(map.columns().stream().map(StepKind.Zone::title)),
                        map.rows().stream().map(StepKind.Zone::title).toList(),
                        0));
            case StepKind.Register register ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.rows",
                        Layout.BOXES,
                        register.columns().stream().map(StepKind.Column::title).toList(),
                        List.of(),
                        lines()));
            case StepKind.Exchange _ ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.exchange",
                        Layout.BOXES,
                        List.of(wording.get("report.exchange.needs"), wording.get("report.exchange.gives")),
                        List.of(),
                        lines()));
            case StepKind.Statement statement ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.statement",
                        Layout.SLOTS,
                        withEmptyHead(Stream.of(wording.get("report.sheet.words"))),
                        statement.slots().stream().map(StepKind.Slot::lead).toList(),
                        0));
            case StepKind.Plan _ when hasEarlierPlan(step) -> posterOnly(exercise, step);
            case StepKind.Plan _ ->
                Optional.of(sheet(
                        exercise,
                        step,
                        "report.sheet.plan",
                        Layout.BOXES,
                        List.of(
                                wording.get("report.actions.title"),
                                wording.get("report.actions.people"),
                                wording.get("report.actions.due"),
                                wording.get("report.actions.measure")),
                        List.of(),
                        LINES));
            case StepKind.Vote _, StepKind.Reveal _, StepKind.Talk _ -> posterOnly(exercise, step);
        };
    }

    /** Whether an earlier step already has the sheet for the plan. */
    private boolean hasEarlierPlan(Step step) {
        var first = wording.workshop()
                .programme()
                .steps()
                .filter(other -> other.kind() instanceof StepKind.Plan && !other.isOff())
                .findFirst();
        return first.filter(step::equals).isEmpty();
    }

    private int lines() {
        return poster ? POSTER_LINES : LINES;
    }

    private static List<String> withEmptyHead(Stream<String> heads) {
        return Stream.concat(Stream.of(""), heads).toList();
    }

    /** A poster with the question above an empty box, for steps without individual writing; such steps have no worksheet. */
    private Optional<Sheet> posterOnly(Exercise exercise, Step step) {
        return poster && !step.prompt().isEmpty()
                ? Optional.of(sheet(exercise, step, "report.sheet.thoughts", Layout.BOXES, List.of(""), List.of(), 1))
                : Optional.empty();
    }

    private Sheet sheet(
            Exercise exercise, Step step, String help, Layout form, List<String> heads, List<String> names, int blank) {
        var sides = poster
                ? List.<SideMark>of()
                : Arrays.stream(Side.values()).map(wording::mark).toList();
        return new Sheet(
                "sheet-" + step.id(),
                wording.get("report.sheet.kind", ShownText.isolate(exercise.title()), beatName(step)),
                step.prompt().isEmpty() ? step.title() : step.prompt(),
                poster ? "" : wording.get(help),
                sides,
                form,
                heads.isEmpty() ? Collections.nCopies(1, "") : heads,
                names,
                blank);
    }

    private String beatName(Step step) {
        return switch (step.beat()) {
            case COLLABORATE -> wording.get("room.beat.collaborate");
            case COLLIDE -> wording.get("room.beat.collide");
            case CALIBRATE -> wording.get("room.beat.calibrate");
        };
    }
}
