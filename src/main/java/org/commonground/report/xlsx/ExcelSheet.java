package org.commonground.report.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonground.drawing.Shape;
import org.commonground.drawing.TextMeasure;
import org.commonground.report.model.ShownText;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;

/** A table on a worksheet: frozen headings with a filter, and below them typed cells, added one after the other. */
final class ExcelSheet {
    /** @param width in characters */
    record Column(String title, int width, boolean isHidden) {
        Column(String title, int width) {
            this(title, width, false);
        }

        /** A column for the program that reads the file again. */
        static Column hidden(String title) {
            return new Column(title, 24, true);
        }
    }

    private static final String TEXT = "@";
    private static final Pattern WORDS = Pattern.compile("\\s+");

    /** ISO 8601, which is read the same way in every country. */
    private static final String DATE = "yyyy-mm-dd";

    /** Lengths are in points. */
    private static final double TYPE_SIZE = 9.6; // of Inter, which is measured, for Arial of 10

    private static final int TITLE_SIZE = 14;
    private static final int FOOTER_SIZE = 8;
    private static final double LINE_HEIGHT = 12.75;
    private static final double PADDING = 1.5;
    private static final double MAX_ROW_HEIGHT = 400;
    private static final int MAX_LINES = (int) (MAX_ROW_HEIGHT / LINE_HEIGHT) + 1;

    /** The width of a digit, in which the widths of columns are given. */
    private static final double CHARACTER_WIDTH = 5.25;

    private static final double INDENT = 9;
    private static final double FILTER_BUTTON_WIDTH = 14;

    /** In inches. */
    private static final float MARGIN = 0.5f;

    /** In characters: what a page across holds at full size, and what it holds in letters that can still be read. */
    private static final int PAGE_WIDTH = 144;

    private static final int WIDEST_TABLE = 205;

    /** Columns of at most so many characters keep their width in a table that is too wide. */
    private static final int NARROW = 16;

    private final Worksheet sheet;
    private final List<Column> columns;
    private int lines = 1;
    private int row;
    private int column;

    ExcelSheet(Worksheet sheet, List<Column> columns) {
        this.sheet = sheet;
        this.columns = fit(columns);
        for (column = 0; column < columns.size(); column++) {
            var each = this.columns.get(column);
            sheet.value(0, column, escaped(each.title()));
            sheet.width(column, each.width());
            if (each.isHidden()) {
                sheet.hideColumn(column);
            }
            styleCell(0, column).bold().fillColor("F7F5F0").wrapText(true).set();
            growRow(each.title());
        }
        column = 0;
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(MARGIN);
        sheet.rightMargin(MARGIN);
        sheet.topMargin(MARGIN);
    }

    /** The columns, the wide ones narrower if they would be too small to read on a page. */
    private static List<Column> fit(List<Column> columns) {
        int narrow = width(columns.stream().filter(column -> column.width() <= NARROW));
        int wide = width(columns.stream()) - narrow;
        double share = Math.min(1, (double) (WIDEST_TABLE - narrow) / wide);
        return columns.stream()
                .map(column -> column.width() <= NARROW
                        ? column
                        : new Column(column.title(), (int) Math.max(NARROW, share * column.width()), column.isHidden()))
                .toList();
    }

    private static int width(Stream<Column> columns) {
        return columns.filter(column -> !column.isHidden())
                .mapToInt(Column::width)
                .sum();
    }

    /** The part of the full size at which the sheet is printed, so that all its columns are on a page. */
    private double printedSize() {
        return Math.min(1, (double) PAGE_WIDTH / width(columns.stream()));
    }

    /** Adds a line at the foot of each page, which is printed as small as the sheet. */
    void footer(String text, Position position) {
        sheet.footer(text, position, "Arial", (int) Math.round(FOOTER_SIZE / printedSize()));
    }

    /** Adds buttons to the headings, with which rows are chosen. */
    ExcelSheet filtered() {
        sheet.setAutoFilter(0, 0, columns.size() - 1);
        return this;
    }

    /** A title over all columns in place of the headings. */
    void title(String text) {
        sheet.value(0, 0, escaped(text));
        styleCell(0, 0)
                .bold()
                .fontSize(TITLE_SIZE)
                .fillColor("F7F5F0")
                .wrapText(true)
                .set();
        sheet.range(0, 0, 0, columns.size() - 1).merge();
        double width = columns.stream().mapToInt(Column::width).sum() * CHARACTER_WIDTH - INDENT;
        int needed = lines(text, TITLE_SIZE, Shape.Weight.SEMIBOLD, width);
        sheet.rowHeight(0, Math.min(MAX_ROW_HEIGHT, needed * TITLE_SIZE * LINE_HEIGHT / TYPE_SIZE + PADDING));
    }

    /** Leaves the sheet out of what is shown and printed. */
    void hide() {
        sheet.setVisibilityState(VisibilityState.HIDDEN);
    }

    /** Begins the next row. */
    void row() {
        row++;
        column = 0;
        lines = 1;
    }

    /** The number of rows so far, including the headings. */
    int rows() {
        return row + 1;
    }

    /** The number of the column with a title, from 0. */
    int indexOf(String title) {
        return columns.stream().map(Column::title).toList().indexOf(title);
    }

    /** Adds a text cell. Its format keeps it a text whatever it begins with, also after it is edited in Excel. */
    void text(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, escaped(text));
            growRow(text);
        }
        styleCell(row, column++).format(TEXT).wrapText(true).set();
    }

    /** Sets the height of the row, which Excel computes by itself but other programs do not. */
    private void growRow(String text) {
        boolean heading = row == 0;
        double width = columns.get(column).width() * CHARACTER_WIDTH - INDENT - (heading ? FILTER_BUTTON_WIDTH : 0);
        var weight = heading ? Shape.Weight.SEMIBOLD : Shape.Weight.REGULAR;
        int needed = lines(text, TYPE_SIZE, weight, width) + (!heading && hasLongWord(text, width) ? 1 : 0);
        if (needed > lines) {
            lines = needed;
            sheet.rowHeight(row, Math.min(MAX_ROW_HEIGHT, LINE_HEIGHT * lines + PADDING));
        }
    }

    private static int lines(String text, double size, Shape.Weight weight, double width) {
        return text.lines()
                .mapToInt(line -> Math.max(
                        1,
                        TextMeasure.wrap(line, size, weight, width, MAX_LINES).size()))
                .sum();
    }

    /** Whether a word is longer than a line; other programs break it elsewhere, which may take one more. */
    private static boolean hasLongWord(String text, double width) {
        return WORDS.splitAsStream(text)
                .anyMatch(word -> TextMeasure.width(word, TYPE_SIZE, Shape.Weight.REGULAR) > width);
    }

    /** The style of a cell with a line below, and its text at the top, indented. */
    private StyleSetter styleCell(int at, int in) {
        var style = sheet.style(at, in);
        style.borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, "E3E1DB")
                .verticalAlignment("top")
                .horizontalAlignment("left")
                .indent(1);
        return style;
    }

    /** Adds a text cell that names the one beside it. */
    void label(String text) {
        sheet.value(row, column, escaped(text));
        growRow(text);
        styleCell(row, column++).bold().wrapText(true).set();
    }

    /** Sets off the cells of a column, from the first row to {@code last}, that hold the text. */
    void highlight(int at, int last, String text, Consumer<StyleSetter> change) {
        var style = sheet.range(1, at, last, at).style();
        change.accept(style);
        var first = "$%s2".formatted((char) ('A' + at));
        style.set(new ConditionalFormattingExpressionRule(
                "%s=\"%s\"".formatted(first, text.replace("\"", "\"\"")), true));
    }

    void number(Number number) {
        sheet.value(row, column, number);
        styleCell(row, column++).set();
    }

    /** Adds a number with two decimal places, or an empty cell. */
    void decimal(OptionalDouble number) {
        number.ifPresent(value -> sheet.value(row, column, value));
        styleCell(row, column++).format("0.00").set();
    }

    void money(BigDecimal amount, String currency) {
        sheet.value(row, column, amount);
        styleCell(row, column++).format("#,##0.00 [$" + currency + "]").set();
    }

    void date(LocalDate date) {
        sheet.value(row, column, date);
        styleCell(row, column++).format(DATE).set();
    }

    /**
     * Adds a drop-down list to a column, with the values of a column of another sheet.
     *
     * @param strictly whether other values are rejected
     */
    void addDropDown(int at, int last, ExcelSheet from, int list, int size, boolean strictly) {
        sheet.range(1, at, last, at)
                .validateWithList(from.sheet.range(1, list, size, list))
                .allowBlank(true)
                .showErrorMessage(strictly)
                .errorStyle(strictly ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.INFORMATION);
    }

    /** Excel reads "_x000D_" as a character of that number; a typed text of this form is kept as it is. */
    private static String escaped(String text) {
        return ShownText.clean(text).replaceAll("_(?=x\\p{XDigit}{4}_)", "_x005F_");
    }
}
