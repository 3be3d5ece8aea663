package org.commonground.workshop.input;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numbers strictly as the locale writes them, with or without grouping. Digits may be those of any script; spaces and apostrophes
 * group digits in every country. A text that would be another number where point and comma are used the other way round has two readings.
 */
final class NumberReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'’]");
    private static final Pattern NUMBER = Pattern.compile("-?[\\d., ]*\\d(E-?\\d{1,9})?");
    private static final Pattern LEADING_ZERO = Pattern.compile("-?0.*");
    private static final Pattern EXPONENT = Pattern.compile("(?<=\\d)[eE]\\+?(?=-?\\d+$)");
    private static final Pattern INDIAN = Pattern.compile("-?[1-9]\\d?(?:,\\d\\d)*,\\d{3}(?:\\.\\d+)?");
    /** Countries that write 12,50,000. */
    private static final Set<String> INDIAN_COUNTRIES = Set.of("BD", "IN", "LK", "NP", "PK");

    private final Locale locale;
    private final DecimalFormatSymbols symbols;
    private final char decimal;
    private final char group;

    NumberReader(Locale locale) {
        this.locale = locale;
        symbols = DecimalFormatSymbols.getInstance(locale);
        decimal = symbols.getDecimalSeparator() == ',' ? ',' : '.';
        group = decimal == ',' ? '.' : ',';
    }

    /** The number as the locale writes it. */
    Optional<BigDecimal> own(String typed) {
        var plain = plain(typed);
        boolean groups = symbols.getGroupingSeparator() == group
                || symbols.getMonetaryGroupingSeparator() == group
                || decimal != symbols.getDecimalSeparator();
        if (INDIAN_COUNTRIES.contains(locale.getCountry())
                && INDIAN.matcher(plain).matches()) {
            return Optional.of(new BigDecimal(plain.replace(",", "")));
        }
        return groups || plain.indexOf(group) < 0 ? parse(plain, decimal, group) : Optional.empty();
    }

    /** All numbers that the text could be, the smallest first: one if it is clear, none if it is no number. */
    List<BigDecimal> readings(String typed) {
        var plain = plain(typed);
        var own = own(typed);
        if (own.isPresent() && plain.indexOf(decimal) < 0) {
            return List.of(own.get());
        }
        var foreign = plain.indexOf('E') < 0 ? parse(plain, group, decimal) : Optional.<BigDecimal>empty();
        var separators = plain.replaceAll("[\\d-]", "");
        // "12,50" for "12,500" or "1,250": a digit too few or a separator too many.
        var ungrouped = own.isEmpty()
                        && foreign.isPresent()
                        && separators.length() == 1
                        && !LEADING_ZERO.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain.replace(separators, "")))
                : Optional.<BigDecimal>empty();
        var all = Stream.of(own, foreign, ungrouped).flatMap(Optional::stream).toList();
        return own.isPresent() && foreign.isEmpty()
                ? List.of(own.get())
                : all.stream().map(NumberReader::shortest).distinct().sorted().toList();
    }

    /** Whether the text is no number of the locale, or could be another one as well. */
    boolean isUnclear(String typed) {
        var readings = readings(typed);
        return readings.size() > 1 || !readings.isEmpty() && own(typed).isEmpty();
    }

    /** The number in the locale's own way; {@link #own} reads it back. */
    String format(BigDecimal number) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static BigDecimal shortest(BigDecimal number) {
        var bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    /** Digits, point and comma of every script as ASCII, E before an exponent, a space for what groups digits everywhere, without marks that have no width. */
    private String plain(String typed) {
        var plain = new StringBuilder();
        typed.strip().codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) {
                plain.appendCodePoint(
                        switch (c) {
                            case '\u066b' -> decimal;
                            case '\u066c' -> group;
                            case '\uff0e' -> '.';
                            case '\uff0c' -> ',';
                            case '\u2212', '\u2013', '\ufe63', '\uff0d' -> '-';
                            default -> c;
                        });
            }
        });
        var spaced = SPACES.matcher(plain).replaceAll(" ");
        return EXPONENT.matcher(spaced.startsWith("- ") ? "-" + spaced.substring(2) : spaced)
                .replaceFirst("E");
    }

    /** Parses the whole text, whose groups must have three digits each. */
    private static Optional<BigDecimal> parse(String plain, char decimal, char group) {
        if (!NUMBER.matcher(plain).matches() || plain.indexOf(' ') >= 0 && plain.indexOf(group) >= 0) {
            return Optional.empty();
        }
        var text = plain.replace(' ', group);
        boolean isGrouped = text.indexOf(group) >= 0;
        if (isGrouped && LEADING_ZERO.matcher(text).matches()) {
            return Optional.empty();
        }
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(group);
        var format = new DecimalFormat("#,##0.###", symbols);
        format.setStrict(true);
        format.setParseBigDecimal(true);
        format.setGroupingUsed(isGrouped);
        var at = new ParsePosition(0);
        var read = format.parse(text, at);
        return at.getIndex() == text.length() && read instanceof BigDecimal number
                ? Optional.of(number)
                : Optional.empty();
    }
}
