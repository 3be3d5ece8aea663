package org.commonground.report.print;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.programme.model.ColumnRole;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;
import org.commonground.report.model.Wording;
import org.commonground.report.print.Sheet.Layout;

/** Makes the sheet that a step needs: a worksheet, or a large poster. */
record Sheets(Wording wording, boolean poster, Exercise exercise, Step step) {
    private static final int THOUGHTS = 3;
    private static final int LINES = 5;
    private static final int POSTER_LINES = 4;

    /** The sheets of a programme. */
    static List<Sheet> of(Wording wording, boolean poster) {
        var asked = new HashSet<String>(); // a question that is asked again needs no second sheet
        return wording.workshop().programme().exercises().stream()
                .flatMap(exercise -> exercise.activeSteps().stream()
                        .flatMap(step -> new Sheets(wording, poster, exercise, step).ofStep().stream()))
                .filter(sheet -> asked.add(sheet.prompt()))
                .toList();
    }

    /** The sheet of a step; steps that continue with existing cards or rows, or in which people speak, need no worksheet. */
    private Optional<Sheet> ofStep() {
        return switch (step.kind()) {
            case StepKind.Cards cards when cards.continues().isPresent() -> posterOnly();
            case StepKind.Register register when register.continues().isPresent() -> posterOnly();
            case StepKind.Cards cards when !poster && !cards.silent() -> Optional.empty();
            case StepKind.Cards cards ->
                boxes(
                        "report.sheet.thoughts",
                        cards.zones().stream().map(StepKind.Zone::title).toList(),
                        THOUGHTS);
            case StepKind.Map map ->
                named(
                        "report.sheet.map",
                        Layout.NAMED,
                        map.columns().stream().map(StepKind.Zone::title),
                        map.rows().stream().map(StepKind.Zone::title).toList());
            case StepKind.Register register ->
                boxes(
                        "report.sheet.rows",
                        register.columns().stream().map(StepKind.Column::title).toList(),
                        lines());
            case StepKind.Exchange _ ->
                Optional.of(sheet(
                        "report.sheet.exchange",
                        Layout.ARROWS,
                        List.of(wording.get("report.exchange.needs"), "", wording.get("report.exchange.gives")),
                        Collections.nCopies(lines(), List.of("", "←", ""))));
            case StepKind.Statement statement ->
                named(
                        "report.sheet.statement",
                        Layout.SLOTS,
                        Stream.of(wording.get("report.sheet.words")),
                        statement.slots().stream().map(StepKind.Slot::lead).toList());
            case StepKind.Plan _ when hasEarlierPlan() -> posterOnly();
            case StepKind.Plan _ ->
                boxes(
                        "report.sheet.plan",
                        wording.texts(
                                "report.actions.title",
                                "report.actions.people",
                                "report.actions.due",
                                "report.actions.measure"),
                        LINES);
            case StepKind.Vote _, StepKind.Reveal _, StepKind.Talk _ -> posterOnly();
        };
    }

    /** Whether an earlier step already has the sheet for the plan. */
    private boolean hasEarlierPlan() {
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

    /**
     * A poster with the question above what the room fills in: the scale of a vote, the four fields of a placing or of a map, or an
     * empty box. Such steps have no worksheet.
     */
    private Optional<Sheet> posterOnly() {
        if (!poster || step.prompt().isEmpty()) {
            return Optional.empty();
        }
        return switch (step.kind()) {
            case StepKind.Vote vote
            when vote.vote() instanceof VoteKind.Scale scale -> scale(vote.on(), scale.labels(), 1);
            case StepKind.Vote vote
            when vote.vote() instanceof VoteKind.Ranking && vote.on() instanceof VotedOn.Options(var options) ->
                scale(vote.on(), Collections.nCopies(options.size(), ""), 1);
            case StepKind.Vote vote
            when vote.vote() instanceof VoteKind.Consent ->
                scale(
                        vote.on(),
                        IntStream.rangeClosed(0, 5)
                                .mapToObj(level -> wording.get("room.consent." + level))
                                .toList(),
                        0);
            case StepKind.Register register
            when register.placesRows() -> {
                var choices = register.column(ColumnRole.PLACING).orElseThrow().choices();
                yield fields(
                        wording.texts("report.sheet.harder", "report.sheet.easier"),
                        wording.texts("report.sheet.helps_more", "report.sheet.helps_less"),
                        List.of(choices.get(1), choices.get(0), choices.get(3), choices.get(2)));
            }
            case StepKind.Reveal reveal
            when reveal.picture() == StepKind.Picture.COMMON_GROUND_MAP -> {
                var marketing = wording.nameOf(Side.MARKETING);
                var it = wording.nameOf(Side.IT);
                yield fields(
                        List.of(
                                wording.get("report.sheet.wants_less", marketing),
                                wording.get("report.sheet.wants_more", marketing)),
                        List.of(wording.get("report.sheet.wants_more", it), wording.get("report.sheet.wants_less", it)),
                        List.of("", wording.get("drawing.map.common_ground"), "", ""));
            }
            case StepKind.Cards _,
                    StepKind.Map _,
                    StepKind.Register _,
                    StepKind.Vote _,
                    StepKind.Reveal _,
                    StepKind.Statement _,
                    StepKind.Exchange _,
                    StepKind.Plan _,
                    StepKind.Talk _ -> boxes("report.sheet.thoughts", List.of(""), 1);
        };
    }

    /**
     * A column for each answer and a row for each item; a journey, whose columns are voted on, lies along the top, with the answers
     * upwards.
     */
    private Optional<Sheet> scale(VotedOn on, List<String> labels, int lowest) {
        var answers = IntStream.range(0, labels.size())
                .mapToObj(i -> (lowest + i + " " + labels.get(i)).strip())
                .toList();
        if (on instanceof VotedOn.ColumnsOf(var mapId)
                && wording.workshop().programme().step(mapId).orElseThrow().kind() instanceof StepKind.Map map) {
            var columns = map.columns().stream().map(StepKind.Zone::title);
            return named("report.sheet.map", Layout.NAMED, columns, answers.reversed());
        }
        var items = on instanceof VotedOn.Options(var options) ? options : List.<String>of();
        return items.isEmpty()
                ? boxes("report.sheet.rows", answers, 1)
                : named("report.sheet.rows", Layout.NAMED, answers.stream(), items);
    }

    /** Four fields. @param names of the fields, row by row */
    private Optional<Sheet> fields(List<String> across, List<String> down, List<String> names) {
        return Optional.of(sheet(
                "report.sheet.map",
                Layout.NAMED,
                Stream.concat(Stream.of(""), across.stream()).toList(),
                List.of(
                        List.of(down.get(0), names.get(0), names.get(1)),
                        List.of(down.get(1), names.get(2), names.get(3)))));
    }

    private Optional<Sheet> boxes(String help, List<String> heads, int rows) {
        var columns = heads.isEmpty() ? List.of("") : heads;
        return Optional.of(sheet(help, Layout.BOXES, columns, Sheet.empty(rows, columns.size())));
    }

    /** @param heads of the columns after that of the names */
    private Optional<Sheet> named(String help, Layout form, Stream<String> heads, List<String> names) {
        var columns = Stream.concat(Stream.of(""), heads).toList();
        return Optional.of(sheet(help, form, columns, Sheet.named(names, columns.size())));
    }

    private Sheet sheet(String help, Layout form, List<String> heads, List<List<String>> rows) {
        var sides = poster
                ? List.<SideMark>of()
                : Arrays.stream(Side.values()).map(wording::mark).toList();
        return new Sheet(
                "sheet-" + step.id(),
                wording.get("report.sheet.kind", ShownText.isolate(exercise.title()), wording.beat(step)),
                step.prompt().isEmpty() ? step.title() : step.prompt(),
                poster ? "" : wording.get(help),
                sides,
                form,
                heads,
                rows);
    }
}
