package org.commonground.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.commonground.report.docx.WordWriter;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.PlanData;
import org.commonground.report.pdf.HtmlWriter;
import org.commonground.report.pdf.OnePageWriter;
import org.commonground.report.pdf.PdfWriter;
import org.commonground.report.review.ReviewWriter;
import org.commonground.report.text.MarkdownWriter;
import org.jsoup.Jsoup;

/** The text of every document of a plan, as another library reads it, on one line. */
public final class PlanTexts {
    private PlanTexts() {}

    public static Map<ExportFormat, String> of(PlanData plan) throws IOException {
        var texts = new LinkedHashMap<ExportFormat, String>();
        texts.put(ExportFormat.PDF, pdf(Written.bytes(new PdfWriter(), plan)));
        texts.put(ExportFormat.ONE_PAGE, pdf(Written.bytes(new OnePageWriter(), plan)));
        texts.put(ExportFormat.WORD, word(Written.bytes(new WordWriter(), plan)));
        texts.put(
                ExportFormat.HTML,
                Jsoup.parse(Written.text(new HtmlWriter(), plan)).text());
        texts.put(
                ExportFormat.REVIEW,
                Jsoup.parse(Written.text(new ReviewWriter(), plan)).text());
        texts.put(
                ExportFormat.MARKDOWN, Written.text(new MarkdownWriter(), plan).replace("\\", ""));
        texts.replaceAll((format, text) -> oneLine(text));
        return texts;
    }

    public static String pdf(byte[] file) throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String word(byte[] file) throws IOException {
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
            return extractor.getText();
        }
    }

    public static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").replaceAll("\\p{Cf}", "");
    }
}
