package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.roomview.ColumnFiller.Group;
import org.commonground.roomview.MapCounts.Count;
import org.commonground.roomview.MapOverviewPage.MapOverview;
import org.commonground.roomview.MapOverviewPage.MapRow;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;

/** The scenes made of cards. */
final class BoardLayout {

    private final Workshop workshop;
    private final Messages messages;
    private final RoomLayout layout;

    BoardLayout(Workshop workshop, Messages messages, RoomLayout layout) {
        this.workshop = workshop;
        this.messages = messages;
        this.layout = layout;
    }

    /** Every page. */
    List<RoomPage> cards(Step step, StepKind.Cards kind, Heading heading) {
        var groups = groups(step, kind);
        return groups.stream().allMatch(Group::isEmpty)
                ? List.of(new TitlePage(layout).prompt(heading))
                : RoomPage.Drawn.pages(heading, new BoardPages(layout, "", layout.contentHeight(heading)).of(groups));
    }

    /** The overview, on as many pages as it takes; then every column, on as many pages as it takes. */
    List<RoomPage> map(Step step, StepKind.Map kind, Heading heading) {
        var pages = Stream.concat(
                overviews(step, kind, heading).stream().map(map -> MapOverviewPage.draw(map, layout, messages)),
                columns(step, kind, heading).stream());
        return RoomPage.Drawn.pages(heading, pages.toList());
    }

    /** What stands on the pages with counts. */
    List<MapOverview> overviews(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        var pain = MapPain.of(workshop, step.id(), kind, messages);
        return new MapPages(
                        layout,
                        layout.contentHeight(heading),
                        !pain.isEmpty(),
                        (row, column) -> count(cards, row, column))
                .of(kind).stream()
                        .map(part -> new MapOverview(
                                heading,
                                part.columns().stream().map(Zone::title).toList(),
                                part.rows().stream()
                                        .map(row -> new MapRow(
                                                row.title(),
                                                part.columns().stream()
                                                        .map(column -> count(cards, row, column))
                                                        .toList()))
                                        .toList(),
                                pain.isEmpty()
                                        ? pain
                                        : part.columns().stream()
                                                .map(column ->
                                                        pain.get(kind.columns().indexOf(column)))
                                                .toList()))
                        .toList();
    }

    private List<Drawing> columns(Step step, StepKind.Map kind, Heading heading) {
        var cards = onTheWall(step.id());
        return kind.columns().stream()
                .flatMap(column -> new BoardPages(layout, column.title(), layout.contentHeight(heading))
                                .of(kind.rows().stream()
                                        .map(row -> group(row.title(), cards, in(row, column)))
                                        .toList())
                                .stream())
                .toList();
    }

    private List<Group> groups(Step step, StepKind.Cards kind) {
        var board = Cards.boardOf(workshop, step.id());
        var cards = onTheWall(board);
        var themes = Themes.onBoard(workshop, board);
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
        return Cards.onBoard(workshop, board).stream()
                .filter(card -> card.visibility() == Card.Visibility.WALL)
                .toList();
    }

    private static Predicate<Card> in(Zone row, Zone column) {
        var cell = StepKind.Map.cellId(row.id(), column.id());
        return card -> card.zone().equals(cell);
    }

    private static Group group(String title, List<Card> cards, Predicate<Card> which) {
        return new Group(
                title,
                cards.stream()
                        .filter(which)
                        .map(card -> new SideLine(card.id(), card.side(), card.text()))
                        .toList());
    }

    private static Count count(List<Card> cards, Zone row, Zone column) {
        var inCell = cards.stream().filter(in(row, column)).toList();
        return new Count(
                StepKind.Map.cellId(row.id(), column.id()),
                count(inCell, Side.MARKETING),
                count(inCell, Side.IT),
                count(inCell, Side.JOINT));
    }

    private static int count(List<Card> cards, Side side) {
        return (int) cards.stream().filter(card -> card.side() == side).count();
    }
}
