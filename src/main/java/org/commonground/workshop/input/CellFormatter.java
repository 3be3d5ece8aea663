package org.commonground.workshop.input;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.RegisterRow.Cell;

/**
 * Formats the cells of tables.
 *
 * @param yes the localised word for yes, and {@code no} for no
 */
public record CellFormatter(Workshop workshop, Locale locale, String yes, String no) {

    /** The text to show. A person who is no longer a participant is shown as "…". */
    public String format(Cell cell) {
        return switch (cell) {
            case Cell.Text(var text) -> text;
            case Cell.Choice(var choice) -> choice;
            case Cell.Person(var id) ->
                workshop.find(Participant.class, id).map(Participant::name).orElse("…");
            case Cell.Date(var date) ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(date);
            case Cell.Number(var number) -> new NumberReader(locale).format(number);
            case Cell.Money(var amount, var currency) -> new NumberReader(locale).format(amount) + " " + currency;
            case Cell.YesNo(var isYes) -> isYes ? yes : no;
        };
    }

    /** The text to edit, which {@link CellReader} can read. */
    public String formatForEditing(Cell cell) {
        return cell instanceof Cell.Date(var date) ? DateParser.format(date, locale) : format(cell);
    }
}
