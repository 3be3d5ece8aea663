package org.commonground.live;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
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
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Placing;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Registers;
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
        var placing = Placing.of(kind);
        if (placing.isPresent()) {
            return new RoomPlacing(workshop, words, placing.get(), step.id()).scene(heading);
        }
        var columns = Registers.columns(workshop, step.id());
        var entries = Registers.rows(workshop, step.id()).stream()
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

    RoomScene exchange(Step step, Heading heading) {
        var all = Exchanges.on(workshop, step.id());
        var needs = all.stream()
                .filter(e -> e.direction() == Exchange.Direction.NEED)
                .toList();
        var pairs = new ArrayList<Pair>();
        for (var need : needs) {
            Exchanges.partner(workshop, need)
                    .ifPresent(give -> pairs.add(new Pair(Optional.of(line(need)), Optional.of(line(give)))));
        }
        needs.stream().filter(need -> need.matchedWith().isEmpty()).forEach(need -> pairs.add(alone(need)));
        all.stream()
                .filter(e -> e.direction() == Exchange.Direction.GIVE
                        && e.matchedWith().isEmpty())
                .forEach(give -> pairs.add(alone(give)));
        // The names of the two columns stand above them.
        var pages = RoomLayout.fill(
                pairs,
                pair -> Math.max(exchangeHeight(pair.need()), exchangeHeight(pair.give())),
                RoomLayout.contentHeight(heading) - RoomLayout.PLACE_SIZE * 2);
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
        var pages = pages(deeds, heading, RoomLists::height);
        var page = RoomScenes.page(workshop, pages.size());
        return new RoomScene.Plan(heading, on(pages, page), page);
    }

    /** Title, the line of people and date where there is one, and what is around them. */
    private static double height(Deed deed) {
        boolean named = deed.owner().isPresent()
                || deed.counterpart().isPresent()
                || !deed.due().isEmpty();
        return RoomText.height(deed.title(), 36, RoomLayout.contentWidth() - 80.0) + (named ? 40 : 0) + 22;
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
                .map(column -> column.title() + (column.title().endsWith("?") ? " " : ": ") + text(row, column))
                .collect(Collectors.joining(" · "));
        return new Entry(row.side(), text(row, filled.getFirst()), rest);
    }

    private String text(RegisterRow row, StepKind.Column column) {
        return Optional.ofNullable(row.cells().get(column.id()))
                .map(Cells.text(workshop, words)::of)
                .orElse("…");
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(words.locale())
                .format(date);
    }
}
