package org.commonground.roomview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.RoomWorkshops;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.BallotItem;
import org.commonground.workshop.record.Ballot.Count;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Ballot.GroupSize;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Theme;

/**
 * Two workshops of a full day, from a seed, that differ only in what the room may not see: guides, private notes, what sponsors said,
 * cards for the console, and the counts of every ballot that is not revealed.
 */
final class WorkshopsWithOtherSecrets {

    private static final Group[] GROUPS = {Group.MARKETING, Group.IT, Group.ROOM};

    final Workshop one;
    final Workshop other;
    private final Random open;
    private final List<Item> both = new ArrayList<>();
    private final List<Item> first = new ArrayList<>();
    private final List<Item> second = new ArrayList<>();
    private int number;

    /** @param revealedToo whether revealed ballots differ as well, which the room does see */
    WorkshopsWithOtherSecrets(long seed, boolean revealedToo) {
        open = new Random(seed);
        var programme = BuiltInProgrammes.builtIn("full-day").orElseThrow();
        var empty = WorkshopBuilder.of(programme).workshop();
        for (int i = 0; i < open.nextInt(9); i++) {
            both.add(new Participant(
                    id(), number, "Person " + number, "", "", Side.values()[open.nextInt(3)], false, List.of()));
        }
        programme.steps().forEach(step -> fill(step, revealedToo));
        second.add(new PrivateNote("note", 1, "c1", "watch this"));
        second.add(new SponsorBrief("brief", 1, Side.IT, "success", "off limits", "money", "me"));
        one = RoomWorkshops.with(RoomWorkshops.with(empty, both), first);
        other = RoomWorkshops.withGuide(
                RoomWorkshops.with(RoomWorkshops.with(empty, both), second),
                new Guide("other " + seed, "words", "for", "her"));
    }

    private String id() {
        return "x" + ++number;
    }

    private String words() {
        return RoomWorkshops.SAYINGS.get(open.nextInt(RoomWorkshops.SAYINGS.size())) + " " + number;
    }

    private Side side() {
        return Side.values()[open.nextInt(3)];
    }

    private void fill(Step step, boolean revealedToo) {
        switch (step.kind()) {
            case StepKind.Cards cards ->
                cards(
                        step,
                        cards.zones().stream().map(StepKind.Zone::id).toList(),
                        !cards.silent() || open.nextBoolean());
            case StepKind.Map map ->
                cards(
                        step,
                        map.rows().stream()
                                .flatMap(row -> map.columns().stream()
                                        .map(column -> StepKind.Map.cellId(row.id(), column.id())))
                                .toList(),
                        false);
            case StepKind.Register register -> {
                for (int i = 0; i < open.nextInt(8); i++) {
                    both.add(new RegisterRow(id(), number, step.id(), side(), cells(register)));
                }
            }
            case StepKind.Exchange exchange -> {
                for (int i = 0; i < open.nextInt(8); i++) {
                    var direction = Exchange.Direction.values()[open.nextInt(2)];
                    both.add(new Exchange(id(), number, step.id(), side(), direction, words(), Optional.empty()));
                }
            }
            case StepKind.Statement statement ->
                both.add(new Statement(
                        id(),
                        number,
                        step.id(),
                        java.util.Map.of(statement.slots().getFirst().id(), words()),
                        List.of()));
            case StepKind.Vote vote -> ballots(step, vote, revealedToo);
            case StepKind.Reveal reveal -> {}
            case StepKind.Plan plan -> {}
            case StepKind.Talk talk -> {}
        }
    }

    private void cards(Step step, List<String> zones, boolean grouped) {
        var theme = new Theme(id(), number, step.id(), words());
        if (grouped) {
            both.add(theme);
        }
        for (int i = 0; i < open.nextInt(30); i++) {
            var card = new Card(
                    id(),
                    number,
                    step.id(),
                    zones.get(open.nextInt(zones.size())),
                    side(),
                    words(),
                    Card.Visibility.WALL,
                    grouped && open.nextBoolean() ? Optional.of(theme.id()) : Optional.empty(),
                    List.of(),
                    WorkshopBuilder.START);
            if (open.nextInt(5) == 0) {
                second.add(card.withVisibility(Card.Visibility.CONSOLE_ONLY));
            } else {
                both.add(card);
            }
        }
    }

    private java.util.Map<String, Cell> cells(StepKind.Register register) {
        var cells = new HashMap<String, Cell>();
        for (var column : register.columns()) {
            switch (column.type()) {
                case TEXT -> cells.put(column.id(), new Cell.Text(words()));
                case CHOICE ->
                    cells.put(
                            column.id(),
                            new Cell.Choice(column.choices()
                                    .get(open.nextInt(column.choices().size()))));
                case YES_NO -> cells.put(column.id(), new Cell.YesNo(open.nextBoolean()));
                case PERSON, DATE, NUMBER, MONEY -> {}
            }
        }
        return cells;
    }

    /** None, or one in any state, with or without its prediction. */
    private void ballots(Step step, StepKind.Vote vote, boolean revealedToo) {
        var lines = new ArrayList<BallotItem>();
        int items = vote.vote() instanceof VoteKind.Consent ? 1 : 1 + open.nextInt(6);
        for (int i = 0; i < items; i++) {
            lines.add(new BallotItem("l" + id(), words(), Optional.empty()));
        }
        int state = open.nextInt(Ballot.State.values().length + 1);
        if (state == Ballot.State.values().length) {
            return;
        }
        boolean sealed = open.nextBoolean();
        boolean split = open.nextBoolean();
        var answer = ballot(step, vote, Ballot.State.values()[state], lines, sealed, split, Optional.empty());
        add(answer, revealedToo);
        if (vote.withPrediction()) {
            add(ballot(step, vote, answer.state(), lines, sealed, split, Optional.of(answer.id())), revealedToo);
        }
    }

    private void add(Ballot ballot, boolean revealedToo) {
        boolean counted = ballot.state() == Ballot.State.CLOSED || ballot.state() == Ballot.State.REVEALED;
        var seen = counted ? withCounts(ballot) : ballot;
        first.add(seen);
        second.add(counted && (revealedToo || !ballot.isRevealed()) ? withCounts(ballot) : seen);
    }

    private Ballot withCounts(Ballot ballot) {
        var counts = new ArrayList<Count>();
        for (var size : ballot.groupSizes()) {
            for (var line : ballot.items()) {
                int value = ballot.lowestValue() + open.nextInt(ballot.highestValue() - ballot.lowestValue() + 1);
                counts.add(new Count(size.group(), line.id(), value, 1 + open.nextInt(size.voters())));
            }
        }
        return ballot(ballot, ballot.groupSizes(), counts);
    }

    private Ballot ballot(
            Step step,
            StepKind.Vote vote,
            Ballot.State state,
            List<BallotItem> lines,
            boolean sealed,
            boolean split,
            Optional<String> predictionOf) {
        boolean counted = state == Ballot.State.CLOSED || state == Ballot.State.REVEALED;
        var sizes = new ArrayList<GroupSize>();
        for (var group : GROUPS) {
            if (counted && (split || group == Group.ROOM)) {
                sizes.add(new GroupSize(group, group == Group.ROOM ? 8 : 4));
            }
        }
        return new Ballot(
                "b" + id(),
                number,
                step.id(),
                step.prompt(),
                vote.vote(),
                !sealed
                        ? Ballot.VotingMethod.OPEN
                        : open.nextBoolean() ? Ballot.VotingMethod.PAPER : Ballot.VotingMethod.KEYBOARD,
                state,
                lines,
                Set.of(Side.MARKETING, Side.IT),
                sealed ? 3 : 1,
                predictionOf,
                Optional.empty(),
                sizes,
                List.of(),
                WorkshopBuilder.START,
                counted ? Optional.of(WorkshopBuilder.START) : Optional.empty(),
                state == Ballot.State.REVEALED ? Optional.of(WorkshopBuilder.START) : Optional.<Instant>empty());
    }

    private static Ballot ballot(Ballot b, List<GroupSize> sizes, List<Count> counts) {
        return b.withState(b.state(), sizes, counts, b.closedAt(), b.revealedAt());
    }
}
