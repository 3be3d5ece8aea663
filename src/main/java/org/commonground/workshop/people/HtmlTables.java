package org.commonground.workshop.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The tables of an HTML page or mail, each as text whose cells are separated by tabs. */
final class HtmlTables {

    private HtmlTables() {}

    /**
     * The tables that hold no other tables.
     *
     * @param charset null to take the one that the page states
     */
    static List<String> read(byte[] html, @Nullable String charset) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(html), charset, "").select("table:not(:has(table))").stream()
                .map(table -> table.select("tr").stream()
                        .map(row -> row.select("th,td").stream()
                                .map(cell -> cell.text().replace('\t', ' '))
                                .collect(Collectors.joining("\t")))
                        .collect(Collectors.joining("\n")))
                .toList();
    }
}
