package org.commonground.report.pdf;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.Report;
import org.commonground.report.model.Wording;
import org.commonground.report.section.ActionsSection;

/**
 * A plan as it is set on paper, so that a reader of its first page alone sees who does what, who signed, and the first chart.
 *
 * @param report the plan; one with many actions has the next of them on its first page, each on one line, and all from the second
 * @param scale of everything on the pages; 1 is the normal size
 */
public record FirstPage(Report report, double scale) {
    /** At which brief lines are set in type of 8 points. */
    private static final double BRIEF_SCALE = 0.93;

    /** How many brief lines are tried, the most first. */
    private static final List<Integer> BRIEF_LINES = List.of(24, 18, 14, 12, 10, 8);

    /** The plan with its first page as full as it can be. */
    public static FirstPage of(Report report, Wording wording, PdfLayout pdf) {
        return withBriefLines(report, wording, pdf).orElseGet(() -> new FirstPage(report, scale(report, pdf)));
    }

    /** A plan whose actions take more than a page, with brief lines; empty for any other, and if not even the fewest lines fit. */
    static Optional<FirstPage> withBriefLines(Report report, Wording wording, PdfLayout pdf) {
        var blocks = report.blocks();
        var next = new ActionsSection(wording);
        return first(blocks, 0, FirstPage::isLongTable).flatMap(actions -> BRIEF_LINES.stream()
                .map(next::brief)
                .filter(brief -> !brief.isEmpty())
                .filter(brief -> pdf.isOnePage(
                        report.withBlocks(joined(blocks.subList(0, actions), brief.subList(0, brief.size() - 1))),
                        BRIEF_SCALE))
                .findFirst()
                .map(brief -> report.withBlocks(
                        joined(blocks.subList(0, actions), brief, blocks.subList(actions, blocks.size()))))
                .map(whole -> new FirstPage(whole, BRIEF_SCALE)));
    }

    /** Whether the actions are on the first page in brief; such lines are not set in smaller type. */
    boolean hasBriefLines() {
        return report.blocks().stream()
                .anyMatch(block -> block instanceof Block.ActionTable table && table.brief());
    }

    private static boolean isLongTable(Block block) {
        return block instanceof Block.ActionTable table && table.rows().size() > ActionsSection.MOST_ON_A_PAGE;
    }

    @SafeVarargs
    private static List<Block> joined(List<Block>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** The scale, reduced a little if page 1 then holds the plan with the first chart, or at least the whole plan; 1 otherwise. */
    private static double scale(Report report, PdfLayout pdf) {
        if (first(report.blocks(), 0, FirstPage::isLongTable).isPresent()) {
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
