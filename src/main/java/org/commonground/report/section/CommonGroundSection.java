package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.Figures;
import org.commonground.insight.BallotInsight;
import org.commonground.report.model.Block;
import org.commonground.report.model.Wording;

/** The section about common ground: the charts of the revealed ballots, maps first. */
record CommonGroundSection(Wording wording) {
    /** The size of a map that fits below the table of actions. */
    private static final Frame LOW_FRAME =
            new Frame(Frame.PAPER.width(), 0.75 * Frame.PAPER.height(), Frame.PAPER.textSize());

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var insights = new ArrayList<>(BallotInsight.all(wording.workshop()));
        insights.removeIf(BallotInsight::isPrediction);
        insights.sort(Comparator.comparing(insight -> !Figures.hasMap(insight)));
        for (var insight : insights) {
            var pictures = new ArrayList<Block>();
            pictures.addAll(maps(insight));
            var bars = new Figures(wording.workshop(), wording.messages(), Frame.COLUMN).bars(insight);
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
            blocks.addFirst(wording.sectionHeading("report.agreeing"));
        }
        return blocks;
    }

    /** The heading and the first map, for a page without room for more. */
    List<Block> firstMap() {
        return BallotInsight.all(wording.workshop()).stream()
                .filter(Figures::hasMap)
                .findFirst()
                .map(insight -> List.<Block>of(
                        wording.sectionHeading("report.agreeing"), maps(insight).getFirst()))
                .orElse(List.of());
    }

    private List<Block.Figure> maps(BallotInsight insight) {
        return new Figures(wording.workshop(), wording.messages(), LOW_FRAME)
                .map(insight).stream()
                        .map(map -> new Block.Figure(map, Figures.MAP_SHARE * map.width()))
                        .toList();
    }
}
