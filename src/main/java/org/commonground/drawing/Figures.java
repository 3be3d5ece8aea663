package org.commonground.drawing;

import java.util.ArrayList;
import java.util.List;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.StepKind.Picture;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Ballot.Group;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Details;
import org.commonground.workshop.Shares;
import org.commonground.workshop.Workshop;

/**
 * The charts of a reveal, in order: who voted, the room, the two sides, what they had expected of each other, the chart that was
 * asked for, and what to talk about first. Each can be read alone. Results that may not be split by side are shown for the room,
 * with the reason.
 */
public final class Figures {

    /** A chart with its caption. */
    public record Told(Drawing drawing, String said) {}

    private final Workshop workshop;
    private final Details details;
    private final Words words;
    private final Frame frame;
    private final Letters letters;
    private final Sayings sayings;

    public Figures(Workshop workshop, Words words, Frame frame) {
        this(workshop, words, frame, List.of());
    }

    /** @param larger larger type sizes that a chart may have if nothing is cut off or broken more, the largest first */
    public Figures(Workshop workshop, Words words, Frame frame, List<Double> larger) {
        this.workshop = workshop;
        this.words = words;
        this.frame = frame;
        letters = new Letters(frame, larger);
        details = workshop.details();
        sayings = new Sayings(details, words);
    }

    /** All charts of a reveal. @param ballots the revealed ballots, in the order in which they are shown */
    public List<Told> of(List<Ballot> ballots, Picture picture) {
        var insights = ballots.stream()
                .map(ballot -> BallotInsight.of(workshop, ballot))
                .toList();
        var told = new ArrayList<Told>();
        for (var insight : insights) {
            if (insight.ballot().bySide()) {
                shares(told, insight);
                continue;
            }
            add(
                    told,
                    letters.largest(in -> List.of(TurnoutPicture.of(insight, details, words, in))),
                    sayings.turnout(insight));
            var room = letters.of(insight, in -> BarsBySide.room(insight, details, words, in));
            var chosen = new Chosen(insight);
            if (room.size() > 1 && chosen.isChoice()) {
                longChoice(told, chosen, picture);
            } else {
                add(told, room, sayings.room(insight));
                if (insight.split()) {
                    sides(told, insight, picture);
                }
            }
            add(told, moved(insight), sayings.moved(insight));
            reserved(told, insight);
        }
        if (picture == Picture.MATRIX && insights.size() == 2) {
            add(
                    told,
                    letters.of(
                            insights.getFirst(),
                            in -> Matrix.pages(insights.getFirst(), insights.getLast(), words, in)),
                    sayings.matrix(insights.getFirst(), insights.getLast()));
        }
        return told;
    }

    /** A long choice: the first page of each chart, then the remaining pages by side, if the ballot is split. */
    private void longChoice(List<Told> told, Chosen chosen, Picture picture) {
        var insight = chosen.only();
        var note = chosen.note(words);
        var notSplit = BarsBySide.notSplit(insight, words);
        var room = BarsBySide.room(insight, (notSplit + " " + note).strip(), details, words, frame);
        if (!insight.split()) {
            add(told, room, sayings.room(insight));
            return;
        }
        var sides = BarsBySide.pages(insight, insight.items(), note, details, words, frame);
        var map = map(insight, picture);
        add(told, room.subList(0, 1), sayings.room(insight));
        var first = map.isEmpty() ? sides : map;
        add(told, first.subList(0, 1), sayings.sides(insight));
        if (!insight.talkFirst().isEmpty()) {
            add(told, letters.largest(in -> GapList.pages(insight, details, words, in)), sayings.talkFirst(insight));
        }
        add(told, first.subList(1, first.size()), sayings.sides(insight));
        if (!map.isEmpty()) {
            add(told, sides, sayings.sides(insight));
        }
    }

    /** Shared-out points: what each side gave, where the sides are furthest apart, and the agreed split as far as it exists. */
    private void shares(List<Told> told, BallotInsight insight) {
        add(told, bySide(insight), sayings.sides(insight));
        if (insight.split() && !insight.talkFirst().isEmpty()) {
            add(told, letters.largest(in -> GapList.pages(insight, details, words, in)), sayings.talkFirst(insight));
        }
        if (Shares.begun(workshop, insight.ballot())) {
            told.addAll(split(insight.ballot()));
        }
    }

    /** The points that each side gave, beside the agreed split. @param ballot revealed, with points shared out by each side */
    public List<Told> split(Ballot ballot) {
        int left = Shares.left(workshop, ballot);
        var said = left == 0
                ? words.get("drawing.split.whole", ballot.highest())
                : words.get("drawing.split.begun", ballot.highest() - left, ballot.highest());
        var told = new ArrayList<Told>();
        var insight = BallotInsight.of(workshop, ballot);
        add(told, letters.of(insight, in -> SplitBars.pages(insight, workshop, words, in)), said);
        return told;
    }

    /** The reservations about the decision of a fist of five, word for word and without names. */
    private void reserved(List<Told> told, BallotInsight insight) {
        var reserved = workshop.decisions().stream()
                .filter(decision -> decision.ballotId()
                        .filter(insight.ballot().id()::equals)
                        .isPresent())
                .flatMap(decision -> decision.reservations().stream())
                .map(Decision.Reservation::words)
                .toList();
        if (!reserved.isEmpty()) {
            add(
                    told,
                    letters.largest(in -> List.of(Reservations.of(reserved, words, in))),
                    words.get("drawing.say.reserved", reserved.size()));
        }
    }

    private void sides(List<Told> told, BallotInsight insight, Picture picture) {
        var map = map(insight, picture);
        var bars = bySide(insight);
        add(told, map.isEmpty() ? bars : map, sayings.sides(insight));
        BallotInsight.predictionOf(workshop, insight.ballot()).ifPresent(guessed -> expected(told, insight, guessed));
        if (!insight.talkFirst().isEmpty()) {
            add(told, letters.largest(in -> GapList.pages(insight, details, words, in)), sayings.talkFirst(insight));
        }
        if (!map.isEmpty()) {
            add(told, bars, sayings.sides(insight));
        }
    }

    private List<Drawing> bySide(BallotInsight insight) {
        return letters.of(insight, in -> BarsBySide.pages(insight, details, words, in));
    }

    /** The map if it is asked for and legible; otherwise none. */
    private List<Drawing> map(BallotInsight insight, Picture picture) {
        return picture == Picture.COMMON_GROUND_MAP && insight.items().size() > 1
                ? letters.of(insight, in -> CommonGroundMap.legiblePages(insight, details, words, in))
                : List.of();
    }

    /** Adds what the sides expected of each other; the first half of the pages is about Marketing. */
    private void expected(List<Told> told, BallotInsight answered, BallotInsight guessed) {
        var pages = letters.of(answered, in -> PredictionBars.pages(answered, guessed, details, words, in));
        for (int i = 0; i < pages.size(); i++) {
            boolean ofMarketing = 2 * i < pages.size();
            var who = ofMarketing ? Group.MARKETING : Group.IT;
            var guesser = ofMarketing ? Group.IT : Group.MARKETING;
            told.add(new Told(pages.get(i), sayings.expected(answered, guessed, who, guesser)));
        }
    }

    private List<Drawing> moved(BallotInsight insight) {
        return letters.of(insight, in -> BeforeAfter.pages(insight, details, words, in));
    }

    private static void add(List<Told> told, List<Drawing> drawings, String said) {
        drawings.forEach(drawing -> told.add(new Told(drawing, said)));
    }

    /** The map of a choice; empty unless there {@linkplain #hasMap is one}. */
    public List<Drawing> map(BallotInsight insight) {
        return hasMap(insight) ? CommonGroundMap.pages(insight, details, words, frame) : List.of();
    }

    /** Whether the ballot has a map: a choice between several items, made by each person, and split by side. */
    public static boolean hasMap(BallotInsight insight) {
        return new Chosen(insight).isChoice()
                && !insight.ballot().bySide()
                && insight.split()
                && insight.items().size() > 1;
    }

    /** The bar charts of a ballot on paper: ratings, shared-out points, expectations and changes. */
    public List<Drawing> bars(BallotInsight insight) {
        var drawings = new ArrayList<Drawing>();
        if (insight.ballot().kind() instanceof VoteKind.Scale) {
            drawings.addAll(BarsBySide.pages(insight, details, words, frame));
        }
        if (insight.ballot().bySide()) {
            drawings.addAll(
                    Shares.begun(workshop, insight.ballot())
                            ? SplitBars.pages(insight, workshop, words, frame)
                            : BarsBySide.pages(insight, details, words, frame));
        }
        BallotInsight.predictionOf(workshop, insight.ballot())
                .ifPresent(guessed -> drawings.addAll(PredictionBars.pages(insight, guessed, details, words, frame)));
        drawings.addAll(moved(insight));
        return drawings;
    }
}
