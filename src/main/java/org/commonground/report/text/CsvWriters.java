package org.commonground.report.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.report.model.ActionKey;
import org.commonground.report.model.ActionText;
import org.commonground.report.model.CardLines;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;

/**
 * Actions and cards as tables for a spreadsheet: UTF-8 with a byte order mark, which Excel needs to read it, dates as ISO 8601, and
 * an apostrophe before texts that a spreadsheet would run as a formula.
 */
public final class CsvWriters {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvWriters() {}

    public static void actions(PlanData plan, OutputStream out) throws IOException {
        var words = plan.wording();
        var actions = plan.workshop().actions();
        var columns = new LinkedHashMap<String, Function<Action, String>>();
        columns.put("report.csv.number", action -> Integer.toString(actions.indexOf(action) + 1));
        columns.put("report.csv.action", Action::title);
        for (var text : ActionText.values()) {
            columns.put(text.heading(), text::of);
        }
        columns.put("report.csv.owner", action -> words.personName(action.owner()));
        columns.put("report.csv.owner_side", action -> words.sideName(action.owner()));
        columns.put("report.csv.counterpart", action -> words.personName(action.counterpart()));
        columns.put("report.csv.counterpart_side", action -> words.sideName(action.counterpart()));
        columns.put(
                "report.csv.due", action -> action.due().map(Object::toString).orElse(""));
        columns.put("report.csv.measure", action -> action.measure().what());
        columns.put("report.csv.today", action -> action.measure().today());
        columns.put("report.csv.target", action -> action.measure().target());
        columns.put("report.csv.status", action -> words.status(action.status()));
        columns.put("report.csv.from", action -> Wording.listTexts(Wording.origins(action)));
        columns.put("report.csv.key", ActionKey::of);
        columns.put("report.csv.reviewers", action -> new ReviewRemarks(words).text(action.id()));
        writeForSpreadsheet(
                plan,
                columns.keySet().stream().map(words::get).toList(),
                actions.stream()
                        .map(action -> columns.values().stream()
                                .map(column -> column.apply(action))
                                .toList()),
                out);
    }

    public static void cards(PlanData plan, OutputStream out) throws IOException {
        var words = plan.wording();
        writeForSpreadsheet(
                plan,
                words.texts(
                        "report.csv.exercise",
                        "report.csv.step",
                        "report.csv.zone",
                        "report.csv.theme",
                        "report.csv.side",
                        "report.csv.card"),
                new CardLines(words).rows().stream(),
                out);
    }

    private static void writeForSpreadsheet(
            PlanData plan, List<String> head, Stream<List<String>> rows, OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        var guarded =
                rows.map(row -> row.stream().map(CsvWriters::escapeFormula).toList());
        write(plan.csvSeparator(), Stream.concat(Stream.of(head), guarded), out);
    }

    static void write(CsvSeparator separator, Stream<List<String>> rows, OutputStream out) throws IOException {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().fieldSeparator(separator.character()).build(text)) {
            rows.forEach(csv::writeRecord);
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escapeFormula(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
