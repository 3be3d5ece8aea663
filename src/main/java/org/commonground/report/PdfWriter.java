package org.commonground.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** PDF for print and archive: tagged (PDF/UA-1), self-contained (PDF/A-3u), with bookmarks. */
final class PdfWriter implements Writer {
    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        var paper = new PdfPaper(plan.paper());
        paper.create(plan.report(), scale(plan.report(), paper), out);
    }

    /** The scale, reduced a little if page 1 then holds the plan with the first chart, or at least the whole plan. */
    private static double scale(Report report, PdfPaper paper) {
        return Stream.of(upToPicture(report), upToSectionOfPicture(report))
                .flatMap(Optional::stream)
                .flatMap(first -> paper.onePage(first, 1, 0.94, 0.88).stream())
                .findFirst()
                .orElse(1.0);
    }

    private static Optional<Report> upToPicture(Report report) {
        return picture(report).map(at -> report.with(report.blocks().subList(0, at + 1)));
    }

    private static Optional<Report> upToSectionOfPicture(Report report) {
        return picture(report)
                .flatMap(at -> IntStream.range(0, at)
                        .filter(i -> report.blocks().get(i) instanceof Block.Heading heading && heading.level() == 2)
                        .boxed()
                        .max(Comparator.naturalOrder()))
                .map(section -> report.with(report.blocks().subList(0, section)));
    }

    /** The index of the first chart among the blocks. */
    private static Optional<Integer> picture(Report report) {
        var blocks = report.blocks();
        return blocks.stream()
                .filter(Block.Figure.class::isInstance)
                .findFirst()
                .map(blocks::indexOf);
    }
}
