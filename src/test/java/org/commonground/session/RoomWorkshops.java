package org.commonground.session;

import java.time.Instant;
import java.util.ArrayList;
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
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.RunSheet;

/** Invented workshops of one step that is on, for what the wall shows. */
public final class RoomWorkshops {

    public static final List<String> SAYINGS = List.of(
            "One basket, whatever the channel",
            "Kundenzufriedenheitsverbesserungsmaßnahmen ohne Rechtsschutzversicherungsgesellschaften",
            "عميل واحد، سجل واحد في كل القنوات",
            "Help at 2 am 🌙 without a queue 🎉",
            "They should never have to tell us the same thing twice, not on the phone, not in the shop and not in the app",
            "Plain words");

    private RoomWorkshops() {}

    public static Step step(StepKind kind, String prompt) {
        return new Step("on", Beat.COLLIDE, "On", 10, prompt, new Guide("say", "watch", "done", "short"), kind);
    }

    public static Workshop on(StepKind kind, String prompt) {
        return on(step(kind, prompt));
    }

    /** A workshop in which the step is on, begun at {@link WorkshopBuilder#START}. */
    public static Workshop on(Step step) {
        var programme = new Programme(
                "wall",
                "Wall",
                List.of(
                        new Exercise("vision", "Shared vision", 10, false, List.of(step)),
                        new Exercise(
                                "close",
                                "Close",
                                1,
                                true,
                                List.of(new Step(
                                        "last",
                                        Beat.CALIBRATE,
                                        "Last",
                                        1,
                                        "One word, please.",
                                        new Guide("", "", "", ""),
                                        new StepKind.Talk())))));
        var idsAndClock = WorkshopBuilder.pen();
        var workshop = WorkshopBuilder.of(programme, idsAndClock).workshop();
        return workshop.after(LiveControls.goTo(workshop, idsAndClock, step.id()));
    }

    public static StepKind.Cards cards(String... zones) {
        var all = new ArrayList<StepKind.Zone>();
        for (var zone : zones) {
            all.add(new StepKind.Zone(zone.toLowerCase(java.util.Locale.ROOT), zone, List.of()));
        }
        return new StepKind.Cards(all, false, Optional.empty());
    }

    /** With so many cards, going round sides, sayings, and the zones given. */
    public static Workshop withCards(Workshop workshop, int count, String... zones) {
        var cards = new ArrayList<Item>();
        for (int i = 0; i < count; i++) {
            cards.add(card("c" + i, zones[i % zones.length], Side.values()[i % 3], SAYINGS.get(i % SAYINGS.size())));
        }
        return with(workshop, cards);
    }

    public static Card card(String id, String zone, Side side, String text) {
        return new Card(
                id,
                Integer.parseInt(id.substring(1)) + 1L,
                "on",
                zone,
                side,
                text,
                Card.Visibility.WALL,
                Optional.empty(),
                List.of(),
                WorkshopBuilder.START);
    }

    public static Workshop with(Workshop workshop, List<? extends Item> items) {
        var all = new ArrayList<>(workshop.items().toList());
        all.addAll(items);
        return Workshop.of(all);
    }

    public static Workshop with(Workshop workshop, Item... items) {
        return with(workshop, List.of(items));
    }

    public static Workshop page(Workshop workshop, int page) {
        return workshop.after(LiveControls.show(workshop, new LiveState.Shown(Optional.empty(), page, page)));
    }

    /** With another run sheet that differs only in its guides. */
    public static Workshop withGuide(Workshop workshop, Guide guide) {
        var sheet = workshop.all(RunSheet.class).getFirst();
        var exercises = sheet.programme().exercises().stream()
                .map(exercise -> new Exercise(
                        exercise.id(),
                        exercise.title(),
                        exercise.minutes(),
                        exercise.neverCut(),
                        exercise.steps().stream()
                                .map(s -> new Step(
                                        s.id(), s.beat(), s.title(), s.minutes(), s.prompt(), guide, s.kind(), s.off()))
                                .toList()))
                .toList();
        var other = new RunSheet(
                sheet.id(),
                new Programme(sheet.programme().id(), sheet.programme().title(), exercises));
        return workshop.after(new org.commonground.workshop.Change("test", List.of(Edit.replace(sheet, other))));
    }

    public static Ballot ballot(VoteKind kind, Ballot.State state, List<String> items, List<Ballot.Count> counts) {
        return ballot(kind, Ballot.VotingMethod.PAPER, state, items, counts);
    }

    public static Ballot ballot(
            VoteKind kind, Ballot.VotingMethod way, Ballot.State state, List<String> items, List<Ballot.Count> counts) {
        var lines = new ArrayList<Ballot.BallotItem>();
        for (var item : items) {
            lines.add(new Ballot.BallotItem("i" + lines.size(), item, Optional.empty()));
        }
        boolean open = state == Ballot.State.OPEN;
        return Ballot.opened(
                        "b1",
                        1,
                        "on",
                        "Which matter most?",
                        kind,
                        way,
                        lines,
                        Set.of(Side.MARKETING, Side.IT),
                        3,
                        Instant.EPOCH)
                .withState(
                        state,
                        open
                                ? List.of()
                                : List.of(
                                        new Ballot.GroupSize(Ballot.Group.MARKETING, 4),
                                        new Ballot.GroupSize(Ballot.Group.IT, 4),
                                        new Ballot.GroupSize(Ballot.Group.ROOM, 8)),
                        counts,
                        open ? Optional.empty() : Optional.of(Instant.EPOCH),
                        state == Ballot.State.REVEALED ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    /** Dots of four a side on five items, with common ground, both sorts of difference, and one nobody wants. */
    public static List<Ballot.Count> dots() {
        int[][] votes = {{4, 3}, {3, 4}, {4, 0}, {0, 4}, {1, 0}};
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < votes.length; i++) {
            counts.add(new Ballot.Count(Ballot.Group.MARKETING, "i" + i, 1, votes[i][0]));
            counts.add(new Ballot.Count(Ballot.Group.IT, "i" + i, 1, votes[i][1]));
            counts.add(new Ballot.Count(Ballot.Group.ROOM, "i" + i, 1, votes[i][0] + votes[i][1]));
        }
        return counts.stream().filter(count -> count.count() > 0).toList();
    }
}
