package org.commonground.report.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;

/** PDF for print and archive: tagged (PDF/UA-1), self-contained (PDF/A-3u), with bookmarks. */
public final class PdfWriter implements FormatWriter {
    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        pdf.write(plan.report(), scale(plan.report(), pdf), out);
    }

    /** The scale, reduced a little if page 1 then holds the plan with the first chart, or at least the whole plan. */
    private static double scale(Report report, PdfLayout pdf) {
        return Stream.of(upToFirstFigure(report), upToSectionOfFirstFigure(report))
                .flatMap(Optional::stream)
                .flatMap(first -> pdf.largestOnePageScale(first, 1, 0.9, PdfLayout.SMALLEST_SCALE).stream())
                .findFirst()
                .orElse(1.0);
    }

    private static Optional<Report> upToFirstFigure(Report report) {
        return firstFigure(report).map(at -> report.withBlocks(report.blocks().subList(0, at + 1)));
    }

    private static Optional<Report> upToSectionOfFirstFigure(Report report) {
        return firstFigure(report)
                .flatMap(at -> IntStream.range(0, at)
                        .filter(i -> report.blocks().get(i) instanceof Block.Heading heading && heading.level() == 2)
                        .boxed()
                        .max(Comparator.naturalOrder()))
                .map(section -> report.withBlocks(report.blocks().subList(0, section)));
    }

    /** The index of the first chart below the actions. */
    private static Optional<Integer> firstFigure(Report report) {
        var blocks = report.blocks();
        int actions = IntStream.range(0, blocks.size())
                .filter(i -> blocks.get(i) instanceof Block.ActionTable)
                .findFirst()
                .orElse(0);
        return IntStream.range(actions, blocks.size())
                .filter(i -> blocks.get(i) instanceof Block.Figure)
                .boxed()
                .findFirst();
    }
}
