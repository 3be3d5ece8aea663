package org.commonground.workshop.people;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the facilitator decided about a list instead of the reader.
 *
 * @param uses by number of the column
 */
public record ReadingChoices(Optional<Charset> encoding, Optional<Character> separator, Map<Integer, ColumnUse> uses) {

    public static final ReadingChoices NONE = new ReadingChoices(Optional.empty(), Optional.empty(), Map.of());

    public ReadingChoices {
        uses = Map.copyOf(uses);
    }

    /** Another encoding changes the headings, so decisions about columns are dropped. */
    public ReadingChoices withEncoding(Charset charset) {
        return new ReadingChoices(Optional.of(charset), separator, Map.of());
    }

    /** Another separator makes other columns, so decisions about columns are dropped. */
    public ReadingChoices withSeparator(char character) {
        return new ReadingChoices(encoding, Optional.of(character), Map.of());
    }

    public ReadingChoices withUse(int column, ColumnUse use) {
        var changed = new HashMap<>(uses);
        changed.put(column, use);
        return new ReadingChoices(encoding, separator, changed);
    }
}
