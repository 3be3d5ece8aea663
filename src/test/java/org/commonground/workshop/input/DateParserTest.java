package org.commonground.workshop.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "en-GB, 15 Jan, 2027-01-15",
        "en-GB, 15 january 2028, 2028-01-15",
        "en-GB, 5 Sep, 2027-09-05",
        "de-DE, 5 Oct 2027, 2027-10-05",
        "en-GB, 1/2/2027, 2027-02-01",
        "en-GB, 01/02/27, 2027-02-01",
        "en-GB, 12.12., 2026-12-12",
        "en-GB, 2027-03-31, 2027-03-31",
        "en-US, 1/2/2027, 2027-01-02",
        "en-US, 'Jan 15, 2027', 2027-01-15",
        "de-DE, 1.2.2027, 2027-02-01",
        "de-DE, 5. März, 2027-03-05",
        "en-GB, 03/04/2026, 2026-04-03",
        "en-US, 03/04/2026, 2026-03-04",
        "de-DE, 24.11., 2026-11-24",
        "de-DE, 24. 11. 2026, 2026-11-24",
        "de-DE, 24.11.26, 2026-11-24",
        "sv-SE, 26-03-04, 2026-03-04",
        "ja-JP, 2027/03/31, 2027-03-31",
        "en-US, 2027-03-31, 2027-03-31",
        "en-GB, 15 Jan 27, 2027-01-15",
        "en-GB, ٣/٤/٢٠٢٦, 2026-04-03",
    })
    void readsADateAsItsCountryWritesIt(String locale, String typed, LocalDate meant) {
        assertThat(DateParser.parse(typed, Locale.forLanguageTag(locale), TODAY))
                .contains(meant);
    }

    @Test
    void formattedDateCanBeParsed() {
        for (var locale : new Locale[] {Locale.UK, Locale.US, Locale.GERMANY, Locale.FRANCE}) {
            for (int month = 1; month <= 12; month++) {
                var date = LocalDate.of(2027, month, 9);
                assertThat(DateParser.parse(DateParser.format(date, locale), locale, TODAY))
                        .as(DateParser.format(date, locale))
                        .contains(date);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"soon", "15", "15 Jux", "31 Feb 2027", "32 Jan 2027", "32 Jan", "15 Jan 27 28"})
    void invalidDateIsRefusedWithExample(String typed) {
        assertThatThrownBy(() -> DateParser.parse(typed, Locale.UK, TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.NO_DATE);
                    assertThat(refused.arguments()).containsExactly("31 Mar 2027");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, 31/2/2027, 0",
        "en-GB, 04/13/2026, 0",
        "en-US, 13/04/2026, 1",
        "en-US, 24.11., 1",
        "sv-SE, 31/13/26, 2",
        "de-DE, 2026-13-01, 0"
    })
    void impossibleDayIsRefusedWithTheOrderOfTheCountry(String locale, String typed, int order) {
        assertThatThrownBy(() -> DateParser.parse(typed, Locale.forLanguageTag(locale), TODAY))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(InvalidInput.Reason.NO_SUCH_DATE);
                    assertThat(refused.arguments())
                            .startsWith(typed, order)
                            .last()
                            .asString()
                            .contains("31", "2027");
                });
    }

    @Test
    void blankTextIsEmpty() {
        assertThat(DateParser.parse("  ", Locale.UK, TODAY)).isEmpty();
    }
}
