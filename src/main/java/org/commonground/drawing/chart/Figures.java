package org.commonground.drawing.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.TypeSizeFitter;
import org.commonground.i18n.Messages;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Claim;
import org.commonground.programme.model.StepKind.Picture;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.AgreedShares;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.commonground.workshop.record.Decision;

/**
 * The charts of a reveal, in order: who voted, the room, the two sides, what they had expected of each other, the chart that was
 * asked for, and what to talk about first. Each can be read alone. Results that may not be split by side are shown for the room,
 * with the reason.
 */
public final class Figures {

    /** Where a map ends and its list begins, as a share of the width. */
    public static final double MAP_SHARE = 0.588;

    /** A chart with its caption. */
    public record CaptionedDrawing(Drawing drawing, String caption) {}

    private final Workshop workshop;
    private final ChartWords words;
    private final Frame frame;
    private final TypeSizeFitter typeSize;
    private final ResultCaptions captions;

    public Figures(Workshop workshop, Messages messages, Frame frame) {
        this(workshop, messages, frame, List.of());
    }

    /** @param larger larger type sizes that a chart may have if nothing is cut off or broken more, the largest first */
    public Figures(Workshop workshop, Messages messages, Frame frame, List<Double> larger) {
        this.workshop = workshop;
        words = new ChartWords(workshop.details(), messages);
        this.frame = frame;
        typeSize = new TypeSizeFitter(frame, larger);
        captions = new ResultCaptions(words);
    }

    /** All charts of a reveal. @param ballots the revealed ballots, in the order in which they are shown */
    public List<CaptionedDrawing> reveal(List<Ballot> ballots, Picture picture) {
        var insights = ballots.stream()
                .map(ballot -> BallotInsight.of(workshop, ballot))
                .toList();
        var told = new ArrayList<CaptionedDrawing>();
        for (var insight : insights) {
            if (insight.ballot().isBySide()) {
                add(told, bySide(insight), captions.sides(insight));
                told.addAll(beyondSharedOutPoints(insight));
                continue;
            }
            add(told, typeSize.largest(in -> List.of(TurnoutChart.of(insight, words, in))), captions.turnout(insight));
            var room = room(insight);
            var chosen = new VotedItems(insight);
            if (room.size() > 1 && chosen.isChoice()) {
                longChoice(told, chosen, picture);
            } else {
                add(told, room, captions.room(insight));
                if (insight.isSplit()) {
                    sides(told, insight, picture);
                }
            }
            add(told, changes(insight), captions.moved(insight));
            reservations(told, insight);
        }
        if (picture == Picture.MATRIX && insights.size() == 2) {
            matrix(told, insights.getFirst(), insights.getLast());
        }
        return told;
    }

    /**
     * The charts of a vote that a later step looks at with {@link #revealAgain}: what that step shows is not shown twice.
     *
     * @param later the chart that the later step is about
     */
    public List<CaptionedDrawing> revealBefore(Ballot ballot, Picture later) {
        var insight = BallotInsight.of(workshop, ballot);
        var told = new ArrayList<CaptionedDrawing>();
        if (ballot.isBySide()) {
            add(told, bySide(insight), captions.sides(insight));
            return told;
        }
        told.addAll(reveal(List.of(ballot), Picture.BARS));
        if (insight.isSplit() && later != Picture.MATRIX) {
            told.removeAll(revealAgain(List.of(ballot), later));
        }
        return told;
    }

    /**
     * The charts of votes that were revealed in an earlier step: the chart that is asked for comes first. Who voted, the bars of the whole
     * room and the points that a side shared out were shown there, and are shown again only where there is nothing else to show.
     *
     * @param ballots the revealed ballots, in the order in which they are shown
     */
    public List<CaptionedDrawing> revealAgain(List<Ballot> ballots, Picture picture) {
        var insights = ballots.stream()
                .map(ballot -> BallotInsight.of(workshop, ballot))
                .toList();
        var told = new ArrayList<CaptionedDrawing>();
        if (picture == Picture.MATRIX && insights.size() == 2) {
            matrix(told, insights.getFirst(), insights.getLast());
            return told;
        }
        for (var insight : insights) {
            if (insight.ballot().isBySide()) {
                var beyond = beyondSharedOutPoints(insight);
                told.addAll(beyond);
                if (beyond.isEmpty()) {
                    add(told, bySide(insight), captions.sides(insight));
                }
                continue;
            }
            if (insight.isSplit()) {
                var map = map(insight, picture);
                add(told, map.isEmpty() ? bySide(insight) : map, captions.sides(insight));
                expectations(told, insight);
                talkFirst(told, insight);
            } else {
                add(told, room(insight), captions.room(insight));
            }
            add(told, changes(insight), captions.moved(insight));
            reservations(told, insight);
        }
        return told;
    }

    private void talkFirst(List<CaptionedDrawing> told, BallotInsight insight) {
        if (!insight.talkFirst().isEmpty()) {
            add(told, typeSize.largest(in -> GapList.pages(insight, words, in)), captions.talkFirst(insight));
        }
    }

    private void expectations(List<CaptionedDrawing> told, BallotInsight insight) {
        BallotInsight.predictionOf(workshop, insight.ballot())
                .filter(BallotInsight::isSplit)
                .ifPresent(guessed -> expectations(told, insight, guessed));
    }

    /** A long choice: the first page of each chart, then the remaining pages by side, if the ballot is split. */
    private void longChoice(List<CaptionedDrawing> told, VotedItems chosen, Picture picture) {
        var insight = chosen.withVotesOnly();
        var note = chosen.note(words);
        var notSplit = BarsBySide.notSplitNote(insight, words);
        var room = BarsBySide.roomPages(insight, (notSplit + " " + note).strip(), words, frame);
        if (!insight.isSplit()) {
            add(told, room, captions.room(insight));
            return;
        }
        var sides = BarsBySide.pages(insight, insight.items(), note, words, frame);
        var map = map(insight, picture);
        add(told, room.subList(0, 1), captions.room(insight));
        var first = map.isEmpty() ? sides : map;
        add(told, first.subList(0, 1), captions.sides(insight));
        talkFirst(told, insight);
        add(told, first.subList(1, first.size()), captions.sides(insight));
        if (!map.isEmpty()) {
            add(told, sides, captions.sides(insight));
        }
    }

    /** Beside what each side gave of shared-out points: where the sides are furthest apart, and the agreed split as far as it exists. */
    private List<CaptionedDrawing> beyondSharedOutPoints(BallotInsight insight) {
        var told = new ArrayList<CaptionedDrawing>();
        if (insight.isSplit()) {
            talkFirst(told, insight);
        }
        if (AgreedShares.isBegun(workshop, insight.ballot())) {
            told.addAll(agreedSplit(insight.ballot()));
        }
        return told;
    }

    private void matrix(List<CaptionedDrawing> told, BallotInsight value, BallotInsight feasibility) {
        add(
                told,
                typeSize.forBallot(value, in -> Matrix.pages(value, feasibility, words, in)),
                captions.matrix(value, feasibility));
    }

    /** The points that each side gave, beside the agreed split. @param ballot revealed, with points shared out by each side */
    public List<CaptionedDrawing> agreedSplit(Ballot ballot) {
        int left = AgreedShares.pointsLeft(workshop, ballot);
        var said = left == 0
                ? words.get("drawing.split.whole", ballot.highestValue())
                : words.get("drawing.split.begun", ballot.highestValue() - left, ballot.highestValue());
        var told = new ArrayList<CaptionedDrawing>();
        var insight = BallotInsight.of(workshop, ballot);
        add(told, typeSize.forBallot(insight, in -> SplitBars.pages(insight, workshop, words, in)), said);
        return told;
    }

    /** The reservations about what was put to a fist of five, word for word and without names. */
    private void reservations(List<CaptionedDrawing> told, BallotInsight insight) {
        workshop.decisions().stream()
                .filter(decision -> decision.ballotId()
                                .filter(insight.ballot().id()::equals)
                                .isPresent()
                        && !decision.reservations().isEmpty())
                .map(decision -> Claim.ofDecision(workshop, decision))
                .filter(claim -> claim.vote().isPresent())
                .forEach(claim -> {
                    var said = claim.sentence(words.messages(), words.details());
                    var reserved = claim.reservations().stream()
                            .map(Decision.Reservation::words)
                            .toList();
                    add(
                            told,
                            typeSize.largest(in -> List.of(ReservationList.drawing(said, reserved, in))),
                            words.get("drawing.say.reserved", reserved.size()));
                });
    }

    private void sides(List<CaptionedDrawing> told, BallotInsight insight, Picture picture) {
        var map = map(insight, picture);
        var bars = bySide(insight);
        add(told, map.isEmpty() ? bars : map, captions.sides(insight));
        expectations(told, insight);
        talkFirst(told, insight);
        if (!map.isEmpty()) {
            add(told, bars, captions.sides(insight));
        }
    }

    private List<Drawing> room(BallotInsight insight) {
        return isRanking(insight)
                ? typeSize.largest(in -> RankOrders.ofRoom(insight, words, in))
                : typeSize.forBallot(insight, in -> BarsBySide.roomPages(insight, words, in));
    }

    private static boolean isRanking(BallotInsight insight) {
        return insight.ballot().kind() instanceof VoteKind.Ranking;
    }

    private List<Drawing> bySide(BallotInsight insight) {
        if (isRanking(insight)) {
            return typeSize.largest(in -> RankOrders.bySide(insight, words, in));
        }
        return typeSize.forBallot(insight, in -> BarsBySide.pages(insight, words, in));
    }

    /** The map if it is asked for and legible; otherwise none. */
    private List<Drawing> map(BallotInsight insight, Picture picture) {
        return picture == Picture.COMMON_GROUND_MAP && insight.items().size() > 1
                ? typeSize.forBallot(insight, in -> CommonGroundMap.legiblePages(insight, words, in))
                : List.of();
    }

    /** Adds what the sides expected of each other; the first half of the pages is about Marketing. */
    private void expectations(List<CaptionedDrawing> told, BallotInsight answered, BallotInsight guessed) {
        var pages = typeSize.forBallot(answered, in -> PredictionBars.pages(answered, guessed, words, in));
        for (int i = 0; i < pages.size(); i++) {
            boolean ofMarketing = 2 * i < pages.size();
            var who = ofMarketing ? Group.MARKETING : Group.IT;
            var guesser = ofMarketing ? Group.IT : Group.MARKETING;
            told.add(new CaptionedDrawing(pages.get(i), captions.expected(answered, guessed, who, guesser)));
        }
    }

    private List<Drawing> changes(BallotInsight insight) {
        return typeSize.forBallot(insight, in -> BeforeAfterBars.pages(insight, words, in));
    }

    /** The result of a ballot in one sentence, with n: where the sides differ most, or else what each of them, or the room, answered. */
    public String finding(BallotInsight insight) {
        if (!insight.isSplit()) {
            return captions.room(insight);
        }
        return insight.talkFirst().isEmpty() ? captions.sides(insight) : captions.talkFirst(insight);
    }

    /** A rating or an order in one picture, see {@link Dumbbells} and {@link RankOrders}; empty for other votes. */
    public Optional<Drawing> means(BallotInsight insight) {
        if (isRanking(insight)) {
            return RankOrders.bySide(insight, words, new Frame(frame.width(), Double.MAX_VALUE, frame.textSize()))
                    .stream()
                    .findFirst();
        }
        return insight.ballot().kind() instanceof VoteKind.Scale
                ? Dumbbells.of(insight, BallotInsight.predictionOf(workshop, insight.ballot()), words, frame)
                : Optional.empty();
    }

    private static void add(List<CaptionedDrawing> told, List<Drawing> drawings, String said) {
        drawings.forEach(drawing -> told.add(new CaptionedDrawing(drawing, said)));
    }

    /** The map of a choice; empty unless there {@linkplain #hasMap is one}. */
    public List<Drawing> map(BallotInsight insight) {
        return hasMap(insight) ? CommonGroundMap.pages(insight, words, frame) : List.of();
    }

    /** Whether the ballot has a map: a choice between several items, made by each person, and split by side. */
    public static boolean hasMap(BallotInsight insight) {
        return new VotedItems(insight).isChoice()
                && !insight.ballot().isBySide()
                && insight.isSplit()
                && insight.items().size() > 1;
    }

    /** The bar charts of a ballot on paper: shared-out points and changes. */
    public List<Drawing> bars(BallotInsight insight) {
        var drawings = new ArrayList<Drawing>();
        if (insight.ballot().isBySide()) {
            drawings.addAll(
                    AgreedShares.isBegun(workshop, insight.ballot())
                            ? SplitBars.pages(insight, workshop, words, frame)
                            : BarsBySide.pages(insight, words, frame));
        }
        drawings.addAll(changes(insight));
        return drawings;
    }
}
