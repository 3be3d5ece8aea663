package org.commonground.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The texts by key, filled in as {@link MessageFormat} does it, numbers and dates as the locale writes them. */
public final class Words {

    private final Locale locale;
    private final Map<String, String> texts;

    public Words(Locale locale) {
        this.locale = locale;
        var bundle = ResourceBundle.getBundle("texts", locale);
        texts = bundle.keySet().stream().collect(Collectors.toUnmodifiableMap(key -> key, bundle::getString));
    }

    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with its arguments filled in. Without arguments the text is taken to the letter; with them an apostrophe is
     * written twice in the file.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    public String get(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
