package org.commonground.report;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.bidi.support.ICUBreakers;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;

/** PDF for print and archive: tagged (PDF/UA), with bookmarks, on the paper of the reader's country. */
final class PdfWriter implements Writer {
    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA", "MX", "CO", "CL", "PH", "VE");

    @Override
    public void write(Plan plan, OutputStream out) throws IOException {
        Fonts.register();
        XRLog.setLoggingEnabled(false); // it would write the text of cards into the log
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(
                visible(Markup.paper(plan.report(), paper(plan.report().language()))), "");
        builder.toStream(out);
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Common Ground");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useUnicodeLineBreaker(
                new ICUBreakers.ICULineBreaker(plan.report().language()));
        builder.useSVGDrawer(new SvgDrawer());
        Fonts.addTo(builder);
        builder.run();
    }

    private static String paper(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? "letter" : "A4";
    }

    /** Without commands about direction and joining, which fonts would draw as boxes; what they ask for is done by then. */
    private static String visible(String markup) {
        return markup.codePoints()
                .filter(c -> !ShownText.turns(c) && c != 0xFE0F)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
