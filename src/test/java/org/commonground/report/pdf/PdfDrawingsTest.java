package org.commonground.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.report.FullWorkshop;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures of a PDF as a reader searches and sees them. */
class PdfDrawingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Help in the channel they chose",
                "Café → 🎉 done",
                "שלום עולם",
                "سلة التسوق",
                "Wörter, Ελληνικά, слова"
            })
    void wordsInPicturesAreFound(String words) throws Exception {
        assertThat(text(pdf(picture(words, 0)))).contains(words);
    }

    @Test
    void wordsInTwoDirectionsAreFound() throws Exception {
        assertThat(text(pdf(picture("\u2068סל\u2069 by IT (2)", 0))))
                .contains("סל")
                .contains("by IT (2)");
    }

    @Test
    void rotatedAndEmptyTextsArePainted() throws Exception {
        assertThat(text(pdf(picture("IT support", -90), picture("", 0)))).containsIgnoringWhitespaces("IT support");
    }

    @Test
    void theMapOfAPlanIsFoundByItsPoints() throws Exception {
        var plan = Written.plan(PlanSample.workshop());
        var drawn = plan.report().drawings().stream()
                .flatMap(drawing -> drawing.shapes().stream())
                .flatMap(shape -> shape instanceof Shape.Text text && text.rotation() == 0
                        ? Stream.of(text.text())
                        : Stream.empty())
                .filter(words -> words.matches("[\\w ]{5,}"))
                .distinct()
                .toList();
        assertThat(drawn).hasSizeGreaterThan(10);
        assertThat(text(Written.bytes(new PdfWriter(), plan))).contains(drawn);
    }

    /** As Java draws it: the first letter read is at the right. */
    @Test
    void hebrewRunsFromTheRight() throws Exception {
        try (var pdf = Loader.loadPDF(pdf(picture("ווווו🎉", 0)));
                var alone = Loader.loadPDF(pdf(picture("🎉", 0)))) {
            assertThat(leftmost(pdf)).isEqualTo(leftmost(alone));
        }
    }

    @Test
    void theSamePictureIsStoredOnce() throws Exception {
        var many = pdf(Collections.nCopies(40, picture("A ballot", 0)).toArray(Drawing[]::new));
        assertThat(text(many).split("A ballot", -1)).hasSize(41);
        try (var pdf = Loader.loadPDF(many)) {
            var stored = new HashSet<COSBase>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    stored.add(page.getResources().getXObject(name).getCOSObject());
                }
            }
            assertThat(stored).hasSize(1);
        }
    }

    private static Drawing picture(String words, double rotation) {
        var text =
                new Shape.Text(100, 30, words, 16, Shape.Weight.REGULAR, ColourToken.INK, Shape.Anchor.START, rotation);
        return new Drawing(496, 40, "Words", List.of(text));
    }

    private static byte[] pdf(Drawing... drawings) throws Exception {
        var report = Written.plan(FullWorkshop.of())
                .report()
                .withBlocks(Stream.of(drawings).<Block>map(Block.Figure::new).toList());
        var out = new ByteArrayOutputStream();
        new PdfLayout(Paper.A4).write(report, 1, out);
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Where the ink of the picture begins, under the title of the page and above its foot. */
    private static int leftmost(PDDocument pdf) throws Exception {
        var page = new PDFRenderer(pdf).renderImage(0, 2);
        for (int x = 200; x < page.getWidth(); x++) {
            for (int y = 280; y < 600; y++) {
                if ((page.getRGB(x, y) & 0xFF) < 128) {
                    return x;
                }
            }
        }
        throw new AssertionError("Nothing is drawn");
    }
}
