package org.commonground.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages made from the templates in {@code src/main/jte}, which escape what is put into them. */
final class Markup {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private Markup() {}

    /** One page for any browser, whole in itself. */
    static String page(Report report) {
        return render("page.jte", Map.of("report", report));
    }

    /** The same as well-formed XHTML with the styles of paper. @param size "A4" or "letter" */
    static String paper(Report report, String size) {
        return render("paper.jte", Map.of("report", report, "size", size));
    }

    private static String render(String template, Map<String, Object> values) {
        var page = new StringOutput();
        TEMPLATES.render(template, values, page);
        return page.toString();
    }
}
