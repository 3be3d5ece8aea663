package org.commonground.report;

import java.util.List;
import java.util.Locale;

/**
 * A plan as it is read: first what was agreed, then how it came about. The writers know nothing but this.
 *
 * @param kind what sort of paper this is, "Common Ground · Action plan"
 * @param subtitle organisation and who was there; may be empty
 * @param date of the workshop, as the reader writes it
 * @param foot what stands at the foot of every page
 * @param language the language its own words are in
 */
public record Report(
        String kind, String title, String subtitle, String date, String foot, Locale language, List<Block> blocks) {
    public Report {
        title = ShownText.clean(title);
        subtitle = ShownText.clean(subtitle);
        foot = ShownText.clean(foot);
        blocks = List.copyOf(blocks);
    }

    Report with(List<Block> others) {
        return new Report(kind, title, subtitle, date, foot, language, others);
    }

    Report of(String other) {
        return new Report(other, title, subtitle, date, foot, language, blocks);
    }

    Report footed(String other) {
        return new Report(kind, title, subtitle, date, other, language, blocks);
    }
}
