package org.commonground.report.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.pdf.PdfWriter;
import org.junit.jupiter.api.Test;

/** The pictures of agreement and the tables behind them, in a workshop with long words and 60 actions. */
class CommonGroundSectionTest {

    private static final String EXPECTED = ": what the other side was expected to say.";

    @Test
    void aListThatIsLongerThanTheMapMakesItHigherAndNotTwice() {
        var maps = Written.plan(UnlikeWorkshops.read("hard")).report().drawings().stream()
                .filter(drawing -> drawing.title().startsWith("Common Ground map"))
                .toList();
        assertThat(maps).hasSize(1);
    }

    @Test
    void noWordAtTheEndOfAScaleIsBrokenOnAPhone() {
        assertThat(Written.plan(UnlikeWorkshops.read("no")).report().blocks().stream()
                        .filter(Block.Figure.class::isInstance)
                        .flatMap(figure -> ((Block.Figure) figure).narrow().stream())
                        .flatMap(Drawing::texts)
                        .map(Shape.Text::text))
                .contains("Conflicting", "Co-creating");
    }

    @Test
    void whatEachSideExpectedOfTheOtherIsNotAddedUp() {
        var blocks = Written.plan(UnlikeWorkshops.read("no")).report().blocks();
        var told = IntStream.range(0, blocks.size())
                .filter(i ->
                        blocks.get(i) instanceof Block.Note note && note.text().endsWith(EXPECTED))
                .findFirst()
                .orElseThrow();
        assertThat(blocks.subList(told, told + 3).toString())
                .contains("How Marketing and IT work together today", "IT (n")
                .doesNotContain("Room (n");
        var withheld = Written.plan(UnlikeWorkshops.read("withheld")).report().blocks().stream()
                .map(Block::toString)
                .dropWhile(block -> !block.contains(EXPECTED))
                .skip(1)
                .limit(2)
                .toList();
        assertThat(withheld.getFirst()).contains("expected of the other is not added up.");
        assertThat(withheld.getLast()).contains("Heading").doesNotContain("Room (n");
    }

    @Test
    void whatATableShowsStandsOnThePageOfTheTable() throws IOException {
        try (var pdf = Loader.loadPDF(Written.bytes(new PdfWriter(), Written.plan(UnlikeWorkshops.read("hard"))))) {
            var text = new PDFTextStripper();
            var page = IntStream.rangeClosed(1, pdf.getNumberOfPages())
                    .mapToObj(number -> {
                        text.setStartPage(number);
                        text.setEndPage(number);
                        try {
                            return text.getText(pdf);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .filter(words -> words.contains(EXPECTED))
                    .findFirst()
                    .orElseThrow();
            assertThat(page.substring(page.indexOf(EXPECTED))).contains("Voted on");
        }
    }
}
