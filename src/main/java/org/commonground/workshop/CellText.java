package org.commonground.workshop;

import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.commonground.workshop.RegisterRow.Cell;

/**
 * How a cell reads.
 *
 * @param yes the word for yes, and {@code no} for no
 */
public record CellText(Workshop workshop, Locale locale, String yes, String no) {

    /** As it is shown. Somebody who is no longer on the list is "…". */
    public String of(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Choice(var choice) -> choice;
            case Cell.Person(var id) ->
                workshop.find(Participant.class, id).map(Participant::name).orElse("…");
            case Cell.Date(var date) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
            case Cell.Number(var number) -> figures(number);
            case Cell.Money(var amount, var currency) -> figures(amount) + " " + currency;
            case Cell.YesNo(var isYes) -> isYes ? yes : no;
        };
    }

    /** As {@link CellReader} takes it back. */
    public String typed(Cell cell) {
        return cell instanceof Cell.Date(var date) ? TypedDate.written(date, locale) : of(cell);
    }

    private String figures(java.math.BigDecimal number) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
