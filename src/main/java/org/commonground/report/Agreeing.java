package org.commonground.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Figures;
import org.commonground.drawing.Frame;
import org.commonground.insight.BallotInsight;

/** Where the sides agree, and what to talk about first: the pictures of the revealed ballots. */
record Agreeing(Wording wording) {
    /** A map that finds room below the actions. */
    private static final Frame LOW = new Frame(Frame.PAPER.width(), 0.75 * Frame.PAPER.height(), Frame.PAPER.text());

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var insights = new ArrayList<>(BallotInsight.all(wording.workshop()));
        insights.removeIf(BallotInsight::isPrediction);
        insights.sort(Comparator.comparing(insight -> !Figures.hasMap(insight)));
        for (var insight : insights) {
            var pictures = new ArrayList<Block>();
            maps(insight).forEach(map -> pictures.add(new Block.Figure(map)));
            var bars = new Figures(wording.workshop(), wording.words(), Frame.COLUMN).bars(insight);
            if (!bars.isEmpty()) {
                pictures.add(
                        new Block.Figures(bars.stream().map(Block.Figure::new).toList()));
            }
            if (!pictures.isEmpty()) {
                blocks.add(new Block.Heading(3, insight.ballot().question(), ""));
                blocks.addAll(pictures);
            }
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(wording.section("report.agreeing"));
        }
        return blocks;
    }

    /** The first map under its heading, for a page that has room for no more. */
    List<Block> map() {
        return BallotInsight.all(wording.workshop()).stream()
                .filter(Figures::hasMap)
                .findFirst()
                .map(insight -> List.<Block>of(
                        wording.section("report.agreeing"),
                        new Block.Figure(maps(insight).getFirst())))
                .orElse(List.of());
    }

    private List<Drawing> maps(BallotInsight insight) {
        return new Figures(wording.workshop(), wording.words(), LOW).map(insight);
    }
}
