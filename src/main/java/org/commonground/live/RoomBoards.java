package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.live.RoomScene.Board;
import org.commonground.live.RoomScene.Count;
import org.commonground.live.RoomScene.Group;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Line;
import org.commonground.live.RoomScene.MapRow;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Zone;
import org.commonground.words.Words;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Themes;
import org.commonground.workshop.Workshop;

/** The scenes made of cards. */
final class RoomBoards {

    private final Workshop workshop;
    private final Words words;
    private final RoomLayout layout;

    RoomBoards(Workshop workshop, Words words, RoomLayout layout) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
    }

    RoomScene cards(Step step, StepKind.Cards kind, Heading heading) {
        var boards = boards(step, kind, heading);
        var page = RoomScenes.page(workshop, boards.size());
        return new RoomScene.Cards(heading, boards.get(page.at()), page);
    }

    private List<Board> boards(Step step, StepKind.Cards kind, Heading heading) {
        return new BoardPages(layout, layout.contentHeight(heading)).of(groups(step, kind));
    }

    /** The page on which a card of the step stands. */
    OptionalInt pageWith(Card card, Step step, StepKind.Cards kind, Heading heading) {
        return last(boards(step, kind, heading), board -> shows(board, card));
    }

    /** The overview, on as many pages as it takes; then every column, on as many pages as it takes. */
    RoomScene map(Step step, StepKind.Map kind, Heading heading) {
        var overviews = overviews(step, kind, heading);
        var columns = columns(step, kind, heading);
        var page = RoomScenes.page(workshop, overviews.size() + columns.size());
        if (page.at() >= overviews.size()) {
            var shown = columns.get(page.at() - overviews.size());
            return new RoomScene.MapColumn(heading, shown.zone().title(), shown.board(), page);
        }
        var cards = onTheWall(step.id());
        var shown = overviews.get(page.at());
        var rows = shown.rows().stream()
                .map(row -> new MapRow(
                        row.title(),
                        shown.columns().stream()
                                .map(column -> count(cards, in(row, column)))
                                .toList()))
                .toList();
        var pain = MapPain.of(workshop, step.id(), kind, words);
        return new RoomScene.MapOverview(
                heading,
                shown.columns().stream().map(Zone::title).toList(),
                rows,
                pain.isEmpty()
                        ? pain
                        : shown.columns().stream()
                                .map(column -> pain.get(kind.columns().indexOf(column)))
                                .toList(),
                page);
    }

    /** The page on which a card stands in its column. */
    OptionalInt pageWith(Card card, Step step, StepKind.Map kind, Heading heading) {
        var page = last(
                columns(step, kind, heading),
                shown -> kind.rows().stream()
                                .anyMatch(row -> in(row, shown.zone()).test(card))
                        && shows(shown.board(), card));
        return page.isEmpty()
                ? page
                : OptionalInt.of(overviews(step, kind, heading).size() + page.getAsInt());
    }

    private record ColumnPage(Zone zone, Board board) {}

    private List<ColumnPage> columns(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        var pages = new ArrayList<ColumnPage>();
        for (var column : kind.columns()) {
            var groups = kind.rows().stream()
                    .map(row -> group(row.title(), cards, in(row, column)))
                    .toList();
            // The column's name stands above its board.
            double name = RoomText.height(column.title(), layout.type(36), layout.contentWidth()) + layout.cardGap();
            new BoardPages(layout, layout.contentHeight(heading) - name)
                    .of(groups)
                    .forEach(board -> pages.add(new ColumnPage(column, board)));
        }
        return pages;
    }

    private List<MapPages.Part> overviews(Step step, StepKind.Map kind, Heading heading) {
        boolean pain = !MapPain.of(workshop, step.id(), kind, words).isEmpty();
        return new MapPages(layout, layout.contentHeight(heading), pain ? words.get("room.pain.title") : "").of(kind);
    }

    /** The last that does. */
    private static <T> OptionalInt last(List<T> all, Predicate<T> does) {
        return IntStream.range(0, all.size()).filter(i -> does.test(all.get(i))).reduce((earlier, later) -> later);
    }

    static Stream<Line> lines(Board board) {
        return board.filled().stream()
                .flatMap(column -> column.groups().stream())
                .flatMap(group -> group.lines().stream());
    }

    private static boolean shows(Board board, Card card) {
        return lines(board).anyMatch(line -> line.side() == card.side() && RoomText.isPiece(line.text(), card.text()));
    }

    private List<Group> groups(Step step, StepKind.Cards kind) {
        var board = Cards.boardOf(workshop, step.id());
        var cards = onTheWall(board);
        var themes = Themes.on(workshop, board);
        var groups = new ArrayList<Group>();
        themes.forEach(theme -> groups.add(group(
                theme.title(),
                cards,
                card -> card.themeId().filter(theme.id()::equals).isPresent())));
        boolean named = kind.zones().size() > 1;
        for (var zone : kind.zones()) {
            var rest = group(
                    named ? zone.title() : "",
                    cards,
                    card -> card.themeId().isEmpty() && card.zone().equals(zone.id()));
            if (themes.isEmpty() || !rest.lines().isEmpty()) {
                groups.add(rest);
            }
        }
        return groups;
    }

    private List<Card> onTheWall(String board) {
        return Cards.on(workshop, board).stream()
                .filter(card -> card.visibility() == Card.Visibility.WALL)
                .toList();
    }

    private static Predicate<Card> in(Zone row, Zone column) {
        var cell = StepKind.Map.cell(row.id(), column.id());
        return card -> card.zone().equals(cell);
    }

    private static Group group(String title, List<Card> cards, Predicate<Card> which) {
        return new Group(
                title,
                cards.stream()
                        .filter(which)
                        .map(card -> new Line(card.side(), card.text()))
                        .toList());
    }

    private static Count count(List<Card> cards, Predicate<Card> which) {
        return new Count(
                count(cards, which, Side.MARKETING), count(cards, which, Side.IT), count(cards, which, Side.JOINT));
    }

    private static int count(List<Card> cards, Predicate<Card> which, Side side) {
        return (int)
                cards.stream().filter(which).filter(card -> card.side() == side).count();
    }
}
