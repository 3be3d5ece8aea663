package org.commonground.workshop.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Inputs as other programs make them, from {@code src/test/resources/cases}. */
public final class Cases {

    private Cases() {}

    /** The bytes of a file, such as {@code 20-bullets/word.txt}. */
    public static byte[] bytes(String file) {
        try (var in = Objects.requireNonNull(Cases.class.getResourceAsStream("/cases/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
