package org.commonground.i18n;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a language writes dates and times for a region. */
public final class RegionalFormats {
    /** English of no country: the day before the month. */
    private static final Locale INTERNATIONAL = Locale.forLanguageTag("en-001");

    private static final Set<Locale> KNOWN = Set.of(Locale.getAvailableLocales());

    private RegionalFormats() {}

    /** The language as in the country of the locale, with the digits of the language and the Gregorian calendar. */
    static Locale of(String language, Locale region) {
        var local = Locale.of(language, region.getCountry());
        if (KNOWN.contains(local)) {
            return local;
        }
        if (!language.equals(Locale.ENGLISH.getLanguage())) {
            return Locale.of(language);
        }
        return pattern(region, FormatStyle.SHORT, null).matches("[^d]*M.*d.*y.*") ? Locale.US : INTERNATIONAL;
    }

    /** Hours and minutes, from 0 to 24 or with "am" and "pm" as in the region. */
    public static DateTimeFormatter time(Locale locale, Locale region) {
        boolean halfDays = pattern(region, null, FormatStyle.SHORT).matches(".*[aBbhK].*");
        return halfDays
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale)
                : DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    }

    private static String pattern(Locale region, @Nullable FormatStyle date, @Nullable FormatStyle time) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                date, time, IsoChronology.INSTANCE, region.stripExtensions());
    }
}
