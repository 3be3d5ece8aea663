package org.commonground.live;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.commonground.live.RoomScene.Deed;
import org.commonground.live.RoomScene.Entry;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Line;
import org.commonground.live.RoomScene.Page;
import org.commonground.live.RoomScene.Pair;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Participant;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Workshop;

/** The scenes that are lists: registers, needs and gives, the plan. */
final class RoomLists {

    private final Workshop workshop;
    private final Words words;

    RoomLists(Workshop workshop, Words words) {
        this.workshop = workshop;
        this.words = words;
    }

    RoomScene register(Step step, StepKind.Register kind, Heading heading) {
        var table = Cards.boardOf(workshop, step.id());
        var columns = columns(table, kind);
        var entries = workshop.all(RegisterRow.class).stream()
                .filter(row -> row.stepId().equals(table))
                .map(row -> entry(row, columns))
                .toList();
        double width = RoomLayout.contentWidth() - RoomLayout.CARD_MARK - 2.0 * RoomLayout.CARD_PADDING;
        var pages = pages(
                entries,
                heading,
                entry -> RoomText.height(entry.title(), 36, width)
                        + (entry.rest().isEmpty() ? 0 : RoomText.height(entry.rest(), RoomLayout.SMALLEST, width))
                        + 2.0 * RoomLayout.CARD_PADDING
                        + RoomLayout.CARD_GAP);
        var page = RoomScenes.page(workshop, pages.size());
        return new RoomScene.Register(heading, on(pages, page), page);
    }

    /** Those of the table that the step goes on with, then its own. */
    private List<StepKind.Column> columns(String table, StepKind.Register kind) {
        var columns = new LinkedHashMap<String, StepKind.Column>();
        workshop.programme().step(table).map(Step::kind).ifPresent(earlier -> {
            if (earlier instanceof StepKind.Register register) {
                register.columns().forEach(column -> columns.put(column.id(), column));
            }
        });
        kind.columns().forEach(column -> columns.put(column.id(), column));
        return List.copyOf(columns.values());
    }

    RoomScene exchange(Step step, Heading heading) {
        var all = workshop.all(Exchange.class).stream()
                .filter(e -> e.stepId().equals(step.id()))
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var need : all) {
            if (need.direction() == Exchange.Direction.NEED
                    && need.matchedWith().isPresent()) {
                pairs.add(new Pair(
                        Optional.of(line(need)),
                        need.matchedWith()
                                .flatMap(id -> workshop.find(Exchange.class, id))
                                .map(RoomLists::line)));
            }
        }
        all.stream().filter(e -> e.matchedWith().isEmpty()).forEach(e -> pairs.add(alone(e)));
        var pages = pages(pairs, heading, pair -> Math.max(exchangeHeight(pair.need()), exchangeHeight(pair.give())));
        var page = RoomScenes.page(workshop, pages.size());
        return new RoomScene.Exchange(heading, on(pages, page), page);
    }

    RoomScene plan(Heading heading) {
        var deeds = new ArrayList<Deed>();
        for (var action : workshop.actions()) {
            if (action.status() != Action.Status.DROPPED) {
                deeds.add(new Deed(
                        deeds.size() + 1,
                        action.title(),
                        person(action.owner()),
                        person(action.counterpart()),
                        action.due().map(this::date).orElse("")));
            }
        }
        var pages = pages(
                deeds, heading, deed -> RoomText.height(deed.title(), 36, RoomLayout.contentWidth() - 80.0) + 36 + 44);
        var page = RoomScenes.page(workshop, pages.size());
        return new RoomScene.Plan(heading, on(pages, page), page);
    }

    private static <T> List<List<T>> pages(List<T> things, Heading heading, ToDoubleFunction<T> height) {
        return RoomLayout.fill(things, height, RoomLayout.contentHeight(heading));
    }

    private static <T> List<T> on(List<List<T>> pages, Page page) {
        return pages.isEmpty() ? List.of() : pages.get(page.at());
    }

    private static double exchangeHeight(Optional<Line> line) {
        return line.map(l -> RoomLayout.cardHeight(l, 32, RoomLayout.columnWidth(2) - 40))
                .orElse(0.0);
    }

    private static Pair alone(Exchange e) {
        return e.direction() == Exchange.Direction.NEED
                ? new Pair(Optional.of(line(e)), Optional.empty())
                : new Pair(Optional.empty(), Optional.of(line(e)));
    }

    private static Line line(Exchange e) {
        return new Line(e.side(), e.text());
    }

    private Optional<Line> person(Optional<String> id) {
        return id.flatMap(i -> workshop.find(Participant.class, i)).map(p -> new Line(p.side(), p.name()));
    }

    /** The first column that says something names the row. */
    private Entry entry(RegisterRow row, List<StepKind.Column> columns) {
        var filled = columns.stream()
                .filter(column -> row.cells().containsKey(column.id()))
                .toList();
        if (filled.isEmpty()) {
            return new Entry(row.side(), "…", "");
        }
        var rest = filled.stream()
                .skip(1)
                .map(column -> column.title() + ": " + text(row, column))
                .collect(Collectors.joining(" · "));
        return new Entry(row.side(), text(row, filled.getFirst()), rest);
    }

    private String text(RegisterRow row, StepKind.Column column) {
        return Optional.ofNullable(row.cells().get(column.id())).map(this::text).orElse("…");
    }

    private String text(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Choice choice -> choice.choice();
            case Cell.Person person ->
                person(Optional.of(person.participantId())).map(Line::text).orElse("…");
            case Cell.Date date -> date(date.date());
            case Cell.Number number -> NumberFormat.getInstance(words.locale()).format(number.number());
            case Cell.Money money ->
                NumberFormat.getInstance(words.locale()).format(money.amount()) + " " + money.currency();
            case Cell.YesNo yesNo -> words.get(yesNo.yes() ? "room.yes" : "room.no");
        };
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }
}
