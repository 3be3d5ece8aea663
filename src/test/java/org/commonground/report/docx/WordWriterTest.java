package org.commonground.report.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.commonground.report.FormatsTest;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.Block;
import org.commonground.report.model.CaptionedPhoto;
import org.commonground.report.model.PlanData;
import org.junit.jupiter.api.Test;

/** Read with Apache POI, which had no part in writing it, and held against the schemas of the format. */
class WordWriterTest {
    private final PlanData plan = Written.plan(PlanSample.workshop("Plan <&> \"عميل\"", FormatsTest.TYPED));

    private XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(Written.bytes(new WordWriter(), plan)));
    }

    @Test
    void holdsEveryWordInItsPlace() throws IOException {
        try (var document = document()) {
            var lines = paragraphs(document)
                    .filter(paragraph -> "ListBullet".equals(paragraph.getStyle()))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(lines)
                    .containsAll(
                            FormatsTest.TYPED.stream().map(FormatsTest::clean).toList());
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Plan <&> \"عميل\"");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("Plan <&> \"عميل\"");
        }
    }

    /** Every text of the report, word by word in its order, after NFKC. */
    @Test
    void readsWordByWordLikeTheReport() throws IOException {
        try (var document = document()) {
            var read = paragraphs(document).map(XWPFParagraph::getText).toList();
            var expected =
                    new ArrayList<>(List.of(plan.report().title(), plan.report().subtitle()));
            plan.report().blocks().stream().flatMap(WordWriterTest::texts).forEach(expected::add);
            assertThat(words(read)).isEqualTo(words(expected));
        }
    }

    /** Without this setting Word opens the file in compatibility mode, with tables that begin left of the text. */
    @Test
    void theDocumentIsOfACurrentWord() throws IOException {
        try (var document = document()) {
            var settings = document.getDocument().getBody().getSectPr();
            assertThat(settings.getCols()).isNotNull();
            assertThat(document.getPackagePart().getPackage().getPartsByName(Pattern.compile("/word/settings.xml")))
                    .singleElement()
                    .satisfies(
                            part -> assertThat(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                                    .containsPattern("compatibilityMode\"[^>]* w:val=\"15\"")
                                    .doesNotContain("LANGUAGE"));
        }
    }

    /** On the page and in tables, in their order. */
    private static Stream<XWPFParagraph> paragraphs(XWPFDocument document) {
        return document.getBodyElements().stream().flatMap(element -> switch (element) {
            case XWPFParagraph paragraph -> Stream.of(paragraph);
            case XWPFTable table ->
                table.getRows().stream()
                        .flatMap(row -> row.getTableCells().stream())
                        .flatMap(cell -> cell.getParagraphs().stream());
            default -> throw new AssertionError(element);
        });
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Note note -> Stream.of(note.text());
            case Block.Quote quote -> Stream.of(quote.text());
            case Block.Lines lines -> lines.lines().stream().map(Block.Line::text);
            case Block.Groups groups ->
                groups.groups().stream()
                        .flatMap(group -> Stream.concat(
                                Stream.of(group.title()), group.lines().stream().map(Block.Line::text)));
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.KeyFigures key ->
                key.figures().stream().flatMap(figure -> Stream.of(figure.value(), figure.label()));
            case Block.ActionTable table ->
                Stream.concat(table.head().stream(), table.rows().stream().flatMap(WordWriterTest::texts));
            case Block.Table table ->
                Stream.concat(
                        table.head().stream(),
                        table.rows().stream().flatMap(List::stream).map(Block.Cell::shown));
            case Block.Photos photos -> photos.shots().stream().map(CaptionedPhoto::caption);
            case Block.Figure _, Block.Figures _ -> Stream.of();
        };
    }

    private static Stream<String> texts(Block.ActionRow row) {
        return Stream.of(
                        Stream.of(row.number(), row.title()),
                        row.texts().stream(),
                        row.people().stream().map(Block.Line::shown),
                        Stream.of(row.due(), row.measure()))
                .flatMap(part -> part);
    }

    private static List<String> words(List<String> texts) {
        return List.of(Normalizer.normalize(String.join(" ", texts), Normalizer.Form.NFKC)
                .strip()
                .split("\\s+"));
    }

    @Test
    void headingsAndTablesAreReal() throws IOException {
        try (var document = document()) {
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .map(XWPFParagraph::getText))
                    .startsWith("The vision", "Where we stand", "What we will do");
            var actions = document.getTables().get(1);
            assertThat(actions.getRow(0).isRepeatHeader()).isTrue();
            assertThat(actions.getRow(0).getCell(3).getText()).isEqualTo("Due");
            assertThat(actions.getRows()).hasSize(6);
            assertThat(actions.getRow(1).getCell(1).getText())
                    .startsWith("Fast lane for tools under 10,000 a year")
                    .contains("When both have read them");
            assertThat(paragraphs(document)
                            .filter(paragraph -> paragraph.getText().equals("שלום עולם"))
                            .findFirst())
                    .hasValueSatisfying(paragraph ->
                            assertThat(paragraph.getCTP().getPPr().isSetBidi()).isTrue());
        }
    }

    @Test
    void theSideOfALineIsTheBulletOfItsList() throws IOException {
        try (var document = document()) {
            var numbering = document.getNumbering();
            var line = paragraphs(document)
                    .filter(paragraph -> paragraph.getText().equals("No form after the call"))
                    .findFirst()
                    .orElseThrow();
            var list = numbering.getAbstractNum(numbering.getAbstractNumID(line.getNumID()));
            assertThat(list.getCTAbstractNum().getLvlArray(0).getLvlText().getVal())
                    .isEqualTo("●");
        }
    }

    /** At the right its bullet would be at the edge of the next column. */
    @Test
    void anItemThatIsReadFromTheRightIsAtTheLeftWithItsBullet() throws IOException {
        var lines = new Block.Lines(List.of(Block.Line.plain("الثقة أهم من النقاط")));
        var word = new WordBody(plan.report().withBlocks(List.of(lines)), plan.paper(), 1);
        assertThat(word.document())
                .containsPattern("ListBullet\"/><w:numPr>.*</w:numPr><w:bidi/><w:jc w:val='right'/>");
    }

    /** LibreOffice would set the empty paragraph below a last table on a page of its own where the table fills the page. */
    @Test
    void theParagraphBelowALastTableIsHidden() throws IOException {
        var table = Block.Table.of(List.of("Word"), List.of(Block.Cell.row("CDP")));
        var word = new WordBody(plan.report().withBlocks(List.of(table)), plan.paper(), 1);
        assertThat(word.document()).containsPattern("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"End\"/>");
        var heading = new Block.Heading(2, "Terms");
        assertThat(new WordBody(plan.report().withBlocks(List.of(table, heading)), plan.paper(), 1).document())
                .as("above a heading, which has a gap of its own")
                .containsPattern("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"NoGap\"/>");
        try (var document = document()) {
            var end = document.getStyles().getStyle("End").getCTStyle();
            assertThat(end.getRPr().getVanishList()).hasSize(1);
        }
    }

    @Test
    void everyPartFollowsTheSchema() throws IOException {
        try (var document = document()) {
            var errors = new ArrayList<XmlError>();
            document.getDocument().validate(collecting(errors));
            document.getStyles().getCtStyles().validate(collecting(errors));
            document.getHeaderList().getFirst()._getHdrFtr().validate(collecting(errors));
            document.getFooterList().getFirst()._getHdrFtr().validate(collecting(errors));
            assertThat(errors).isEmpty();
        }
    }

    @Test
    void everyRelationLeadsToAPart() throws IOException, InvalidFormatException {
        try (var document = document()) {
            var file = document.getPackage();
            for (var relation : document.getPackagePart().getRelationships()) {
                if (relation.getTargetMode() == TargetMode.INTERNAL) {
                    assertThat(file.containPart(PackagingURIHelper.createPartName(relation.getTargetURI())))
                            .as(relation.getId())
                            .isTrue();
                }
            }
        }
    }

    private static XmlOptions collecting(List<XmlError> errors) {
        var options = new XmlOptions();
        options.setErrorListener(errors);
        return options;
    }

    @Test
    void picturesAreVectorsWithAPngBehindAndWordsBeside() throws IOException, InvalidFormatException {
        try (var document = document()) {
            var pictures = document.getAllPictures().stream()
                    .filter(picture -> picture.getFileName().endsWith(".png"))
                    .toList();
            assertThat(pictures).hasSizeGreaterThanOrEqualTo(1);
            for (var picture : pictures) {
                var image = ImageIO.read(new ByteArrayInputStream(picture.getData()));
                assertThat(image.getWidth()).isGreaterThan(470);
                assertThat(ink(image)).as("the picture is not blank").isGreaterThan(300);
            }
            var svgs = document.getPackage().getParts().stream()
                    .filter(part -> part.getPartName().getName().endsWith(".svg"))
                    .toList();
            assertThat(svgs).hasSameSizeAs(pictures);
            assertThat(document.getDocument().xmlText())
                    .contains("svgBlip")
                    .containsPattern("descr=\"[^\"]*One customer, one record");
        }
    }

    private static long ink(java.awt.image.BufferedImage image) {
        long ink = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                ink += (image.getRGB(x, y) >>> 24) > 128 && (image.getRGB(x, y) & 0xFF) < 100 ? 1 : 0;
            }
        }
        return ink;
    }
}
