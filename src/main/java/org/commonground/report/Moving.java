package org.commonground.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.commonground.drawing.Frame;
import org.commonground.drawing.TrendLines;
import org.commonground.insight.BallotInsight;
import org.commonground.insight.Trend;
import org.commonground.programme.Side;
import org.commonground.workshop.Ballot.Group;

/** How the sides' views move over the workshops of one organisation: a picture a question, and its figures, never without n. */
final class Moving {
    private Moving() {}

    static List<Block> blocks(Wording wording) {
        var questions = questions(wording);
        if (questions.isEmpty()) {
            return List.of();
        }
        var details = wording.workshop().details();
        var figures = questions.stream()
                .flatMap(last -> TrendLines.of(last, details, wording.words(), Frame.COLUMN).stream())
                .map(Block.Figure::new)
                .toList();
        return List.of(wording.section("report.moving"), new Block.Figures(figures), table(wording, questions));
    }

    /** The questions that more than one workshop asked, the one asked most often first. */
    static List<BallotInsight> questions(Wording wording) {
        var workshops = Stream.concat(Stream.of(wording.workshop()), wording.others().stream());
        return Trend.of(workshops.toList()).stream()
                .filter(last -> !Trend.runs(last).isEmpty())
                .toList();
    }

    /** What was asked, and of what: only the first thing of a question is followed. */
    static String question(Wording wording, BallotInsight last) {
        var question = last.ballot().question();
        var label = last.items().getFirst().label();
        return label.equals(question)
                ? question
                : wording.get("report.moving.of", ShownText.isolated(question), ShownText.isolated(label));
    }

    static LocalDate day(Wording wording, Trend.Run run) {
        var zone = wording.workshop().details().zone();
        return run.ballot().ballot().openedAt().atZone(zone).toLocalDate();
    }

    private static Block table(Wording wording, List<BallotInsight> questions) {
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
            var question = question(wording, last);
            for (var run : runs) {
                rows.add(row(wording, question, run));
                question = "";
            }
        }
        return new Block.Table(head, rows, 2);
    }

    private static List<Block.Cell> row(Wording wording, String question, Trend.Run run) {
        return Stream.of(
                        question,
                        wording.fullDate(day(wording, run)),
                        wording.get(
                                "report.moving.n",
                                run.ballot().voters(Group.MARKETING),
                                run.ballot().voters(Group.IT)),
                        decimal(wording, run.mean(Group.MARKETING)),
                        decimal(wording, run.mean(Group.IT)),
                        decimal(wording, OptionalDouble.of(run.gap())),
                        decimal(wording, run.agreement()))
                .map(Block.Cell::of)
                .toList();
    }

    private static String decimal(Wording wording, OptionalDouble value) {
        return value.isPresent() ? wording.get("report.ballot.decimal", value.getAsDouble()) : "";
    }
}
