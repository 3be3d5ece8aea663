package org.commonground.i18n;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Which version of the app this is.
 *
 * @param number for example {@code 0.1.0}
 * @param day of the sources that a package was made of; empty if the app was not packaged
 */
public record AppVersion(String number, Optional<LocalDate> day) {

    private static final AppVersion CURRENT = read();

    public static AppVersion current() {
        return CURRENT;
    }

    private static AppVersion read() {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(AppVersion.class.getResourceAsStream("/build.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var day = properties.getProperty("day", "");
        // Classes that Maven did not build have placeholders.
        return new AppVersion(
                properties.getProperty("version", ""),
                day.matches("\\d.*") ? Optional.of(LocalDate.parse(day)) : Optional.empty());
    }
}
