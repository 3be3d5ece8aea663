package org.commonground.report.model;

import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What separates the values in CSV files for spreadsheets. */
public enum CsvSeparator {
    COMMA(','),
    SEMICOLON(';');

    private final char character;

    CsvSeparator(char character) {
        this.character = character;
    }

    /** What spreadsheets of a region expect: a semicolon where the comma begins the decimals. */
    public static CsvSeparator of(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? SEMICOLON : COMMA;
    }

    public char character() {
        return character;
    }
}
