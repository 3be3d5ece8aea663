package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Zone;
import org.commonground.roomview.RoomScene.Board;
import org.commonground.roomview.RoomScene.Count;
import org.commonground.roomview.RoomScene.Group;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.roomview.RoomScene.MapRow;
import org.commonground.roomview.RoomScene.Page;
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

    /** Every page. */
    List<RoomScene> cards(Step step, StepKind.Cards kind, Heading heading) {
        var boards = new BoardPages(layout, layout.contentHeight(heading)).of(groups(step, kind));
        return RoomScenes.pages(boards, (board, page) -> new RoomScene.Cards(heading, board, page));
    }

    /** The overview, on as many pages as it takes; then every column, on as many pages as it takes. */
    List<RoomScene> map(Step step, StepKind.Map kind, Heading heading) {
        var overviews = overviews(step, kind, heading);
        var columns = columns(step, kind, heading);
        int of = overviews.size() + columns.size();
        var scenes = new ArrayList<RoomScene>();
        overviews.forEach(shown -> scenes.add(overview(shown, step, kind, heading, new Page(scenes.size(), of))));
        columns.forEach(shown -> scenes.add(
                new RoomScene.MapColumn(heading, shown.zone().title(), shown.board(), new Page(scenes.size(), of))));
        return scenes;
    }

    private RoomScene overview(MapPages.Part shown, Step step, StepKind.Map kind, Heading heading, Page page) {
        var cards = onTheWall(step.id());
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

    private record ColumnPage(Zone zone, Board board) {}

    private List<ColumnPage> columns(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        var pages = new ArrayList<ColumnPage>();
        for (var column : kind.columns()) {
            var groups = kind.rows().stream()
                    .map(row -> group(row.title(), cards, in(row, column)))
                    .toList();
            // The column's name stands above its board.
            double name =
                    RoomText.height(column.title(), layout.columnTitle(), layout.contentWidth()) + layout.cardGap();
            new BoardPages(layout, layout.contentHeight(heading) - name)
                    .of(groups)
                    .forEach(board -> pages.add(new ColumnPage(column, board)));
        }
        return pages;
    }

    private List<MapPages.Part> overviews(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        return new MapPages(
                        layout,
                        layout.contentHeight(heading),
                        !MapPain.of(workshop, step.id(), kind, words).isEmpty(),
                        (row, column) -> count(cards, in(row, column)))
                .of(kind);
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
                        .map(card -> new Line(card.id(), card.side(), card.text()))
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
