package org.commonground.workshop.people;

import java.util.List;

/**
 * A reason that is shown to people: the key of its text and what fills it in. A line is a {@code String}, so that it is not grouped like an
 * amount.
 */
public record Explanation(String key, List<Object> arguments) {

    public Explanation {
        arguments = List.copyOf(arguments);
    }

    static Explanation of(String key, Object... arguments) {
        return new Explanation(key, List.of(arguments));
    }
}
