package org.commonground.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;

/** PDF for print and archive: tagged (PDF/UA-1), self-contained (PDF/A-3u), with bookmarks. */
final class PdfWriter implements Writer {
    /** A little smaller, if that brings the map to the plan on page 1. */
    private static final List<Double> SCALES = List.of(1.0, 0.94, 0.88);

    /** A report in a size, 1 being the usual. */
    record Setting(Report report, double scale) {}

    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        var settings =
                SCALES.stream().map(scale -> new Setting(plan.report(), scale)).toList();
        write(settings, settings.getFirst(), plan.paper(), PdfPages::pictureOnFirst, out);
    }

    /**
     * Writes the first setting whose pages are as they should be.
     *
     * @param otherwise the one where none is
     */
    static void write(
            List<Setting> settings, Setting otherwise, Paper paper, Predicate<PdfPages> fits, OutputStream out)
            throws IOException {
        Fonts.register();
        XRLog.setLoggingEnabled(false); // it would write the text of cards into the log
        var metrics = new FSDefaultCacheStore();
        for (var setting : settings) {
            try (var renderer = laidOut(setting, paper, metrics, out)) {
                if (fits.test(new PdfPages(renderer, setting.report()))) {
                    renderer.createPDF();
                    return;
                }
            }
        }
        try (var renderer = laidOut(otherwise, paper, metrics, out)) {
            renderer.createPDF();
        }
    }

    private static PdfBoxRenderer laidOut(Setting setting, Paper paper, FSDefaultCacheStore metrics, OutputStream out)
            throws IOException {
        var report = setting.report();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(visible(Markup.paper(report, paper.css(), setting.scale())), "");
        builder.toStream(out);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("Common Ground");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(new ICUBreakers.ICULineBreaker(report.language()));
        builder.useSVGDrawer(new SvgDrawer());
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        Fonts.addTo(builder);
        var renderer = builder.buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    /** Without commands about direction and joining, which fonts would draw as boxes; what they ask for is done by then. */
    private static String visible(String markup) {
        return markup.codePoints()
                .filter(c -> !ShownText.turns(c) && c != 0xFE0F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
