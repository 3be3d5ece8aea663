package org.commonground.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Typefaces;
import org.commonground.programme.model.Side;
import org.commonground.report.FullWorkshop;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.Paper;
import org.commonground.report.model.SideMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of a PDF: their order on the line, their letters, and what a search finds of them. */
class PageTextTest {
    private static final List<String> TWO_DIRECTIONS = List.of(
            "العملاء يريدون إجابة خلال 24 ساعة (وليس 3)",
            "نظام CRM الجديد مع SLA واضح 2027",
            "תשובה תוך 24 שעות (לא 3), בבקשה",
            "מערכת CRM חדשה עד 2027",
            "Reply in العربية within 24 ساعة",
            "K146 العملاء يريدون إجابة خلال 24 ساعة",
            "F31 הלקוחות רוצים תשובה אחת, לא שלוש",
            "بسم ١٢٣ و 45 من العملاء",
            "מריה (IT) ושתי [אחיות]");

    private static List<String> twoDirections() {
        return TWO_DIRECTIONS;
    }

    @ParameterizedTest
    @MethodSource("twoDirections")
    void aTextInTwoDirectionsIsInTheOrderOfTheWebPage(String text) throws Exception {
        List<Function<String, Block>> places = List.of(
                Block.Paragraph::new,
                words -> new Block.Heading(2, words),
                words -> new Block.ActionTable(
                        List.of("", "", "", "", ""),
                        List.of(new Block.ActionRow("1", words, List.of(), List.of(), "", "", List.of()))),
                words -> new Block.Lines(List.of(new Block.Line(Optional.of(new SideMark(Side.IT, "IT")), words))),
                words -> new Block.Figure(picture(words)));
        for (var place : places) {
            assertThat(drawnOrder(pdf(place.apply(text))))
                    .as("%s", place.apply(text).getClass().getSimpleName())
                    .contains(visualOrder(text));
        }
    }

    @Test
    void anIsolatedNameDoesNotMoveTheWordsAroundIt() throws Exception {
        var text = "Asked by \u2068מריה\u2069, 4 of 5";
        assertThat(drawnOrder(pdf(new Block.Paragraph(text)))).contains("Askedbyהירמ,4of5");
    }

    @Test
    void devanagariIsShapedAndFound() throws Exception {
        var pdf = pdf(new Block.Paragraph("उत्तर चाहिए"), new Block.Figure(picture("चाहिए क्षेत्र")));
        assertThat(found(pdf)).contains("उत्तर चाहिए").contains("चाहिए क्षेत्र");
        assertThat(positions(pdf))
                .extracting(TextPosition::getUnicode)
                .contains("हि")
                .doesNotContain("ि", "ह");
    }

    @Test
    void lettersThatNoFontHasAreStillFound() throws Exception {
        assertThat(found(pdf(new Block.Paragraph("before 고객은 같은 after"), new Block.Figure(picture("ลูกค้า 3")))))
                .contains("before 고객은 같은 after")
                .contains("ลูกค้า 3");
    }

    /** Korean as OpenType with CFF outlines and Thai as TrueType, both with the letters of one word only. */
    @Test
    void lettersOfFontsOfTheSystemAreDrawnAndFound() throws Exception {
        var fonts = List.of(font("/fonts/Korean.otf"), font("/fonts/Thai.ttf"));
        var pdf = pdf(fonts, new Block.Paragraph("고객은 ลูกค้าต้องการ"), new Block.Figure(picture("ต้องการ 고객은")));
        assertThat(found(pdf))
                .contains("고객은 ลูกค้าต้องการ")
                .contains("ต้องการ 고객은")
                .contains("can draw: 東京.");
    }

    @Test
    void theFileTellsWhatItCannotDraw() throws Exception {
        var text = found(
                pdf(new Block.Paragraph("Ask 고객은 and ลูกค้า, then 고객은."), new Block.Paragraph("Cut short: 고객…, ลูก…")));
        assertThat(text.replaceAll("\\s+", " "))
                .contains("Noto Sans CJK, Noto Sans Thai")
                .doesNotContain("###")
                .containsPattern("3 words use letters that no font on this computer can draw: 東京, 고객은, ลูกค้า\\. ");
    }

    @Test
    void marksStayWithTheirLetters() throws Exception {
        assertThat(found(pdf(new Block.Paragraph("Zalgo Z̷̢͝a̶l̷g̸o̵ and x\u0301 end"))))
                .contains("Zalgo Z̷̢͝a̶l̷g̸o̵ and x\u0301 end");
    }

    @Test
    void joinedEmojiAreFound() throws Exception {
        assertThat(found(pdf(new Block.Paragraph("Family 👨‍👩‍👧 thumb 👍🏽 key 1️⃣ end"))))
                .contains("Family 👨‍👩‍👧 thumb 👍🏽 key 1️⃣ end");
    }

    private static Drawing picture(String words) {
        var text = new Shape.Text(9, 30, words, 12, Shape.Weight.REGULAR, ColourToken.INK, Shape.Anchor.START, 0);
        return new Drawing(496, 40, "Words", List.of(text));
    }

    private static Font font(String file) throws IOException, FontFormatException {
        try (var in = PageTextTest.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
    }

    /** Without a font of the system, so that every computer gives the same file. */
    private static byte[] pdf(Block... blocks) throws IOException {
        return pdf(List.of(), blocks);
    }

    private static byte[] pdf(List<Font> fonts, Block... blocks) throws IOException {
        var report = Written.plan(FullWorkshop.of()).report().withBlocks(List.of(blocks));
        var out = new ByteArrayOutputStream();
        new PdfLayout(Paper.A4, new Typefaces(() -> fonts)).write(report, 1, out);
        return out.toByteArray();
    }

    private static String found(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<TextPosition> positions(byte[] pdf) throws IOException {
        var all = new ArrayList<TextPosition>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    all.add(text);
                }
            }.writeText(document, new StringWriter());
        }
        return all;
    }

    /** The letters of all lines from left to right, one line after the other. */
    private static String drawnOrder(byte[] pdf) throws IOException {
        return positions(pdf).stream()
                .sorted(Comparator.comparing((TextPosition text) -> Math.round(text.getY()))
                        .thenComparing(TextPosition::getX))
                .map(text -> letters(text.getUnicode()))
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
    }

    /** The letters of a form of Arabic, which may be two that are joined, from left to right. */
    private static String letters(String drawn) {
        boolean form = drawn.charAt(0) >= 0xFB50 && drawn.charAt(0) <= 0xFEFC;
        return form
                ? new StringBuilder(Normalizer.normalize(drawn, Normalizer.Form.NFKC))
                        .reverse()
                        .toString()
                : drawn;
    }

    /** As Java orders it: the reader of the web page sees the same. */
    private static String visualOrder(String text) {
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[text.length()];
        IntStream.range(0, levels.length).forEach(at -> levels[at] = (byte) bidi.getLevelAt(at));
        var letters = IntStream.range(0, text.length())
                .mapToObj(at -> levels[at] % 2 == 0 ? text.substring(at, at + 1) : mirrored(text.charAt(at)))
                .toArray(String[]::new);
        Bidi.reorderVisually(levels, 0, letters, 0, letters.length);
        return Stream.of(letters).collect(Collectors.joining()).replaceAll("\\s", "");
    }

    private static String mirrored(char c) {
        int at = "()[]".indexOf(c);
        return String.valueOf(at < 0 ? c : ")(][".charAt(at));
    }
}
