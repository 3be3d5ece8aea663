package org.commonground.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.BallotPaper;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.report.pdf.PdfLayout;
import org.commonground.workshop.Workshop;

/**
 * Paper ballots to cut apart, and tally sheets for the tellers: for every sealed vote of the programme one ballot per person,
 * ordered by side, and one tally sheet per side. A ballot shows the side of the voter and nothing else about them.
 */
public final class BallotPapers implements FormatWriter {

    private static final Frame BALLOT = new Frame(Frame.PAPER.width(), Frame.PAPER.height(), 9);

    /** Widths of a tally sheet's columns, in percent: names of items, or numbers where the items are not known yet. */
    private static final double LABEL_WIDTH = 54;

    private static final double NUMBER_WIDTH = 10;

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var blocks = plan.workshop().programme().exercises().stream()
                .map(Exercise::activeSteps)
                .flatMap(List::stream)
                .flatMap(step -> blocks(plan, step).stream())
                .toList();
        var wording = plan.wording();
        var whole = plan.report();
        var report = new Report(
                wording.get("report.ballots"),
                whole.title(),
                "",
                whole.date(),
                whole.title(),
                whole.language(),
                whole.colours(),
                blocks.isEmpty() ? List.of(new Block.Paragraph(emptyMessage(plan))) : blocks);
        new PdfLayout(plan.paper()).write(report, 1, out);
    }

    private static String emptyMessage(PlanData plan) {
        var sealed = plan.workshop().programme().exercises().stream()
                .flatMap(exercise -> exercise.activeSteps().stream())
                .anyMatch(step -> step.kind() instanceof StepKind.Vote vote && vote.sealed());
        return plan.wording().get(sealed ? "report.ballots.nobody" : "report.ballots.none");
    }

    private static List<Block> blocks(PlanData plan, Step step) {
        if (!(step.kind() instanceof StepKind.Vote vote) || !vote.sealed()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        for (var side : Side.values()) {
            int people = ballotCount(plan.workshop(), side);
            if (people > 0) {
                blocks.addAll(blocks(plan, step, vote, side, people));
            }
        }
        return blocks;
    }

    /**
     * One per person. Joint participants who are too few to be counted as a group pick a side, so each side gets a ballot for each
     * of them.
     */
    private static int ballotCount(Workshop workshop, Side side) {
        long joint = people(workshop, Side.JOINT);
        boolean pick = joint < Limits.MIN_THRESHOLD;
        return (int) (side == Side.JOINT ? (pick ? 0 : joint) : people(workshop, side) + (pick ? joint : 0));
    }

    private static long people(Workshop workshop, Side side) {
        return workshop.participants().stream()
                .filter(person -> person.side() == side)
                .count();
    }

    private static List<Block> blocks(PlanData plan, Step step, StepKind.Vote vote, Side side, int people) {
        var wording = plan.wording();
        var lines = vote.on() instanceof VotedOn.Options(var options) ? options : List.<String>of();
        var blocks = new ArrayList<Block>();
        var name = side.shape() + " " + ShownText.isolate(wording.nameOf(side));
        blocks.add(new Block.Heading(2, wording.get("report.ballots.of", step.prompt(), name), ""));
        var ballot = BallotPaper.of(
                vote.vote(),
                step.prompt(),
                lines,
                vote.withPrediction(),
                side,
                plan.workshop().details(),
                wording.messages(),
                BALLOT);
        if (people > people(plan.workshop(), side)) {
            blocks.add(new Block.Note(wording.get("report.ballots.pick")));
        }
        blocks.addAll(Collections.nCopies(people, new Block.Figure(ballot)));
        blocks.add(new Block.Heading(3, wording.get("report.ballots.tally", name, people), ""));
        blocks.add(new Block.Note(wording.get("report.ballots.how", keyedPrefix(side))));
        blocks.add(tally(wording, vote, lines));
        return blocks;
    }

    /** What a line of keyed-in values begins with. */
    private static String keyedPrefix(Side side) {
        return switch (side) {
            case MARKETING -> "m:";
            case IT -> "i:";
            case JOINT -> "j:";
        };
    }

    /** The possible answers, with empty cells for tally strokes. */
    private static Block tally(Wording wording, StepKind.Vote vote, List<String> lines) {
        if (lines.isEmpty()) {
            return numberTally(wording);
        }
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.item"));
        head.addAll(values(vote.vote()));
        var rows = lines.stream()
                .flatMap(line -> vote.withPrediction()
                        ? Stream.of(line, wording.get("report.ballots.expected", line))
                        : Stream.of(line))
                .map(line -> Stream.concat(Stream.of(line), Collections.nCopies(head.size() - 1, "").stream())
                        .map(Block.Cell::of)
                        .toList())
                .toList();
        var widths = new ArrayList<>(Collections.nCopies(head.size(), (100 - LABEL_WIDTH) / (head.size() - 1)));
        widths.set(0, LABEL_WIDTH);
        return new Block.Table(head, rows, head.size(), widths);
    }

    /** A tally sheet for items that are not known yet: all numbers of a ballot, in two columns. */
    private static Block numberTally(Wording wording) {
        var number = wording.get("report.ballots.number");
        var strokes = wording.get("report.ballots.strokes");
        int half = BallotPaper.NUMBERS / 2;
        var rows = IntStream.rangeClosed(1, half)
                .mapToObj(i -> Block.Cell.row(String.valueOf(i), "", String.valueOf(half + i), ""))
                .toList();
        return new Block.Table(
                List.of(number, strokes, number, strokes),
                rows,
                4,
                List.of(NUMBER_WIDTH, 50 - NUMBER_WIDTH, NUMBER_WIDTH, 50 - NUMBER_WIDTH));
    }

    private static List<String> values(VoteKind kind) {
        return switch (kind) {
            case VoteKind.Dots dots -> List.of("●");
            case VoteKind.Points points -> List.of("Σ");
            case VoteKind.Scale scale ->
                IntStream.rangeClosed(1, scale.size()).mapToObj(String::valueOf).toList();
            case VoteKind.Consent consent ->
                IntStream.rangeClosed(0, 5).mapToObj(String::valueOf).toList();
        };
    }
}
