package org.commonground.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.TrendLines;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Trend;
import org.commonground.programme.model.Side;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Ballot.Group;

/**
 * The section about trends over the workshops of one organisation: a chart per question that carries its means and n, and for the
 * appendix a table with the gap and the agreement of every run.
 */
public record TrendSection(Wording wording) {
    List<Block> blocks() {
        var questions = questions();
        if (questions.isEmpty()) {
            return List.of();
        }
        var details = wording.workshop().details();
        var figures = questions.stream()
                .flatMap(last -> TrendLines.of(last, details, wording.messages(), Frame.COLUMN).stream())
                .map(Block.Figure::new)
                .toList();
        return List.of(wording.sectionHeading("report.moving"), new Block.Figures(figures));
    }

    /** The numbers behind the charts, with agreement and the full dates, for the appendix. */
    List<Block> table() {
        var questions = questions();
        return questions.isEmpty()
                ? List.of()
                : List.of(new Block.Heading(3, wording.get("report.moving")), table(questions));
    }

    /** The latest results of the questions that more than one workshop asked, the most frequent question first. */
    public List<BallotInsight> questions() {
        var workshops = Stream.concat(Stream.of(wording.workshop()), wording.others().stream());
        return Trend.of(workshops.toList()).stream()
                .filter(last -> !Trend.runs(last).isEmpty())
                .toList();
    }

    /** The question and its first item, the only one that is followed. */
    public String question(BallotInsight last) {
        var question = last.ballot().question();
        var label = last.items().getFirst().label();
        return label.equals(question)
                ? question
                : wording.get("report.moving.of", ShownText.isolate(question), ShownText.isolate(label));
    }

    public LocalDate day(Trend.TrendPoint run) {
        var zone = wording.workshop().details().zone();
        return run.ballot().ballot().openedAt().atZone(zone).toLocalDate();
    }

    private Block table(List<BallotInsight> questions) {
        var head = List.of(
                wording.get("report.moving.question"),
                wording.get("report.moving.day"),
                wording.get("report.moving.voters"),
                wording.get("report.moving.mean", wording.nameOf(Side.MARKETING)),
                wording.get("report.moving.mean", wording.nameOf(Side.IT)),
                wording.get("report.moving.gap"),
                wording.get("report.moving.agreement"));
        var rows = new ArrayList<List<Block.Cell>>();
        for (var last : questions) {
            var runs = Trend.runs(last);
            var question = question(last);
            for (var run : runs) {
                rows.add(row(question, run));
                question = "";
            }
        }
        return new Block.Table(head, rows, 2);
    }

    private List<Block.Cell> row(String question, Trend.TrendPoint run) {
        return Block.Cell.row(
                question,
                wording.fullDate(day(run)),
                wording.get(
                        "report.moving.n",
                        run.ballot().voters(Group.MARKETING),
                        run.ballot().voters(Group.IT)),
                wording.decimal(run.mean(Group.MARKETING)),
                wording.decimal(run.mean(Group.IT)),
                wording.decimal(OptionalDouble.of(run.gap())),
                wording.decimal(run.agreement()));
    }
}
