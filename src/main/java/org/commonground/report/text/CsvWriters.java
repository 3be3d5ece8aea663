package org.commonground.report.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.report.model.ActionKey;
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
        writeForSpreadsheet(
                plan,
                List.of(
                        words.get("report.csv.number"),
                        words.get("report.csv.action"),
                        words.get("report.csv.first_step"),
                        words.get("report.csv.owner"),
                        words.get("report.csv.owner_side"),
                        words.get("report.csv.counterpart"),
                        words.get("report.csv.counterpart_side"),
                        words.get("report.csv.due"),
                        words.get("report.csv.measure"),
                        words.get("report.csv.today"),
                        words.get("report.csv.target"),
                        words.get("report.csv.status"),
                        words.get("report.csv.from"),
                        words.get("report.csv.key"),
                        words.get("report.csv.reviewers")),
                IntStream.range(0, actions.size()).mapToObj(i -> action(plan, actions.get(i), i + 1)),
                out);
    }

    private static List<String> action(PlanData plan, Action action, int number) {
        var words = plan.wording();
        return List.of(
                Integer.toString(number),
                action.title(),
                action.firstStep(),
                words.personName(action.owner()),
                words.sideName(action.owner()),
                words.personName(action.counterpart()),
                words.sideName(action.counterpart()),
                action.due().map(Object::toString).orElse(""),
                action.measure().what(),
                action.measure().today(),
                action.measure().target(),
                words.status(action.status()),
                Wording.listTexts(Wording.origins(action)),
                ActionKey.of(action),
                new ReviewRemarks(words).text(action.id()));
    }

    public static void cards(PlanData plan, OutputStream out) throws IOException {
        var words = plan.wording();
        writeForSpreadsheet(
                plan,
                List.of(
                        words.get("report.csv.exercise"),
                        words.get("report.csv.step"),
                        words.get("report.csv.zone"),
                        words.get("report.csv.theme"),
                        words.get("report.csv.side"),
                        words.get("report.csv.card")),
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
