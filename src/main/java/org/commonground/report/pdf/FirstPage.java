package org.commonground.report.pdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.Report;

/** How small a plan is set so that a reader of its first page alone sees who does what, who signed, and the first chart. */
public final class FirstPage {
    /** More actions than this need more than a page at every scale; laying them out to find that takes long. */
    private static final int MOST_ACTIONS = 30;

    private FirstPage() {}

    /** The scale, reduced a little if page 1 then holds the plan with the first chart, or at least the whole plan; 1 otherwise. */
    public static double scale(Report report, PdfLayout pdf) {
        boolean tooLong = report.blocks().stream()
                .anyMatch(block ->
                        block instanceof Block.ActionTable table && table.rows().size() > MOST_ACTIONS);
        if (tooLong) {
            return 1;
        }
        return Stream.of(upToFirstFigure(report), upToSignatures(report))
                .flatMap(Optional::stream)
                .flatMap(first -> pdf.largestOnePageScale(first, 1, 0.9, PdfLayout.SMALLEST_SCALE).stream())
                .findFirst()
                .orElse(1.0);
    }

    private static Optional<Report> upToFirstFigure(Report report) {
        return firstFigure(report).map(at -> report.withBlocks(report.blocks().subList(0, at + 1)));
    }

    /** With the signatures, which are below a heading of their own after the actions, and without the section that follows. */
    private static Optional<Report> upToSignatures(Report report) {
        var blocks = report.blocks();
        return first(blocks, 0, Block.ActionTable.class::isInstance)
                .flatMap(actions -> first(blocks, actions, block -> isHeading(block, 3)))
                .map(signed ->
                        first(blocks, signed, block -> isHeading(block, 2)).orElse(blocks.size()))
                .map(end -> report.withBlocks(blocks.subList(0, end)));
    }

    private static boolean isHeading(Block block, int level) {
        return block instanceof Block.Heading heading && heading.level() == level;
    }

    private static Optional<Integer> first(List<Block> blocks, int from, Predicate<Block> what) {
        return IntStream.range(from, blocks.size())
                .filter(i -> what.test(blocks.get(i)))
                .boxed()
                .findFirst();
    }

    /** The index of the first chart below the actions. */
    private static Optional<Integer> firstFigure(Report report) {
        var blocks = report.blocks();
        int actions = first(blocks, 0, Block.ActionTable.class::isInstance).orElse(0);
        return first(blocks, actions, Block.Figure.class::isInstance);
    }
}
