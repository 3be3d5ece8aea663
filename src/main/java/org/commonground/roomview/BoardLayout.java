package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.commonground.roomview.StepPages.Sheet;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;

/** The scenes made of cards. */
record BoardLayout(Workshop workshop, Messages messages, RoomLayout layout, CardHeights heights) {

    /** Every page. */
    StepPages cards(Step step, StepKind.Cards kind, Heading heading) {
        var groups = groups(step, kind);
        return groups.stream().allMatch(Group::isEmpty)
                ? StepPages.only(new TitlePage(layout).prompt(heading))
                : StepPages.of(heading, pages("", heading).of(groups));
    }

    /** The overview, on as many pages as it takes; then every column, on as many pages as it takes. */
    StepPages map(Step step, StepKind.Map kind, Heading heading) {
        var zones = byZone(onTheWall(step.id()));
        var overviews = overviews(step, kind, heading).stream()
                .map(map -> Sheet.of(MapOverviewPage.draw(map, layout, messages)));
        var columns = kind.columns().stream()
                .flatMap(column -> pages(column.title(), heading)
                        .of(kind.rows().stream()
                                .map(row -> group(row.title(), inCell(zones, row, column)))
                                .toList())
                        .stream());
        return StepPages.of(heading, Stream.concat(overviews, columns).toList());
    }

    private BoardPages pages(String name, Heading heading) {
        return new BoardPages(layout, heights, name, layout.contentHeight(heading));
    }

    /** What stands on the pages with counts. */
    List<MapOverview> overviews(Step step, StepKind.Map kind, Heading heading) {
        var zones = byZone(onTheWall(step.id()));
        var pain = MapPain.of(workshop, step.id(), kind, messages);
        return new MapPages(
                        layout,
                        layout.contentHeight(heading),
                        !pain.isEmpty(),
                        (row, column) -> count(zones, row, column))
                .of(kind).stream()
                        .map(part -> new MapOverview(
                                heading,
                                part.columns().stream().map(Zone::title).toList(),
                                part.rows().stream()
                                        .map(row -> new MapRow(
                                                row.title(),
                                                part.columns().stream()
                                                        .map(column -> count(zones, row, column))
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

    private List<Group> groups(Step step, StepKind.Cards kind) {
        var board = Cards.boardOf(workshop, step.id());
        var byTheme = onTheWall(board).collect(Collectors.groupingBy(Card::themeId));
        var themes = Themes.onBoard(workshop, board);
        var groups = new ArrayList<Group>();
        themes.forEach(theme ->
                groups.add(group(theme.title(), byTheme.getOrDefault(Optional.of(theme.id()), List.of()))));
        var loose = byZone(byTheme.getOrDefault(Optional.<String>empty(), List.of()).stream());
        boolean named = kind.zones().size() > 1;
        for (var zone : kind.zones()) {
            var rest = loose.getOrDefault(zone.id(), List.of());
            if (themes.isEmpty() || !rest.isEmpty()) {
                groups.add(group(named ? zone.title() : "", rest));
            }
        }
        return groups;
    }

    private Stream<Card> onTheWall(String board) {
        return Cards.onBoard(workshop, board).stream().filter(card -> card.visibility() == Card.Visibility.WALL);
    }

    private static Map<String, List<Card>> byZone(Stream<Card> cards) {
        return cards.collect(Collectors.groupingBy(Card::zone));
    }

    private static List<Card> inCell(Map<String, List<Card>> zones, Zone row, Zone column) {
        return zones.getOrDefault(StepKind.Map.cellId(row.id(), column.id()), List.of());
    }

    private static Group group(String title, List<Card> cards) {
        return new Group(
                title,
                cards.stream()
                        .map(card -> new SideLine(card.id(), card.side(), card.text()))
                        .toList());
    }

    private static Count count(Map<String, List<Card>> zones, Zone row, Zone column) {
        var inCell = inCell(zones, row, column);
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
