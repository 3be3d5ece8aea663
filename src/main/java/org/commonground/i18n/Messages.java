package org.commonground.i18n;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts by key, filled in as {@link MessageFormat} does it, numbers and dates as the locale writes them. */
public final class Messages {

    private static final Messages SYSTEM = new Messages(Locale.getDefault());

    private final Locale locale;
    private final Locale region;
    private final String language;
    private final ResourceBundle texts;

    public Messages(Locale locale) {
        this.locale = locale;
        region = locale;
        // Without a fallback to the system's language, in which a document of another language would be read wrongly.
        texts = ResourceBundle.getBundle(
                "texts", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        language = texts.getLocale().getLanguage().isEmpty()
                ? Locale.ENGLISH.getLanguage()
                : texts.getLocale().getLanguage();
    }

    private Messages(Locale locale, Messages other) {
        this.locale = locale;
        region = other.region;
        language = other.language;
        texts = other.texts;
    }

    /**
     * The same texts for a document that others read: names of months and digits are of the same language as its words; the order of
     * a date and the hours of a day are those of the region.
     */
    public Messages forDocuments() {
        return new Messages(RegionalFormats.of(language, region), this);
    }

    /** The texts in the language of the system. */
    public static Messages ofSystem() {
        return SYSTEM;
    }

    /**
     * A sentence in the language of the system, for an error or a printed line: arguments are written as they are, numbers without
     * grouping.
     */
    public static String text(String key, @Nullable Object... arguments) {
        return SYSTEM.get(key, Stream.of(arguments).map(String::valueOf).toArray());
    }

    public Locale locale() {
        return locale;
    }

    /** The language that the texts are written in, which may be another than the system's. */
    public String language() {
        return language;
    }

    /** The locale of the system, which the usual paper and the hours of a day depend on. */
    public Locale region() {
        return region;
    }

    /**
     * The text of a key with its arguments filled in. Without arguments the text is taken to the letter; with them an apostrophe is
     * written twice in the file.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(String key, Object... arguments) {
        if (!texts.containsKey(key)) {
            throw new IllegalArgumentException("No text for " + key);
        }
        var text = DesktopSystem.nameKeys(texts.getString(key), DesktopSystem.isMacOs());
        return arguments.length == 0 ? text : format(text).format(arguments);
    }

    /** Halves are rounded up, as a spreadsheet shows them, so that two files of a workshop have the same figure. */
    private MessageFormat format(String text) {
        var format = new MessageFormat(text, locale);
        for (var part : format.getFormats()) {
            if (part instanceof DecimalFormat number) {
                number.setRoundingMode(RoundingMode.HALF_UP);
            }
        }
        return format;
    }

    /** The key of the text of one of several values: the prefix and the name of the value in lower case. */
    public static String key(String prefix, Enum<?> value) {
        return prefix + value.name().toLowerCase(Locale.ROOT);
    }
}
