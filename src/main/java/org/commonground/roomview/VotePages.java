package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.chart.VoteSubject;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.roomview.BallotPage.BallotOpen;
import org.commonground.roomview.BallotPage.Choice;
import org.commonground.roomview.BallotPage.Turnout;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Voters;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.ItemLetters;

/**
 * The scenes of votes. Until a ballot is revealed only its question, its choices and who votes leave this class.
 *
 * @param turnout how many of each side have voted on the ballot that is open
 */
record VotePages(Workshop workshop, Messages messages, RoomLayout layout, Map<Side, Integer> turnout) {

    private static final int[] CHOICES = {44, 38, 32, RoomLayout.SMALLEST};

    /** Larger choices are no gain where they break lines that stay whole in this. */
    private static final int CHOICES_ON_ONE_LINE = 36;

    /** A vote's step shows its last ballot: the question while it is open or closed, the result once it is revealed. */
    RoomPage vote(Step step, Heading heading) {
        return Ballots.latestOf(workshop, step.id())
                .map(ballot -> ballot.isRevealed() ? result(ballot, heading) : drawn(open(ballot, heading)))
                .orElse(new TitlePage(layout).prompt(heading));
    }

    private RoomPage drawn(BallotOpen open) {
        return new RoomPage.Drawn(open.heading(), BallotPage.draw(open, layout, messages), open.page());
    }

    /** The page of it that is on show. */
    BallotOpen open(Ballot ballot, Heading heading) {
        boolean sealed = ballot.isSealed();
        var way = messages.get(sealed ? "room.vote.sealed" : ballot.isBySide() ? "room.vote.splits" : "room.vote.open");
        var asked = new Heading(
                heading.place() + " · " + way,
                ballot.question().isEmpty() ? heading.prompt() : ballot.question(),
                heading.next());
        var foot = ballot.state() == Ballot.State.CLOSED
                ? messages.get("room.vote.closed")
                : messages.get(
                        sealed ? "room.vote.hidden" : ballot.isBySide() ? "room.vote.each_side" : "room.vote.together");
        var turnout = turnout(ballot);
        double whole = layout.contentHeight(asked) - BallotPage.turnoutHeight(turnout, foot, layout, messages);
        // On a small surface the choices take all of it; what they are about is read out.
        var about = Optional.of(about(ballot))
                .filter(said -> !said.equals(asked.prompt()) && BallotPage.aboutHeight(said, layout) <= whole / 3)
                .orElse("");
        double room = whole - BallotPage.aboutHeight(about, layout);
        var choices = choices(ballot);
        var inOne = large(choices, room, 1);
        int columns = inOne.isPresent() ? 1 : layout.columns(2);
        int size = inOne.orElseGet(() -> large(choices, room, columns).orElse(RoomLayout.SMALLEST));
        var filled = RoomLayout.fillEvenly(
                choices.stream()
                        .flatMap(choice -> pieces(choice, columns, room))
                        .toList(),
                choice -> height(choice, size, columns),
                room,
                columns);
        var page = Page.on(workshop, Math.ceilDiv(filled.size(), columns));
        var shown =
                filled.stream().skip((long) page.at() * columns).limit(columns).toList();
        return new BallotOpen(
                asked,
                about,
                shown.stream().flatMap(List::stream).toList(),
                size,
                columns,
                shown.isEmpty() ? 0 : shown.getFirst().size(),
                turnout,
                foot,
                page);
    }

    /** The largest type in which all choices stand on one page of so many columns; empty where they need several. */
    private OptionalInt large(List<Choice> choices, double room, int columns) {
        int whole = layout.type(CHOICES_ON_ONE_LINE);
        double width = layout.choiceWords(columns);
        return IntStream.of(CHOICES)
                .map(layout::type)
                .filter(size -> size <= whole
                        || choices.stream()
                                .allMatch(choice -> RoomText.lines(choice.text(), size, width)
                                        == RoomText.lines(choice.text(), whole, width)))
                .filter(size -> RoomLayout.fill(choices, choice -> height(choice, size, columns), room)
                                        .size()
                                <= columns
                        && choices.stream().allMatch(choice -> height(choice, size, columns) <= room))
                .findFirst();
    }

    /** With the gap under it. */
    private double height(Choice choice, int size, int columns) {
        return BallotPage.choiceHeight(choice, size, columns, layout) + layout.cardGap();
    }

    /** A choice that is higher than the wall in several. */
    private Stream<Choice> pieces(Choice choice, int columns, double room) {
        if (height(choice, RoomLayout.SMALLEST, columns) <= room) {
            return Stream.of(choice);
        }
        var pieces = RoomText.pieces(
                choice.text(),
                RoomLayout.SMALLEST,
                layout.choiceWords(columns),
                room - BallotPage.around(layout) - layout.cardGap());
        return IntStream.range(0, pieces.size())
                .mapToObj(i -> new Choice(i == 0 ? choice.number() : "", pieces.get(i), ""));
    }

    private List<Choice> choices(Ballot ballot) {
        if (ballot.kind() instanceof VoteKind.Scale scale) {
            return ballot.items().size() == 1
                    ? numbered(scale.labels(), 1)
                    : ballot.items().stream()
                            .map(line -> new Choice("", line.label(), ""))
                            .toList();
        }
        if (ballot.kind() instanceof VoteKind.Consent) {
            var levels = new ArrayList<String>();
            for (int level = 0; level <= 5; level++) {
                levels.add(messages.get("room.consent." + level));
            }
            return numbered(levels, 0);
        }
        if (ballot.kind() instanceof VoteKind.Ranking) {
            return IntStream.range(0, ballot.items().size())
                    .mapToObj(i ->
                            new Choice(ItemLetters.of(i), ballot.items().get(i).label(), ""))
                    .toList();
        }
        return numbered(ballot.items().stream().map(Ballot.BallotItem::label).toList(), 1);
    }

    /** What each person has and does, and what is voted on; over the answers to one question what they answer. */
    private String about(Ballot ballot) {
        var subject =
                workshop.programme().step(ballot.stepId()).map(this::subject).orElse("");
        return switch (ballot.kind()) {
            case VoteKind.Dots dots -> {
                int each = dots.dotsPerPerson(ballot.items().size());
                int most = each == 1 ? 0 : Math.min(each, dots.mostOnOne());
                yield both(messages.get("room.vote.dots", each, most), subject);
            }
            case VoteKind.Points points ->
                both(
                        messages.get(ballot.isBySide() ? "room.vote.points_side" : "room.vote.points", points.total()),
                        subject);
            case VoteKind.Ranking _ -> both(messages.get("room.vote.rank", ballot.highestValue()), subject);
            case VoteKind.Consent _ -> ballot.items().getFirst().label();
            case VoteKind.Scale scale ->
                ballot.items().size() == 1 ? ballot.items().getFirst().label() : both(meaning(scale), subject);
        };
    }

    private static String both(String rule, String subject) {
        return subject.isEmpty() ? rule : rule + "\n" + subject;
    }

    /** Where what is voted on comes from: “On the groups of: What will customers thank us for?” */
    private String subject(Step step) {
        return step.kind() instanceof StepKind.Vote vote
                ? VoteSubject.of(workshop.programme(), vote.on(), messages)
                : "";
    }

    private static String meaning(VoteKind.Scale scale) {
        return IntStream.range(0, scale.size())
                .filter(i -> !scale.labels().get(i).isEmpty())
                .mapToObj(i -> (i + 1) + "\u00a0" + scale.labels().get(i))
                .collect(Collectors.joining("   ·   "));
    }

    private static List<Choice> numbered(List<String> labels, int from) {
        var choices = new ArrayList<Choice>();
        for (var label : labels) {
            int dash = label.indexOf(" — ");
            choices.add(new Choice(
                    Integer.toString(from + choices.size()),
                    dash < 0 ? label : label.substring(0, dash),
                    dash < 0 ? "" : label.substring(dash + 3)));
        }
        return choices;
    }

    /** A count of voters is no vote: while votes come in it is known by side, later where the sides are kept apart. */
    private List<Turnout> turnout(Ballot ballot) {
        return ballot.voters().stream()
                .map(side -> {
                    var voted = voted(ballot, side);
                    return new Turnout(
                            side,
                            workshop.details().nameOf(side, messages.get("side.joint")),
                            voted,
                            Math.max(voted.orElse(0), expected(ballot, side)));
                })
                .filter(shown -> shown.expected() > 0)
                .toList();
    }

    private int expected(Ballot ballot, Side side) {
        return ballot.isBySide() ? 1 : Voters.presentPeople(workshop, ballot, side);
    }

    private Optional<Integer> voted(Ballot ballot, Side side) {
        if (ballot.state() == Ballot.State.OPEN) {
            return ballot.isSealed() ? Optional.ofNullable(turnout.get(side)) : Optional.empty();
        }
        return ballot.isSplit() ? Optional.of(ballot.voterCount(Ballot.Group.of(side))) : Optional.empty();
    }

    /** Looking at earlier votes: those that are revealed, the last of each step, picture after picture. */
    RoomPage reveal(StepKind.Reveal kind, Heading heading) {
        var revealed = kind.ballotSteps().stream()
                .flatMap(step -> Ballots.latestOf(workshop, step).stream())
                .filter(Ballot::isRevealed)
                .toList();
        return new ResultPages(workshop, messages, layout, heading)
                .scene(figures -> figures.revealAgain(revealed, kind.picture()));
    }

    /** What each side gave and what both have agreed so far, while they agree it. */
    RoomPage split(Ballot ballot, Heading heading) {
        return new ResultPages(workshop, messages, layout, heading).scene(figures -> figures.agreedSplit(ballot));
    }

    private RoomPage result(Ballot revealed, Heading heading) {
        return new ResultPages(workshop, messages, layout, heading)
                .scene(figures -> lookedAtLater(revealed)
                        .map(later -> figures.revealBefore(revealed, later))
                        .orElseGet(() -> figures.reveal(List.of(revealed), StepKind.Picture.BARS)));
    }

    /** The picture of a later step of the same exercise that looks at the vote. */
    private Optional<StepKind.Picture> lookedAtLater(Ballot revealed) {
        return workshop.programme().exerciseOf(revealed.stepId()).stream()
                .flatMap(exercise -> exercise.steps().stream())
                .dropWhile(step -> !step.id().equals(revealed.stepId()))
                .flatMap(step -> step.kind() instanceof StepKind.Reveal later
                                && later.ballotSteps().contains(revealed.stepId())
                        ? Stream.of(later.picture())
                        : Stream.empty())
                .findFirst();
    }
}
