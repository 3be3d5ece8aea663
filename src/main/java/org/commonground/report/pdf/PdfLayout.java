package org.commonground.report.pdf;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.commonground.drawing.DrawingPainter;
import org.commonground.drawing.Typefaces;
import org.commonground.report.model.Paper;
import org.commonground.report.model.Report;

/** Lays out reports as PDF at a given scale; 1 is the normal size. Caches font metrics between documents. */
public final class PdfLayout {
    /** At which the actions are set in type of 7 points. */
    static final double SMALLEST_SCALE = 0.82;

    /** How much closer pages are set to save one; no type gets smaller than 7 points by it. */
    private static final List<Double> CLOSER = List.of(0.95, 0.89, 0.84);

    private static final double NEARLY_EMPTY = 0.4;

    private static final int LONG = 20;

    private final Paper paper;
    private final Typefaces typefaces;
    private final ShapedLetters letters;
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    public PdfLayout(Paper paper) throws IOException {
        this(paper, new Typefaces());
    }

    PdfLayout(Paper paper, Typefaces typefaces) {
        this.paper = paper;
        this.typefaces = typefaces;
        this.letters = new ShapedLetters(typefaces);
        XRLog.setLoggingEnabled(false); // the library would log the text of cards
    }

    /** The largest of three scales at which the report fits on one page; empty if none does. */
    Optional<Double> largestOnePageScale(Report report, double large, double middle, double small) {
        if (isOnePage(report, large)) {
            return Optional.of(large);
        }
        if (!isOnePage(report, small)) {
            return Optional.empty();
        }
        return Optional.of(isOnePage(report, middle) ? middle : small);
    }

    /** Reads what the report has to draw, so that a part of it is measured below the whole sentence on missing letters. */
    void readLetters(Report report) {
        new PageText(letters).prepare(Markup.printPage(report, paper.css(), 1));
    }

    boolean isOnePage(Report report, double scale) {
        return countPages(report, scale) == 1;
    }

    private int countPages(Report report, double scale) {
        try (var renderer = layOut(report, scale, OutputStream.nullOutputStream())) {
            return pages(renderer).size();
        }
    }

    public void write(Report report, double scale, OutputStream out) throws IOException {
        try (var renderer = layOut(report, scale, out)) {
            renderer.createPDF();
        }
    }

    /** As {@link #write(Report, double, OutputStream)} at the {@link #filledScale}. */
    void writeFilled(Report report, double scale, OutputStream out) throws IOException {
        double filled;
        try (var renderer = layOut(report, scale, out)) {
            filled = filledScale(renderer, report, scale);
            if (filled == scale) {
                renderer.createPDF();
                return;
            }
        }
        write(report, filled, out);
    }

    /** The scale, or the largest one a little closer that saves a last page that would be nearly empty. */
    public double filledScale(Report report, double scale) {
        try (var renderer = layOut(report, scale, OutputStream.nullOutputStream())) {
            return filledScale(renderer, report, scale);
        }
    }

    private double filledScale(PdfBoxRenderer renderer, Report report, double scale) {
        if (!isLastPageNearlyEmpty(renderer)) {
            return scale;
        }
        int pages = pages(renderer).size();
        return CLOSER.stream()
                .map(closer -> closer * scale)
                .filter(closer -> countPages(report, closer) < pages)
                .findFirst()
                .orElse(scale);
    }

    /** Not told of a report of more than {@value #LONG} pages: laying it out again takes seconds, and one page less is hardly seen. */
    private static boolean isLastPageNearlyEmpty(PdfBoxRenderer renderer) {
        int count = pages(renderer).size();
        var last = pages(renderer).getLast();
        double used = renderer.getRootBox().getHeight() - last.getTop();
        return count > 1 && count <= LONG && used < NEARLY_EMPTY * (last.getBottom() - last.getTop());
    }

    private static List<PageBox> pages(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages();
    }

    /** @param markup well-formed XHTML @param about the report whose language, pictures and colours it uses */
    public void write(String markup, Report about, OutputStream out) throws IOException {
        try (var renderer = layOut(markup, about, out)) {
            renderer.createPDF();
        }
    }

    private PdfBoxRenderer layOut(Report report, double scale, OutputStream out) {
        return layOut(Markup.printPage(report, paper.css(), scale), report, out);
    }

    private PdfBoxRenderer layOut(String markup, Report about, OutputStream out) {
        var text = new PageText(letters);
        var page = text.prepare(markup);
        about.drawings().stream()
                .flatMap(drawing -> drawing.texts())
                .forEach(drawn -> letters.shape(drawn.text(), drawn.isBold()));
        var outlines = letters.fonts();
        PdfFonts.addFamilies(page, outlines.size());
        var builder = new PdfRendererBuilder();
        builder.withW3cDocument(page, "");
        builder.toStream(out);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Common Ground");
        builder.useUnicodeBidiSplitter(TextDirections::new);
        builder.useUnicodeBidiReorderer(TextDirections.reorderer());
        builder.useUnicodeLineBreaker(text.lineBreaks(about.language()));
        builder.useObjectDrawerFactory(
                new PdfDrawings(about.drawings(), new DrawingPainter(typefaces, about.colours()), letters, outlines));
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        PdfFonts.addTo(builder, outlines);
        var renderer = builder.buildPdfRenderer();
        renderer.layout();
        return renderer;
    }
}
