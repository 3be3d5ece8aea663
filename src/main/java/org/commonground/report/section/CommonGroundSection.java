package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.Figures;
import org.commonground.insight.BallotInsight;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;

/** The section about common ground: one picture of each revealed ballot below its finding, maps first. */
record CommonGroundSection(Wording wording) {
    /** The heights of a map in parts of the paper's frame: the first fits below the table of actions, the others have room for a longer list. */
    private static final List<Double> MAP_HEIGHTS = List.of(0.68, 0.8, 1.0, 1.3, 1.7, 2.2, 2.8);

    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        var insights = new ArrayList<>(BallotInsight.all(wording.workshop()));
        insights.removeIf(BallotInsight::isPrediction);
        insights.sort(Comparator.comparing(insight -> !Figures.hasMap(insight)));
        for (var insight : insights) {
            var pictures = new ArrayList<Block>();
            pictures.addAll(maps(insight));
            var column = new Figures(wording.workshop(), wording.messages(), Frame.COLUMN);
            paper().means(insight).ifPresent(means -> pictures.add(new Block.Figure(means, column.means(insight))));
            var bars = column.bars(insight);
            if (!bars.isEmpty()) {
                pictures.add(
                        new Block.Figures(bars.stream().map(Block.Figure::new).toList()));
            }
            if (!pictures.isEmpty()) {
                blocks.add(new Block.Heading(
                        3,
                        wording.get(
                                "report.finding",
                                ShownText.isolate(insight.ballot().question()),
                                paper().finding(insight))));
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

    private Figures paper() {
        return new Figures(wording.workshop(), wording.messages(), Frame.PAPER);
    }

    /** The map with its list in the lowest frame that holds both; a list that is too long for a page continues beside the map again. */
    private List<Block.Figure> maps(BallotInsight insight) {
        return MAP_HEIGHTS.stream()
                .map(height -> mapsOf(insight, height))
                .filter(maps -> maps.size() <= 1)
                .findFirst()
                .orElseGet(() -> mapsOf(insight, MAP_HEIGHTS.getLast()));
    }

    private List<Block.Figure> mapsOf(BallotInsight insight, double height) {
        var frame = new Frame(Frame.PAPER.width(), height * Frame.PAPER.height(), Frame.PAPER.textSize());
        return new Figures(wording.workshop(), wording.messages(), frame)
                .map(insight).stream()
                        .map(map -> new Block.Figure(map, Figures.MAP_SHARE * map.width()))
                        .toList();
    }
}
