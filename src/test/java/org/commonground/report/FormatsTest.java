package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.commonground.report.model.Block;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.Markup;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.text.CalendarWriter;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.report.text.TrackerWriters;
import org.commonground.workshop.Workshop;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Each format is read back with a library that had no part in writing it. */
public class FormatsTest {
    private static final String GERMAN = "Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung";
    private static final String ARABIC = "عميل واحد، سجل واحد";
    private static final String EMOJI = "Sofort 👍 und 🚀 gut";
    private static final String SCRIPT = "<script>alert('x')</script> & \"quoted\" <b>";
    private static final String MARKS = "*not* _emphasis_ | # [no](javascript:alert(1)) `code` \\ <br>";
    private static final String LINES = "first line\nsecond line";
    public static final List<String> TYPED = List.of(
            GERMAN,
            ARABIC,
            EMOJI,
            SCRIPT,
            MARKS,
            LINES,
            "שלום עולם",
            "Łódź ñandú čeština Ελληνικά Кириллица",
            "1. not a list",
            "- nor this",
            "=cmd|' /C calc'!A0",
            "fine\uFFFEhere");

    private final Workshop workshop = PlanSample.workshop("Plan <&> \"" + ARABIC + "\"", TYPED);

    private PlanData plan() {
        return Written.plan(workshop);
    }

    private byte[] written(FormatWriter writer) throws IOException {
        return Written.bytes(writer, plan());
    }

    private String text(FormatWriter writer) throws IOException {
        return Written.text(writer, plan());
    }

    public static String clean(String typed) {
        return typed.replace("\uFFFE", "");
    }

    @Test
    void htmlContainsEveryWordAndNoScripts() throws IOException {
        var page = Jsoup.parse(text(new HtmlWriter()));
        assertThat(page.title()).isEqualTo(workshop.details().title());
        assertThat(page.select("li bdi").eachText().stream().map(FormatsTest::oneLine))
                .containsAll(TYPED.stream().map(text -> oneLine(clean(text))).toList());
        assertThat(page.select("li bdi")).anyMatch(line -> line.wholeText().equals(LINES));
        assertThat(page.select("script, img, link, iframe, [onclick], [onerror], a[href^=javascript]"))
                .isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(page.select("figure svg title").eachText())
                .anyMatch(title -> title.contains("One customer, one record"));
        assertThat(page.select("li bdi[dir=rtl]").eachText()).contains(ARABIC, "שלום עולם");
    }

    /** A narrow screen shows each cell of a wide table with its heading before it. */
    @Test
    void wideTablesOfHtmlHaveLabelsAndTakeTheKeyboard() throws IOException {
        var page = Jsoup.parse(text(new HtmlWriter()));
        var table = page.select("table:has(th:contains(Mean))").get(0);
        assertThat(table.hasClass("labelled")).isTrue();
        assertThat(page.select("[tabindex=0] > table:has(th:contains(Mean))")).isNotEmpty();
        assertThat(table.select("tbody td.n"))
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.attr("data-label")).isNotEmpty());
        assertThat(page.select("th")).allSatisfy(head -> assertThat(head.text()).isNotEmpty());
        assertThat(page.select("nav a").eachText()).contains("What we will do", "Decisions");
        assertThat(page.select("table.actions td[data-label]").eachAttr("data-label"))
                .as("who, when and how it is known")
                .contains("Owner · counterpart:", "Due:", "We will know by:");
        assertThat(Block.Table.of(List.of("Who holds it", "Do we have it?"), List.of()))
                .extracting(asked -> asked.label(0), asked -> asked.label(1))
                .as("a question needs no colon")
                .containsExactly("Who holds it:", "Do we have it?");
    }

    @Test
    void aLongWordIsBrokenBeforeItPushesColumnsOutOfThePage() {
        assertThat(List.of("till software in January", "the Warenwirtschaftssystemschnittstelle"))
                .extracting(text -> Block.Cell.of(text).hasLongWord())
                .containsExactly(false, true);
    }

    /** In dark mode the colours of the pictures change with the page; their letters are those that they were measured with. */
    @Test
    void picturesOfHtmlFollowTheColourSchemeAndCarryTheirFont() throws Exception {
        var page = Jsoup.parse(text(new HtmlWriter()));
        var style = page.select("style").get(0).data();
        var used =
                page.select("svg [class]").eachAttr("class").stream().distinct().toList();
        assertThat(used)
                .contains("p-ink")
                .allSatisfy(name -> assertThat(style.split("\\." + name + "\\{"))
                        .as("twice each for fill and stroke")
                        .hasSize(5));
        assertThat(page.select("svg"))
                .allSatisfy(svg -> assertThat(svg.attr("font-family")).startsWith("'Picture Inter'"));
        var font = style.replaceFirst("(?s).*font-weight:600;src:url\\(data:font/ttf;base64,([^)]*)\\).*", "$1");
        try (var ttf = new TTFParser()
                .parse(new RandomAccessReadBuffer(Base64.getDecoder().decode(font)))) {
            assertThat(ttf.getUnicodeCmapLookup().getGlyphId('C')).isPositive();
            assertThat(ttf.getGsub()).isNull();
        }
    }

    @Test
    void paperIsWellFormedWhateverWasTyped() throws Exception {
        var xml = Markup.printPage(plan().report(), "A4", 1);
        var document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(workshop.details().title());
    }

    @Test
    void pdfHoldsEveryWordAsSeenOnThePage() throws IOException {
        try (var pdf = Loader.loadPDF(written(new PdfWriter()))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            var seen = words(stripper.getText(pdf));
            assertThat(seen).containsAll(words(PlanSample.SENTENCE));
            stripper.setSortByPosition(false); // columns are read one after the other
            var read = String.join("", words(stripper.getText(pdf)));
            for (var typed : TYPED) {
                assertThat(read).as(typed).contains(String.join("", words(clean(typed))));
            }
        }
    }

    @Test
    void pdfIsTaggedAndHasBookmarks() throws IOException {
        try (var pdf = Loader.loadPDF(written(new PdfWriter()))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getDocumentOutline().children())
                    .extracting(part -> part.getTitle())
                    .startsWith("The vision", "Where we stand", "What we will do");
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf)).contains("1 / " + pdf.getNumberOfPages());
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            assertThat(stripper.getText(pdf)).contains("Common Ground · Action plan");
        }
    }

    /** Words in the one form in which a font's own letters and those typed are alike. */
    static List<String> words(String text) {
        return List.of(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .strip()
                .split("\\s+"));
    }

    @Test
    void markdownHoldsEveryWordAsText() throws IOException {
        var extensions = List.of(TablesExtension.create());
        var document = Parser.builder().extensions(extensions).build().parse(text(new MarkdownWriter()));
        var read = TextContentRenderer.builder().extensions(extensions).build().render(document);
        for (var typed : TYPED) {
            assertThat(oneLine(read)).contains(oneLine(clean(typed)));
        }
        assertThat(read).contains("One consent record for web, app and store", "Duplicate consents 18% → 2%");
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void whatIsTypedBetweenTildesIsNotStruckOutInMarkdown() throws IOException {
        assertThat(MarkdownWriter.text(plan().report().withBlocks(List.of(new Block.Note("~90 % and ~~95 %~~")))))
                .contains("\\~90 % and \\~\\~95 %\\~\\~");
    }

    @Test
    void everyLineOfAVoteInMarkdownNamesWhatWasVotedOn() throws IOException {
        var table = new Block.Table(
                List.of("Voted on", "Who", "1"),
                List.of(Block.Cell.row("Buy", "Marketing", "2"), Block.Cell.row("", "IT", "3")),
                2);
        assertThat(MarkdownWriter.text(plan().report().withBlocks(List.of(table))))
                .contains("|Buy|Marketing|2|", "|Buy|IT|3|");
    }

    @Test
    void csvHoldsEveryCardAndNoFormula() throws IOException {
        var text = text(CsvWriters::cards);
        assertThat(text).startsWith("\uFEFF");
        try (var csv = CsvReader.builder().ofCsvRecord(text.substring(1))) {
            var cards = csv.stream().map(row -> row.getField(5)).toList();
            assertThat(cards).contains(ARABIC, EMOJI, SCRIPT, LINES, "'=cmd|' /C calc'!A0", "'- nor this");
            assertThat(cards).doesNotContain(PlanSample.HIDDEN_CARD);
        }
    }

    @Test
    void csvHoldsEveryActionWithPeopleAndDates() throws IOException {
        try (var csv =
                CsvReader.builder().ofNamedCsvRecord(text(CsvWriters::actions).substring(1))) {
            var actions = csv.stream().toList();
            assertThat(actions).hasSize(5);
            var first = actions.getFirst();
            assertThat(first.getField("Owner")).isEqualTo("Head of Data");
            assertThat(first.getField("Owner from")).isEqualTo("IT");
            assertThat(first.getField("Due")).isEqualTo("2027-01-15");
            assertThat(first.getField("Target")).isEqualTo("2%");
            assertThat(first.getField("Status")).isEqualTo("open");
        }
    }

    @Test
    void noFormatForReadersContainsPrivateContent() throws IOException {
        for (FormatWriter writer : List.<FormatWriter>of(
                new HtmlWriter(),
                new MarkdownWriter(),
                new CalendarWriter(),
                CsvWriters::actions,
                CsvWriters::cards,
                TrackerWriters::jira)) {
            assertThat(text(writer)).doesNotContain(PlanSample.GUIDE, PlanSample.NOTE, PlanSample.HIDDEN_CARD);
        }
    }
}
