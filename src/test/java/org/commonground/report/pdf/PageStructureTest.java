package org.commonground.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.PlanData;
import org.junit.jupiter.api.Test;

/** What a reader of a PDF finds besides the text: bookmarks, heads of rows, and pages that end between two parts. */
class PageStructureTest {
    private final PlanData plan = Written.plan(PlanSample.workshop());

    @Test
    void everyHeadingHasABookmarkBelowItsSection() throws Exception {
        var headings = plan.report().blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> (Block.Heading) block)
                .map(heading -> heading.level() + " " + heading.text())
                .toList();
        assertThat(headings).anyMatch(heading -> heading.startsWith("3 "));
        try (var pdf = pdf(plan)) {
            assertThat(bookmarks(pdf.getDocumentCatalog().getDocumentOutline(), 2))
                    .containsExactlyElementsOf(headings);
        }
    }

    @Test
    void everyRowOfATableOfVotesHasItsHead() throws Exception {
        try (var pdf = pdf(plan)) {
            var heads = new ArrayList<String>();
            collectHeads(pdf.getDocumentCatalog().getStructureTreeRoot(), heads);
            assertThat(heads).hasSizeGreaterThan(20).contains("Scope=Row", "Scope=Column");
        }
    }

    /** A table of many rows behind a heading with two notes, moved down the page line by line. */
    @Test
    void aCaptionIsNeverAloneAtTheEndOfAPage() throws Exception {
        var rows = IntStream.range(0, 30)
                .mapToObj(row -> Block.Cell.row("Row " + row, "1"))
                .toList();
        for (int lines = 36; lines < 46; lines++) {
            var blocks = new ArrayList<Block>();
            IntStream.range(0, lines).forEach(line -> blocks.add(new Block.Paragraph("Line " + line)));
            blocks.add(new Block.Heading(4, "A caption"));
            blocks.add(new Block.Note("First note"));
            blocks.add(new Block.Note("Second note"));
            blocks.add(new Block.Table(List.of("Item", "Votes"), rows, 1));
            var moved = plan.report().withBlocks(blocks);
            var out = new java.io.ByteArrayOutputStream();
            new PdfLayout(plan.paper()).write(moved, 1, out);
            try (var pdf = Loader.loadPDF(out.toByteArray())) {
                for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                    var text = page(pdf, page);
                    if (text.contains("A caption")) {
                        assertThat(text).contains("First note", "Second note", "Row 0");
                    }
                }
            }
        }
    }

    private static PDDocument pdf(PlanData plan) throws Exception {
        return Loader.loadPDF(Written.bytes(new PdfWriter(), plan));
    }

    private static String page(PDDocument pdf, int number) throws Exception {
        var text = new PDFTextStripper();
        text.setStartPage(number);
        text.setEndPage(number);
        return text.getText(pdf);
    }

    private static List<String> bookmarks(PDOutlineNode node, int level) {
        var all = new ArrayList<String>();
        for (var child : node.children()) {
            all.add(level + " " + child.getTitle());
            all.addAll(bookmarks(child, level + 1));
        }
        return all;
    }

    private static void collectHeads(PDStructureNode node, List<String> heads) {
        for (var child : node.getKids()) {
            if (child instanceof PDStructureElement element) {
                if ("TH".equals(element.getStructureType())) {
                    heads.add(element.getAttributes().toString().replaceAll(".*(Scope=\\w+).*", "$1"));
                }
                collectHeads(element, heads);
            }
        }
    }
}
