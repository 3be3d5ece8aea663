package org.commonground.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.TextMeasure;
import org.commonground.drawing.chart.TimeLine;
import org.commonground.programme.model.Side;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.Block;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.SideMark;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;

/** The section about actions: who does what until when, and the dates of the check-ins. */
public record ActionsSection(Wording wording) {
    /** More actions than this take more than a page with their first steps and measures. */
    public static final int MOST_ON_A_PAGE = 12;

    /** The type of a brief line, and the width of its columns for the action and for a person, on paper at its normal size. */
    private static final double BRIEF_TYPE = 11.5;

    private static final double BRIEF_ACTION = 318;
    private static final double BRIEF_PERSON = 110;

    List<Block> blocks() {
        var actions = wording.workshop().actions();
        var blocks = new ArrayList<Block>();
        var line = timeLine(actions, Frame.PAPER);
        if (!actions.isEmpty()) {
            blocks.add(wording.sectionHeading("report.actions"));
            if (actions.stream().filter(action -> action.due().isPresent()).count() > TimeLine.MOST_NUMBERS) {
                blocks.add(new Block.Note(wording.get("report.time_line.counts")));
            }
            line.map(whole -> new Block.Figure(whole, timeLine(actions, Frame.COLUMN)))
                    .ifPresent(blocks::add);
            blocks.add(new Block.ActionTable(
                    wording.texts(
                            "report.actions.number",
                            "report.actions.title",
                            "report.actions.people",
                            "report.actions.due",
                            "report.actions.measure"),
                    byDate(actions).stream()
                            .map(action -> row(action, actions.indexOf(action) + 1))
                            .toList()));
        }
        if (line.isEmpty()) {
            checkIns().map(Block.Note::new).ifPresent(blocks::add);
        }
        return blocks;
    }

    /**
     * How many actions there still are to do and whose, and the next of them by date, each on one line, for the first page of a long
     * plan; then the heading of all actions, on the second page. Empty if nothing is left to do.
     *
     * @param most how many lines at most
     */
    public List<Block> brief(int most) {
        var actions = wording.workshop().actions();
        var toDo = byDate(actions.stream().filter(ActionStatus::isToDo).toList());
        var next = toDo.stream().limit(most).toList();
        if (next.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Note(wording.get(
                        "report.brief",
                        toDo.size(),
                        actions.size(),
                        owners(toDo),
                        toDo.stream().filter(action -> action.due().isEmpty()).count(),
                        next.size())),
                new Block.ActionTable(
                        wording.texts(
                                "report.actions.number",
                                "report.brief.action",
                                "report.actions.due",
                                "report.csv.owner",
                                "report.csv.counterpart"),
                        next.stream()
                                .map(action -> briefRow(action, actions.indexOf(action) + 1))
                                .toList(),
                        true),
                new Block.Heading(3, wording.get("report.brief.all", actions.size()), true));
    }

    /** "● Marketing: 28, ■ IT: 27 and nobody yet: 5". */
    private String owners(List<Action> actions) {
        var owned = Arrays.stream(Side.values())
                .filter(side -> ownedBy(Optional.of(side), actions) > 0)
                .map(side -> wording.get(
                        "report.brief.owned",
                        side.shape(),
                        ShownText.isolate(wording.nameOf(side)),
                        ownedBy(Optional.of(side), actions)));
        long without = ownedBy(Optional.empty(), actions);
        var nobody = without == 0 ? Stream.<String>empty() : Stream.of(wording.get("report.brief.nobody", without));
        return wording.list(Stream.concat(owned, nobody).toList());
    }

    private long ownedBy(Optional<Side> side, List<Action> actions) {
        return actions.stream()
                .filter(action -> wording.person(action.owner())
                        .flatMap(Block.Line::mark)
                        .map(SideMark::side)
                        .equals(side))
                .count();
    }

    private Block.ActionRow briefRow(Action action, int number) {
        var whole = row(action, number);
        var status = new ActionStatus(wording).of(action);
        double room = BRIEF_ACTION - (status.isEmpty() ? 0 : width(withStatus(action, "", status)));
        var title = TextMeasure.fit(action.title(), BRIEF_TYPE, Weight.REGULAR, room);
        return new Block.ActionRow(
                whole.number(),
                withStatus(action, title, status),
                List.of(),
                List.of(
                        briefPerson(wording.person(action.owner())
                                .orElseGet(() -> Block.Line.plain(wording.get("report.actions.no_owner")))),
                        briefPerson(wording.person(action.counterpart()).orElseGet(() -> Block.Line.plain("")))),
                whole.due(),
                "",
                List.of());
    }

    private static Block.Line briefPerson(Block.Line person) {
        return new Block.Line(person.mark(), TextMeasure.fit(person.text(), BRIEF_TYPE, Weight.REGULAR, BRIEF_PERSON));
    }

    private static double width(String text) {
        return TextMeasure.width(text, BRIEF_TYPE, Weight.REGULAR);
    }

    /** One row per action, in the order of the plan on screen. */
    public List<Block.ActionRow> rows() {
        var actions = wording.workshop().actions();
        return actions.stream()
                .map(action -> row(action, actions.indexOf(action) + 1))
                .toList();
    }

    /** The dates of the check-ins; empty if there are none. */
    public Optional<String> checkIns() {
        var dates = wording.workshop().all(CheckIn.class).stream()
                .map(checkIn -> wording.shortDate(checkIn.due()))
                .toList();
        return dates.isEmpty() ? Optional.empty() : Optional.of(wording.get("report.check_ins", wording.list(dates)));
    }

    /** In the order in which they are due; those without a date come last. */
    private static List<Action> byDate(List<Action> actions) {
        return actions.stream()
                .sorted(Comparator.comparing(action -> action.due().orElse(LocalDate.MAX)))
                .toList();
    }

    /** When the actions are due and the check-ins are, on one line. */
    private Optional<Drawing> timeLine(List<Action> actions, Frame frame) {
        var points = new ArrayList<TimeLine.TimePoint>();
        for (var action : byDate(actions)) {
            int number = actions.indexOf(action) + 1;
            action.due().ifPresent(due -> points.add(new TimeLine.TimePoint(due, number, "")));
        }
        var locale = wording.messages().locale();
        var words = new ArrayList<String>();
        TimeLine.counts(points, locale)
                .forEach((when, count) -> words.add(wording.get("report.time_line.count", when, count)));
        if (words.isEmpty()) {
            points.forEach(point ->
                    words.add(wording.get("report.time_line.action", wording.shortDate(point.day()), point.number())));
        }
        wording.workshop().all(CheckIn.class).forEach(checkIn -> {
            var label = wording.get("report.time_line.check_in", wording.shortDate(checkIn.due()));
            points.add(new TimeLine.TimePoint(checkIn.due(), 0, label));
            words.add(label);
        });
        points.add(new TimeLine.TimePoint(wording.day(), 0, wording.shortDate(wording.day())));
        return TimeLine.of(points, wording.get("report.time_line", String.join("; ", words)), frame, locale);
    }

    /** The origins of the actions, for the appendix; a check-in tells only those of actions that the plan before it did not have. */
    List<Block> origins() {
        var actions = wording.workshop().actions();
        var told = wording.followed().stream()
                .flatMap(before -> before.actions().stream())
                .map(Action::id)
                .collect(Collectors.toSet());
        var rows = new ArrayList<List<Block.Cell>>();
        for (int i = 0; i < actions.size(); i++) {
            var from = Wording.listTexts(Wording.origins(actions.get(i)).map(ShownText::isolate));
            if (!from.isEmpty() && !told.contains(actions.get(i).id())) {
                rows.add(Block.Cell.row(
                        wording.get("report.number", i + 1), actions.get(i).title(), from));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Block.Heading(3, wording.get("report.origins")),
                        Block.Table.of(
                                wording.texts("report.actions.number", "report.origins.action", "report.origins.from"),
                                rows));
    }

    private List<Block.Line> people(Action action) {
        var counterpart = wording.person(action.counterpart());
        var nobody = counterpart.isPresent() && !ActionStatus.isToDo(action)
                ? wording.get("report.actions.had_no_owner") // else the counterpart would be taken for the owner
                : missing(action, "report.actions.no_owner");
        return Stream.concat(
                        wording
                                .person(action.owner())
                                .or(() -> Optional.of(Block.Line.plain(nobody)).filter(line -> !nobody.isEmpty()))
                                .stream(),
                        counterpart.stream())
                .toList();
    }

    /** What an action lacks that is still to be done; "" for any other. */
    private String missing(Action action, String key) {
        return ActionStatus.isToDo(action) ? wording.get(key) : "";
    }

    private Block.ActionRow row(Action action, int number) {
        var status = new ActionStatus(wording).of(action);
        return new Block.ActionRow(
                wording.get("report.number", number),
                withStatus(action, action.title(), status),
                ActionText.lines(wording, action),
                people(action),
                action.due().map(wording::shortDate).orElseGet(() -> missing(action, "report.actions.no_date")),
                Wording.measure(action.measure()),
                new ReviewRemarks(wording).about(action.id()));
    }

    private String withStatus(Action action, String title, String status) {
        return status.isEmpty()
                ? title
                : wording.get(
                        "report.actions.with_status", ActionStatus.mark(action), ShownText.isolate(title), status);
    }
}
