package org.commonground.report.print;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.BallotPaper;
import org.commonground.drawing.chart.VoteSubject;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.Paper;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.PdfLayout;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.ItemLetters;
import org.commonground.workshop.record.SideLetters;

/**
 * Paper ballots to cut apart, and tally sheets for the tellers: for every sealed vote of the programme one ballot per person,
 * ordered by side, and one tally sheet per side. A ballot shows the side of the voter and nothing else about them.
 */
public final class BallotPapers implements FormatWriter {

    private static final Frame BALLOT = new Frame(Frame.PAPER.width(), Frame.PAPER.height(), 9);

    /** Widths of a tally sheet's columns, in percent: names of items, or numbers where the items are not known yet. */
    private static final double LABEL_WIDTH = 45;

    private static final double NUMBER_WIDTH = 10;

    /** Ballots that are printed for each side besides one per person. */
    private static final int SPARES = 2;

    private static final List<String> EXAMPLE = List.of("2", "4", "3", "2", "4", "1", "3", "2", "4", "3");

    /** The width of a page between its margins, and its height below the title, in CSS pixels of A4. */
    private static final int WIDTH = 662;

    private static final int A4_HEIGHT = 1010;
    private static final int LETTER_HEIGHT = 944;

    /** The white above a ballot, below the line on which the one before it is cut off. */
    private static final int GAP = 24;

    /**
     * A page of equal ballots. All pages of a vote have the same places, so that a stack of them is cut at once, and no more of them than
     * it takes for the last page to be as full as the others.
     *
     * @param count of ballots on this page, at most {@code places}
     * @param height of a place in CSS pixels
     * @param width of a ballot in CSS pixels
     */
    public record BallotPage(
            String id,
            String title,
            boolean isFirst,
            Block.Figure ballot,
            int count,
            int places,
            int height,
            double width) {}

    /** The sheet of a teller. */
    public record TallySheet(String id, String title, List<String> notes, Block.Table table) {}

    private record Ballots(Step step, StepKind.Vote vote, Side side, int people, String name, Block.Figure paper) {}

    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var ballots = plan.workshop().programme().exercises().stream()
                .flatMap(exercise -> exercise.activeSteps().stream())
                .flatMap(step -> ballots(plan, step).stream())
                .toList();
        var whole = plan.report();
        var report = whole.withKind(plan.wording().get("report.ballots"))
                .withFoot(whole.title())
                .withBlocks(
                        ballots.isEmpty()
                                ? List.<Block>of(new Block.Paragraph(emptyMessage(plan)))
                                : List.copyOf(
                                        ballots.stream().map(Ballots::paper).toList()));
        var layout = new PdfLayout(plan.paper());
        if (ballots.isEmpty()) {
            layout.write(report, 1, out);
            return;
        }
        int height = plan.paper() == Paper.LETTER ? LETTER_HEIGHT : A4_HEIGHT;
        var markup = Markup.render(
                "ballots.jte",
                Map.of(
                        "about", report,
                        "size", plan.paper().css(),
                        "ballots",
                                ballots.stream()
                                        .flatMap(some -> pages(plan.wording(), some, height))
                                        .toList(),
                        "tallies",
                                ballots.stream()
                                        .map(some -> tallySheet(plan, some))
                                        .toList()));
        layout.write(markup, report, out);
    }

    private static Stream<BallotPage> pages(Wording wording, Ballots some, int pageHeight) {
        var drawing = some.paper().drawing();
        double natural = WIDTH * drawing.height() / drawing.width();
        double width = WIDTH * Math.min(1, (pageHeight - GAP) / natural);
        int most = Math.max(1, (int) (pageHeight / (natural + GAP)));
        int count = some.people() + SPARES;
        int places = Math.ceilDiv(count, Math.ceilDiv(count, most));
        var title = wording.get("report.ballots.of", some.step().prompt(), some.name());
        return IntStream.rangeClosed(0, (count - 1) / places)
                .mapToObj(page -> new BallotPage(
                        some.step().id() + "-" + some.side() + "-" + page,
                        ShownText.clean(title),
                        page == 0,
                        some.paper(),
                        Math.min(places, count - page * places),
                        places,
                        pageHeight / places - 1,
                        width));
    }

    private static String emptyMessage(PlanData plan) {
        var sealed = plan.workshop().programme().exercises().stream()
                .flatMap(exercise -> exercise.activeSteps().stream())
                .anyMatch(step -> step.kind() instanceof StepKind.Vote vote && vote.sealed());
        return plan.wording().get(sealed ? "report.ballots.nobody" : "report.ballots.none");
    }

    private static List<Ballots> ballots(PlanData plan, Step step) {
        if (!(step.kind() instanceof StepKind.Vote vote) || !vote.sealed()) {
            return List.of();
        }
        return Stream.of(Side.values())
                .filter(side -> ballotCount(plan.workshop(), side) > 0)
                .map(side -> new Ballots(
                        step,
                        vote,
                        side,
                        ballotCount(plan.workshop(), side),
                        side.shape() + " " + ShownText.isolate(plan.wording().nameOf(side)),
                        new Block.Figure(BallotPaper.of(
                                vote.vote(),
                                step.prompt(),
                                VoteSubject.of(
                                        plan.workshop().programme(),
                                        vote.on(),
                                        plan.wording().messages()),
                                options(vote),
                                vote.withPrediction(),
                                side,
                                plan.workshop().details(),
                                plan.wording().messages(),
                                BALLOT))))
                .toList();
    }

    private static List<String> options(StepKind.Vote vote) {
        return vote.on() instanceof VotedOn.Options(var options) ? options : List.of();
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

    private static TallySheet tallySheet(PlanData plan, Ballots some) {
        var wording = plan.wording();
        var table = tally(wording, some.vote(), options(some.vote()));
        var notes = new ArrayList<String>();
        notes.add(some.step().prompt());
        notes.add(wording.get(
                some.vote().vote() instanceof VoteKind.Ranking ? "report.ballots.how_ranking" : "report.ballots.how",
                SideLetters.of(plan.workshop().details()).of(some.side()) + ":",
                example(some.vote().vote(), table.rows().size())));
        notes.add(wording.get("report.ballots.spares", SPARES));
        if (some.people() > people(plan.workshop(), some.side())) {
            notes.add(wording.get("report.ballots.pick"));
        }
        return new TallySheet(
                "tally-" + some.step().id() + "-" + some.side(),
                ShownText.clean(wording.get("report.ballots.tally", some.name(), some.people())),
                notes.stream().map(ShownText::clean).toList(),
                table);
    }

    /** The numbers of one ballot: one for each line of a scale, guesses among them; a few of the items that have dots. */
    private static String example(VoteKind kind, int lines) {
        return kind instanceof VoteKind.Scale
                ? EXAMPLE.subList(0, Math.min(lines, EXAMPLE.size())).stream().collect(Collectors.joining(" "))
                : "4 3 5";
    }

    /** The possible answers, with empty cells for tally strokes. */
    private static Block.Table tally(Wording wording, StepKind.Vote vote, List<String> lines) {
        if (lines.isEmpty() && !(vote.vote() instanceof VoteKind.Ranking)) {
            return numberTally(wording);
        }
        var named = vote.vote() instanceof VoteKind.Ranking ? lettered(lines) : lines;
        var head = new ArrayList<String>();
        head.add(wording.get("report.ballot.item"));
        head.addAll(values(vote.vote(), named.size()));
        var rows = named.stream()
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
    private static Block.Table numberTally(Wording wording) {
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

    /** The items of a ranking with their letters; only these where the items are not known yet. */
    private static List<String> lettered(List<String> lines) {
        return IntStream.range(0, lines.isEmpty() ? Limits.MAX_RANKED : lines.size())
                .mapToObj(i -> lines.isEmpty() ? ItemLetters.of(i) : ItemLetters.of(i) + " " + lines.get(i))
                .toList();
    }

    private static List<String> values(VoteKind kind, int items) {
        return switch (kind) {
            case VoteKind.Dots dots -> List.of("●");
            case VoteKind.Points points -> List.of("Σ");
            case VoteKind.Scale scale ->
                IntStream.rangeClosed(1, scale.size()).mapToObj(String::valueOf).toList();
            case VoteKind.Ranking ranking ->
                IntStream.rangeClosed(1, items).mapToObj(String::valueOf).toList();
            case VoteKind.Consent consent ->
                IntStream.rangeClosed(0, 5).mapToObj(String::valueOf).toList();
        };
    }
}
