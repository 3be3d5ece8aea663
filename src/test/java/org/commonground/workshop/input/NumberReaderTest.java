package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 1250 | 1250",
                "en-GB | 1,250 | 1250",
                "en-GB | 1,250,000.5 | 1250000.5",
                "en-GB | 12.50 | 12.50",
                "en-GB | 0.125 | 0.125",
                "en-GB | .5 | 0.5",
                "en-GB | 1234.567 | 1234.567",
                "en-GB | 1 250 | 1250",
                "en-GB | -3 | -3",
                "en-GB | −3,000 | -3000",
                "en-GB | 12'500 | 12500",
                "en-GB | １，２５０ | 1250",
                "en-GB | ١٢٥٠ | 1250",
                "en-GB | १२५० | 1250",
                "de-DE | 1.250 | 1250",
                "de-DE | 12,50 | 12.50",
                "de-DE | 1.250.000,5 | 1250000.5",
                "de-DE | 1 250,5 | 1250.5",
                "fr-FR | 1 250,5 | 1250.5",
                "fr-FR | 12,5 | 12.5",
                "de-CH | 1’250.50 | 1250.50",
                "de-AT | 1.250 | 1250",
                "es-ES | 1.250 | 1250",
                "en-IN | 12,50,000 | 1250000",
                "ar-EG | ١٬٢٥٠٫٥ | 1250.5",
                "fa-IR | ۱۲۵۰ | 1250",
                "en-GB | 1.25E+06 | 1.25E+6",
                "de-DE | 1,25e3 | 1.25E+3"
            })
    void clearNumbersAreReadInTheWayOfTheCountry(Locale locale, String typed, String number) {
        var reader = new NumberReader(locale);
        assertThat(reader.isUnclear(typed)).isFalse();
        assertThat(reader.own(typed)).contains(new java.math.BigDecimal(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | 12,50 | 12.5 1250",
                "en-GB | 1,25 | 1.25 125",
                "en-GB | 1.250 | 1.25 1250",
                "en-GB | 1.250,50 | 1250.5",
                "en-GB | 0,125 | 0.125",
                "en-GB | 1 250,50 | 1250.5",
                "de-DE | 12.50 | 12.5 1250",
                "de-DE | 1,250 | 1.25 1250",
                "de-DE | 1,250.50 | 1250.5",
                "de-DE | 1.5 | 1.5 15",
                "fr-FR | 1.250 | 1.25 1250",
                "fr-FR | 12.50 | 12.5 1250",
                "de-CH | 1,250 | 1.25 1250"
            })
    void whatIsWrittenInAnotherWayIsAQuestion(Locale locale, String typed, String readings) {
        var reader = new NumberReader(locale);
        assertThat(reader.isUnclear(typed)).isTrue();
        assertThat(reader.readings(typed))
                .extracting(java.math.BigDecimal::toPlainString)
                .isEqualTo(Arrays.asList(readings.split(" ")));
        for (var reading : reader.readings(typed)) {
            assertThat(reader.own(reader.format(reading))).contains(reading);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "twelve",
                "12 pieces",
                "1 2",
                "12 50",
                "1,2,3",
                "1,250,00",
                "1.2.3",
                "5.",
                "1,,250",
                "--3",
                "3-",
                "(3)",
                "1,250 000",
                "1,5E3x",
                "E3",
                "0x10",
                "12,50,000",
                "½",
                "12%"
            })
    void everythingElseIsNoNumber(String typed) {
        for (var locale : List.of(Locale.UK, Locale.GERMANY, Locale.FRANCE)) {
            assertThat(new NumberReader(locale).readings(typed))
                    .as(locale + " " + typed)
                    .isEmpty();
        }
    }
}
