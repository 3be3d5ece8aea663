package org.commonground.report.pdf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonground.report.model.Report;

/** Renders the templates in {@code src/main/jte}, which escape the values put into them. */
public final class Markup {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    /** All lengths in the paper style sheets are in pixels. */
    private static final Pattern LENGTH = Pattern.compile("(font-size:)?(-?\\d*\\.?\\d+)px");

    /** The smallest type on paper, in pixels of CSS: 7 pt. */
    private static final double SMALLEST_TYPE = 9.34;

    private Markup() {}

    /** A self-contained HTML page. @param contents the name of its list of contents */
    static String webPage(Report report, String contents) {
        return render("page.jte", Map.of("report", report, "style", PageStyle.of(report, ""), "contents", contents));
    }

    /**
     * The report as well-formed XHTML with the style sheet for paper.
     *
     * @param size "A4" or "letter"
     * @param scale of everything on the page; 1 is the normal size
     */
    public static String printPage(Report report, String size, double scale) {
        var page = render("paper.jte", Map.of("report", report, "size", size, "width", 662 * scale));
        int end = page.indexOf("</style>");
        return scaleLengths(page.substring(0, end), scale) + page.substring(end);
    }

    /** @param markup in which every length, in pixels of CSS, is multiplied by {@code scale}, except that no type gets smaller than 7 pt */
    public static String scaleLengths(String markup, double scale) {
        return LENGTH.matcher(markup).replaceAll(length -> {
            double pixels = scale * Double.parseDouble(length.group(2));
            return length.group(1) == null
                    ? String.format(Locale.ROOT, "%.2fpx", pixels)
                    : String.format(Locale.ROOT, "font-size:%.2fpx", Math.max(SMALLEST_TYPE, pixels));
        });
    }

    /** @param values the parameters of the template, by name */
    public static String render(String template, Map<String, Object> values) {
        var page = new StringOutput();
        TEMPLATES.render(template, values, page);
        return page.toString();
    }
}
