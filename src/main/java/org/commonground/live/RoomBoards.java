package org.commonground.live;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    RoomBoards(Workshop workshop, Words words) {
        this.workshop = workshop;
        this.words = words;
    }

    RoomScene cards(Step step, StepKind.Cards kind, Heading heading) {
        var boards = RoomLayout.boards(groups(step, kind), RoomLayout.contentHeight(heading));
        var page = RoomScenes.page(workshop, boards.size());
        return new RoomScene.Cards(heading, boards.get(page.at()), page);
    }

    /** Page 0 is the overview; then every column, on as many pages as it takes. */
    RoomScene map(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        record ColumnPage(String title, Board board) {}
        var pages = new ArrayList<ColumnPage>();
        // The column's name stands above its board.
        double room = RoomLayout.contentHeight(heading) - RoomLayout.PLACE_SIZE * 2;
        for (var column : kind.columns()) {
            var groups = kind.rows().stream()
                    .map(row -> group(row.title(), cards, in(row, column)))
                    .toList();
            RoomLayout.boards(groups, room).forEach(board -> pages.add(new ColumnPage(column.title(), board)));
        }
        var page = RoomScenes.page(workshop, pages.size() + 1);
        if (page.at() > 0) {
            var shown = pages.get(page.at() - 1);
            return new RoomScene.MapColumn(heading, shown.title(), shown.board(), page);
        }
        var rows = kind.rows().stream()
                .map(row -> new MapRow(
                        row.title(),
                        kind.columns().stream()
                                .map(column -> count(cards, in(row, column)))
                                .toList()))
                .toList();
        var columns = kind.columns().stream().map(Zone::title).toList();
        return new RoomScene.MapOverview(heading, columns, rows, MapPain.of(workshop, step.id(), kind, words), page);
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
