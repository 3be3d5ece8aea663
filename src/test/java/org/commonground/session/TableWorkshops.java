package org.commonground.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.programme.model.StepKind.ColumnType;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Exchange.Direction;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;

/** Invented workshops of one table, exchange or map that is on, more or less full. */
public final class TableWorkshops {

    private static final List<String> CHOICES = List.of("Start now", "Plan", "Nice to have", "Leave");
    private static final Guide GUIDE = new Guide("say", "watch", "done", "short");

    private TableWorkshops() {}

    /** So many rows on value × feasibility; every fifth is in the same field, the last of five in none. */
    public static Workshop placing(int rows) {
        var kind = new StepKind.Register(
                List.of(
                        new Column("question", "Question", ColumnType.TEXT, List.of()),
                        new Column("placing", "Where does it go?", ColumnType.CHOICE, CHOICES)),
                Optional.empty());
        return RoomWorkshops.with(RoomWorkshops.on(kind, "How much would it help? How doable is it?"), rows(rows));
    }

    /** So many rows of a table with a column of each type. */
    public static Workshop register(int rows) {
        var kind = new StepKind.Register(
                List.of(
                        new Column("question", "Question", ColumnType.TEXT, List.of()),
                        new Column(
                                "placing", "How far?", ColumnType.CHOICE, List.of("Start now", "Plan", "Nice to have")),
                        new Column("holder", "Who holds it", ColumnType.PERSON, List.of()),
                        new Column("by", "By when", ColumnType.DATE, List.of()),
                        new Column("people", "People", ColumnType.NUMBER, List.of()),
                        new Column("cost", "Cost", ColumnType.MONEY, List.of()),
                        new Column("personal", "Personal data", ColumnType.YES_NO, List.of())),
                Optional.empty());
        return RoomWorkshops.with(
                RoomWorkshops.on(kind, "What can't we answer about our customers?"),
                rows(rows).stream().map(TableWorkshops::filled).toList());
    }

    private static RegisterRow filled(RegisterRow row) {
        var cells = new HashMap<>(row.cells());
        cells.put("by", new Cell.Date(java.time.LocalDate.of(2027, 1, 15)));
        cells.put("people", new Cell.Number(new java.math.BigDecimal("1250")));
        cells.put("cost", new Cell.Money(new java.math.BigDecimal("12000"), "EUR"));
        cells.put("personal", new Cell.YesNo(row.place() % 2 == 0));
        return row.withCells(cells);
    }

    private static List<RegisterRow> rows(int count) {
        var rows = new ArrayList<RegisterRow>();
        for (int i = 0; i < count; i++) {
            var cells = new HashMap<String, Cell>();
            cells.put("question", new Cell.Text(RoomWorkshops.SAYINGS.get(i % RoomWorkshops.SAYINGS.size())));
            if (i % 5 < 4) {
                cells.put("placing", new Cell.Choice(CHOICES.get(i % 5)));
            }
            rows.add(new RegisterRow("r" + i, i + 1L, "on", Side.values()[i % 3], cells));
        }
        return rows;
    }

    /** So many needs and gives in all, two of three of them matched. */
    public static Workshop exchange(int lines) {
        var all = new ArrayList<Exchange>();
        for (int i = 0; i < lines / 2; i++) {
            var side = i % 2 == 0 ? Side.MARKETING : Side.IT;
            boolean matched = i % 3 < 2;
            all.add(line("n" + i, i * 2, side, Direction.NEED, matched ? Optional.of("g" + i) : Optional.empty()));
            all.add(line(
                    "g" + i,
                    i * 2 + 1,
                    side.other(),
                    Direction.GIVE,
                    matched ? Optional.of("n" + i) : Optional.empty()));
        }
        return RoomWorkshops.with(
                RoomWorkshops.on(new StepKind.Exchange(), "What do you need, and what can you offer?"), all);
    }

    private static Exchange line(String id, int place, Side side, Direction direction, Optional<String> matched) {
        return new Exchange(
                id,
                place + 1L,
                "on",
                side,
                direction,
                RoomWorkshops.SAYINGS.get(place % RoomWorkshops.SAYINGS.size()),
                matched);
    }

    /** A map of three columns that is on, with cards, and the dots on its columns: furthest apart on the second. */
    public static Workshop painMap(Ballot.State state) {
        return painMap(state, new int[][] {{2, 3}, {4, 1}, {2, 4}});
    }

    /** @param votes for each column, the dots of Marketing and of IT */
    public static Workshop painMap(Ballot.State state, int[][] votes) {
        var columns = List.of("Buy", "Use", "Get help").stream()
                .map(title -> new Zone(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), title, List.of()))
                .toList();
        var map = new StepKind.Map(
                List.of(new Zone("wants", "Customer wants", List.of()), new Zone("channel", "Channel", List.of())),
                columns);
        var vote =
                new StepKind.Vote(new VoteKind.Dots(2, 1), false, new VotedOn.ColumnsOf("on"), false, Optional.empty());
        var programme = new Programme(
                "wall",
                "Wall",
                List.of(new Exercise(
                        "service",
                        "Customer service",
                        15,
                        false,
                        List.of(
                                new Step(
                                        "on",
                                        Beat.COLLABORATE,
                                        "Map",
                                        10,
                                        "What does our customer need here?",
                                        GUIDE,
                                        map),
                                new Step("pain", Beat.COLLIDE, "Pain", 5, "Where does it hurt?", GUIDE, vote)))));
        var workshop = WorkshopBuilder.of(programme).workshop();
        var items = new ArrayList<Item>();
        for (int i = 0; i < 9; i++) {
            items.add(RoomWorkshops.card(
                    "c" + i,
                    StepKind.Map.cellId(
                            i % 2 == 0 ? "wants" : "channel", columns.get(i % 3).id()),
                    Side.values()[i % 3],
                    RoomWorkshops.SAYINGS.get(i % RoomWorkshops.SAYINGS.size())));
        }
        items.add(pain(columns, state, votes));
        var full = RoomWorkshops.with(workshop, items);
        return full.after(LiveControls.goTo(full, WorkshopBuilder.pen(), "on"));
    }

    private static Ballot pain(List<Zone> columns, Ballot.State state, int[][] votes) {
        var lines = columns.stream()
                .map(column -> new Ballot.BallotItem("l-" + column.id(), column.title(), Optional.of(column.id())))
                .toList();
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < votes.length; i++) {
            counts.add(new Ballot.Count(Ballot.Group.MARKETING, lines.get(i).id(), 1, votes[i][0]));
            counts.add(new Ballot.Count(Ballot.Group.IT, lines.get(i).id(), 1, votes[i][1]));
        }
        return Ballot.opened(
                        "b1",
                        1,
                        "pain",
                        "Where does it hurt?",
                        new VoteKind.Dots(2, 1),
                        Ballot.VotingMethod.OPEN,
                        lines,
                        Set.of(Side.MARKETING, Side.IT),
                        1,
                        WorkshopBuilder.START)
                .withState(
                        state,
                        List.of(
                                new Ballot.GroupSize(Ballot.Group.MARKETING, 4),
                                new Ballot.GroupSize(Ballot.Group.IT, 4)),
                        counts,
                        Optional.of(WorkshopBuilder.START),
                        state == Ballot.State.REVEALED ? Optional.of(WorkshopBuilder.START) : Optional.empty());
    }
}
