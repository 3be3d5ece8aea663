package org.commonground.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;

/** A table on a sheet: headings that stay in sight with a filter, and below them cell after cell, each of its type. */
final class ExcelSheet {
    /** @param width in letters */
    record Column(String title, int width) {}

    private static final String TEXT = "@";

    /** The one way to write dates that no country misreads. */
    private static final String DATE = "yyyy-mm-dd";

    /** Points. */
    private static final double LINE = 13.5;

    private static final double MOST_HIGH = 400;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int lines = 1;
    private int row;
    private int column;

    ExcelSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(0, i, escaped(columns.get(i).title()));
            sheet.width(i, columns.get(i).width());
            sheet.style(0, i)
                    .bold()
                    .fillColor("F7F5F0")
                    .verticalAlignment("top")
                    .wrapText(true)
                    .set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, columns.size() - 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
    }

    /** Begins the next row. */
    void row() {
        row++;
        column = 0;
        lines = 1;
    }

    /** Rows so far, the headings among them. */
    int rows() {
        return row + 1;
    }

    /** Typed text is a text whatever it begins with, also after it is edited. */
    void text(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, escaped(text));
            grow(text);
        }
        sheet.style(row, column++)
                .format(TEXT)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    /** Excel finds the height of a row by itself, others do not. */
    private void grow(String text) {
        int needed = text.lines()
                .mapToInt(line -> 1 + line.length() / columns.get(column).width())
                .sum();
        if (needed > lines) {
            lines = needed;
            sheet.rowHeight(row, Math.min(MOST_HIGH, LINE * lines));
        }
    }

    void number(Number number) {
        sheet.value(row, column, number);
        sheet.style(row, column++).verticalAlignment("top").set();
    }

    void money(BigDecimal amount, String currency) {
        sheet.value(row, column, amount);
        sheet.style(row, column++)
                .format("#,##0.00 [$" + currency + "]")
                .verticalAlignment("top")
                .set();
    }

    void date(LocalDate date) {
        sheet.value(row, column, date);
        sheet.style(row, column++)
                .format(DATE)
                .horizontalAlignment("left")
                .verticalAlignment("top")
                .set();
    }

    /** Lets cells of a column be chosen from a column of another sheet. @param strictly whether anything else is refused */
    void choose(int at, int last, ExcelSheet from, int list, int size, boolean strictly) {
        sheet.range(1, at, last, at)
                .validateWithList(from.sheet.range(1, list, size, list))
                .allowBlank(true)
                .showErrorMessage(strictly)
                .errorStyle(strictly ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFORMATION);
    }

    /** Excel reads "_x000D_" as a character of that number; what was typed so stays so. */
    private static String escaped(String text) {
        return ShownText.clean(text).replaceAll("_(?=x\\p{XDigit}{4}_)", "_x005F_");
    }
}
