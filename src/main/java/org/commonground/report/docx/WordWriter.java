package org.commonground.report.docx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonground.drawing.DrawingPainter;
import org.commonground.drawing.Typefaces;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.PhotoReader;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.Report;
import org.commonground.report.pdf.FirstPage;
import org.commonground.report.pdf.PdfLayout;

/**
 * Word (Office Open XML, ISO 29500 transitional): real headings, lists and tables to edit further, with the styles of {@code
 * word/styles.xml}, set as small as the PDF so that both have the same first page. Written without a library: Apache POI is 20 MB and takes longer to start than writing the whole file.
 */
public final class WordWriter implements FormatWriter {
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final String[] SPACES = {
        "xmlns:cp", PACKAGE + "metadata/core-properties",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms", "http://purl.org/dc/terms/",
        "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"
    };

    private static final double PIXELS_PER_POINT = 2;

    /** Charts are stored as SVG, which Word draws since 2016, and as PNG for older programs. */
    @Override
    public void write(PlanData plan, OutputStream out) throws IOException {
        var pdf = new PdfLayout(plan.paper());
        var first = FirstPage.of(plan.report(), plan.wording(), pdf);
        var report = first.report();
        double scale = pdf.filledScale(report, first.scale());
        var body = new WordBody(report, plan.paper(), scale);
        var document = body.document();
        var painter = new DrawingPainter(new Typefaces(), report.colours());
        var zip = new ZipOutputStream(out);
        add(zip, "[Content_Types].xml", resource("content-types.xml"));
        add(zip, "_rels/.rels", resource("relations.xml"));
        add(zip, "docProps/core.xml", properties(plan));
        add(zip, "word/document.xml", document);
        add(zip, "word/header1.xml", WordBody.header(report, plan.paper()));
        add(zip, "word/footer1.xml", WordBody.footer(report, plan.paper()));
        var language = report.language().toLanguageTag();
        add(zip, "word/settings.xml", resource("document-settings.xml").replace("LANGUAGE", language));
        add(
                zip,
                "word/styles.xml",
                WordStyles.scaled(coloured(resource("styles.xml"), report), scale)
                        .replace("LANGUAGE", language));
        add(zip, "word/numbering.xml", coloured(resource("numbering.xml"), report));
        add(zip, "word/_rels/document.xml.rels", relations(body));
        for (int i = 0; i < body.figures().size(); i++) {
            var drawing = body.figures().get(i).drawing();
            add(zip, "word/media/picture" + i + ".svg", painter.outlinedSvg(drawing));
            add(zip, "word/media/picture" + i + ".png", painter.png(drawing, PIXELS_PER_POINT));
        }
        for (int i = 0; i < body.photos().size(); i++) {
            add(
                    zip,
                    "word/media/photo" + i + ".jpg",
                    PhotoReader.bytes(body.photos().get(i)));
        }
        zip.finish();
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        add(zip, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String coloured(String styles, Report report) {
        var coloured = styles;
        for (var side : Side.values()) {
            coloured = coloured.replace(side.name() + "_COLOUR", WordStyles.colour(report, side));
        }
        return coloured;
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(WordWriter.class.getResourceAsStream("/word/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String relations(WordBody body) {
        var xml = new XmlWriter().open("Relationships", "xmlns", PACKAGE + "relationships");
        relation(xml, "styles", WordStyles.OFFICE + "/styles", "styles.xml");
        relation(xml, "settings", WordStyles.OFFICE + "/settings", "/word/settings.xml");
        relation(xml, "numbering", WordStyles.OFFICE + "/numbering", "numbering.xml");
        relation(xml, "header", WordStyles.OFFICE + "/header", "header1.xml");
        relation(xml, "footer", WordStyles.OFFICE + "/footer", "footer1.xml");
        for (int i = 0; i < body.figures().size(); i++) {
            relation(xml, "svg" + i, WordStyles.OFFICE + "/image", "media/picture" + i + ".svg");
            relation(xml, "png" + i, WordStyles.OFFICE + "/image", "media/picture" + i + ".png");
        }
        for (int i = 0; i < body.photos().size(); i++) {
            relation(xml, "photo" + i, WordStyles.OFFICE + "/image", "media/photo" + i + ".jpg");
        }
        return xml.close().toString();
    }

    private static void relation(XmlWriter xml, String id, String type, String target) {
        xml.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static String properties(PlanData plan) {
        var day = plan.wording().day().atStartOfDay(plan.workshop().details().zone());
        var at = Instant.from(day).toString();
        return new XmlWriter()
                .open("cp:coreProperties", SPACES)
                .element("dc:title", plan.report().title())
                .element("dc:subject", plan.report().kind())
                .element("dc:creator", plan.workshop().details().organisation())
                .element("dc:language", plan.report().language().toLanguageTag())
                .element("dcterms:created", at, "xsi:type", "dcterms:W3CDTF")
                .element("dcterms:modified", at, "xsi:type", "dcterms:W3CDTF")
                .close()
                .toString();
    }
}
