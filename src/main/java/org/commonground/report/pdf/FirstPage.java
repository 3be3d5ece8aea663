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
    private static final List<Integer> BRIEF_LINES = List.of(24, 18, 14, 12, 10, 8, 6, 4);

    /** The plan with its first page as full as it can be. */
    public static FirstPage of(Report report, Wording wording, PdfLayout pdf) {
        pdf.readLetters(report);
        boolean isLong = actions(report)
                .filter(at -> report.blocks().get(at) instanceof Block.ActionTable table
                        && table.rows().size() > ActionsSection.MOST_ON_A_PAGE)
                .isPresent();
        return (isLong ? Optional.<FirstPage>empty() : whole(report, wording, pdf))
                .or(() -> withBriefLines(report, wording, pdf))
                .orElseGet(() -> new FirstPage(report, 1));
    }

    /** With as many brief lines as fit, below the signatures; empty without actions, and if not even the fewest lines fit. */
    static Optional<FirstPage> withBriefLines(Report report, Wording wording, PdfLayout pdf) {
        var blocks = signaturesFirst(report.blocks());
        var next = new ActionsSection(wording);
        return actions(report.withBlocks(blocks))
                .flatMap(actions -> BRIEF_LINES.stream()
                        .map(next::brief)
                        .distinct()
                        .filter(brief -> !brief.isEmpty())
                        .filter(brief -> pdf.isOnePage(
                                report.withBlocks(joined(
                                        List.of(blocks.subList(0, actions), brief.subList(0, brief.size() - 1)))),
                                BRIEF_SCALE))
                        .findFirst()
                        .map(brief -> report.withBlocks(joined(
                                List.of(blocks.subList(0, actions), brief, blocks.subList(actions, blocks.size())))))
                        .map(found -> new FirstPage(found, BRIEF_SCALE)));
    }

    /** With the signatures above the heading of the actions, where they are below the actions. */
    private static List<Block> signaturesFirst(List<Block> blocks) {
        int actions = first(blocks, 0, Block.ActionTable.class::isInstance).orElse(blocks.size());
        int heading = IntStream.range(0, actions)
                .filter(i -> isHeading(blocks.get(i), 2))
                .max()
                .orElse(0);
        int end = first(blocks, actions, block -> isHeading(block, 2)).orElse(blocks.size());
        return first(blocks.subList(0, end), actions, block -> isHeading(block, 3))
                .map(signed -> joined(List.of(
                        blocks.subList(0, heading),
                        blocks.subList(signed, end),
                        blocks.subList(heading, signed),
                        blocks.subList(end, blocks.size()))))
                .orElse(blocks);
    }

    private static Optional<Integer> actions(Report report) {
        return first(report.blocks(), 0, Block.ActionTable.class::isInstance);
    }

    private static List<Block> joined(List<List<Block>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    /**
     * The report at the scale, reduced a little if need be, at which page 1 holds the plan with the first chart, or as many as possible
     * of the two sections that follow the signatures at a check-in, or the plan with the signatures; empty if there is none.
     */
    private static Optional<FirstPage> whole(Report report, Wording wording, PdfLayout pdf) {
        var blocks = report.blocks();
        var sections = actions(report).stream()
                .flatMapToInt(actions -> IntStream.range(actions, blocks.size()))
                .filter(i -> isHeading(blocks.get(i), 2))
                .limit(wording.isCheckIn() ? 3 : 1)
                .boxed()
                .toList();
        var end = actions(report).filter(_ -> sections.isEmpty()).map(_ -> blocks.size());
        return Stream.of(firstFigure(report).map(at -> at + 1).stream(), sections.reversed().stream(), end.stream())
                .flatMap(ends -> ends)
                .map(to -> report.withBlocks(blocks.subList(0, to)))
                .flatMap(first -> pdf.largestOnePageScale(first, 1, 0.9, PdfLayout.SMALLEST_SCALE).stream())
                .findFirst()
                .map(scale -> new FirstPage(report, scale));
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
        return first(report.blocks(), actions(report).orElse(0), Block.Figure.class::isInstance);
    }
}
