package org.commonground.workshop.people;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A list to read.
 *
 * @param fileName empty for pasted text
 * @param bytes the file, or the pasted text in UTF-8; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record PeopleSource(Optional<String> fileName, byte[] bytes) {

    public static PeopleSource ofText(String text) {
        return new PeopleSource(Optional.empty(), text.getBytes(StandardCharsets.UTF_8));
    }

    public static PeopleSource ofFile(String name, byte[] bytes) {
        return new PeopleSource(Optional.of(name), bytes);
    }

    boolean isPasted() {
        return fileName.isEmpty();
    }

    /** Whether the file's name ends so, in capitals or not. */
    boolean endsWith(String ending) {
        return fileName.filter(name -> name.toLowerCase(Locale.ROOT).endsWith(ending))
                .isPresent();
    }
}
