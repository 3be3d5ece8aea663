package org.commonground.roomview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.live.Cells;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.roomview.RoomScene.Deed;
import org.commonground.roomview.RoomScene.Entry;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.roomview.RoomScene.Pair;
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
    private final RoomLayout layout;

    RoomLists(Workshop workshop, Words words, RoomLayout layout) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
    }

    /** Every page of a table or matrix. */
    List<RoomScene> register(Step step, StepKind.Register kind, Heading heading) {
        var placing = Placing.of(kind);
        if (placing.isPresent()) {
            return new RoomPlacing(workshop, words, layout, placing.get(), step.id()).scenes(heading);
        }
        var columns = Registers.columns(workshop, step.id());
        var entries = Registers.rows(workshop, step.id()).stream()
                .map(row -> entry(row, columns))
                .toList();
        var pages =
                pages(entries.stream().flatMap(entry -> pieces(entry, heading)).toList(), heading, this::height);
        return RoomScenes.pages(pages, (on, page) -> new RoomScene.Register(heading, on, page));
    }

    private double height(Entry entry) {
        double width = layout.entryWords();
        return (entry.title().isEmpty() ? 0 : RoomText.height(entry.title(), layout.type(36), width))
                + (entry.rest().isEmpty() ? 0 : RoomText.height(entry.rest(), RoomLayout.SMALLEST, width))
                + around();
    }

    private double around() {
        return 2 * layout.cardPadding() + layout.cardGap() + 4;
    }

    /** A row that is higher than the wall in several. */
    private Stream<Entry> pieces(Entry entry, Heading heading) {
        double room = layout.contentHeight(heading);
        return height(entry) <= room
                ? Stream.of(entry)
                : Stream.concat(
                        RoomText.pieces(entry.title(), layout.type(36), layout.entryWords(), room - around()).stream()
                                .map(piece -> new Entry(entry.id(), entry.side(), piece, "")),
                        RoomText.pieces(entry.rest(), RoomLayout.SMALLEST, layout.entryWords(), room - around())
                                .stream()
                                .filter(piece -> !piece.isEmpty())
                                .map(piece -> new Entry(entry.id(), entry.side(), "", piece)));
    }

    /** Every page of needs and gives. */
    List<RoomScene> exchange(Step step, Heading heading) {
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
        double room = layout.contentHeight(heading) - layout.type(36) * RoomText.LINE - layout.cardGap();
        var pages = pages(
                pairs.stream().flatMap(pair -> pieces(pair, room)).toList(),
                pair -> Math.max(height(pair.need()), height(pair.give())),
                room);
        return RoomScenes.pages(pages, (on, page) -> new RoomScene.Exchange(heading, on, page));
    }

    /** Every page of the plan. */
    List<RoomScene> plan(Heading heading) {
        var deeds = new ArrayList<Deed>();
        for (var action : workshop.actions()) {
            if (action.status() != Action.Status.DROPPED) {
                deeds.add(new Deed(
                        action.id(),
                        deeds.size() + 1,
                        action.title(),
                        person(action.owner()),
                        person(action.counterpart()),
                        when(action)));
            }
        }
        var pages = pages(deeds.stream().flatMap(deed -> pieces(deed, heading)).toList(), heading, this::height);
        return RoomScenes.pages(pages, (on, page) -> new RoomScene.Plan(heading, on, page));
    }

    /** Until when, and how far it is once it is begun. */
    private String when(Action action) {
        return Stream.concat(
                        action.due().map(this::date).stream(),
                        Stream.of(action.status())
                                .filter(status -> status != Action.Status.OPEN)
                                .map(status ->
                                        words.get("plan.status." + status.name().toLowerCase(Locale.ROOT))))
                .collect(Collectors.joining(" · "));
    }

    /** Title, the line of people and date where there is one, and what is around them. */
    private double height(Deed deed) {
        return RoomText.height(deed.title(), layout.type(36), layout.deedWords()) + below(deed);
    }

    private double below(Deed deed) {
        var people = layout.beside(deed) ? List.of(String.join(" ", deed.said())) : deed.said();
        return 26
                + people.stream()
                        .filter(said -> !said.isEmpty())
                        .mapToDouble(said ->
                                RoomText.height(said, RoomLayout.SMALLEST, layout.deedWords() - layout.cardMark()) + 6)
                        .sum();
    }

    /** A deed whose title is higher than the wall in several; who does it stands with the last. */
    private Stream<Deed> pieces(Deed deed, Heading heading) {
        double room = layout.contentHeight(heading) - below(deed);
        var titles = RoomText.pieces(deed.title(), layout.type(36), layout.deedWords(), room);
        return IntStream.range(0, titles.size())
                .mapToObj(i -> i + 1 < titles.size()
                        ? new Deed(deed.id(), deed.number(), titles.get(i), Optional.empty(), Optional.empty(), "")
                        : new Deed(
                                deed.id(), deed.number(), titles.get(i), deed.owner(), deed.counterpart(), deed.due()));
    }

    private <T> List<List<T>> pages(List<T> things, Heading heading, ToDoubleFunction<T> height) {
        return pages(things, height, layout.contentHeight(heading));
    }

    /** Where there is nothing yet, one page without anything. */
    private static <T> List<List<T>> pages(List<T> things, ToDoubleFunction<T> height, double room) {
        return things.isEmpty() ? List.of(List.of()) : RoomLayout.fillEvenly(things, height, room, 1);
    }

    private double height(Optional<Line> line) {
        return line.map(l -> layout.cardHeight(l, layout.type(32), layout.exchangeHalf()))
                .orElse(2 * RoomLayout.SMALLEST * RoomText.LINE);
    }

    /** A pair of which one half is higher than the wall in several. */
    private Stream<Pair> pieces(Pair pair, double room) {
        var needs = pieces(pair.need(), room);
        var gives = pieces(pair.give(), room);
        return IntStream.range(0, Math.max(needs.size(), gives.size()))
                .mapToObj(i -> new Pair(at(needs, i), at(gives, i)));
    }

    private List<Line> pieces(Optional<Line> line, double room) {
        double words = layout.cardWords(layout.exchangeHalf());
        double high = room - 2 * layout.cardPadding() - layout.cardGap();
        return line.stream()
                .flatMap(l -> RoomText.pieces(l.text(), layout.type(32), words, high).stream()
                        .map(l::with))
                .toList();
    }

    private static Optional<Line> at(List<Line> lines, int i) {
        return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
    }

    private static Pair alone(Exchange e) {
        return e.direction() == Exchange.Direction.NEED
                ? new Pair(Optional.of(line(e)), Optional.empty())
                : new Pair(Optional.empty(), Optional.of(line(e)));
    }

    private static Line line(Exchange e) {
        return new Line(e.id(), e.side(), e.text());
    }

    private Optional<Line> person(Optional<String> id) {
        return id.flatMap(i -> workshop.find(Participant.class, i)).map(p -> new Line(p.id(), p.side(), p.name()));
    }

    /** The first column that says something names the row. */
    private Entry entry(RegisterRow row, List<StepKind.Column> columns) {
        var filled = columns.stream()
                .filter(column -> row.cells().containsKey(column.id()))
                .toList();
        if (filled.isEmpty()) {
            return new Entry(row.id(), row.side(), "…", "");
        }
        var rest = filled.stream()
                .skip(1)
                .map(column -> column.title() + (column.title().endsWith("?") ? " " : ": ") + text(row, column))
                .collect(Collectors.joining(" · "));
        return new Entry(row.id(), row.side(), text(row, filled.getFirst()), rest);
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
