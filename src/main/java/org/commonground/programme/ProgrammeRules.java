package org.commonground.programme;

import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;

/** The rules for ids and texts anywhere in a programme file. Every method throws {@link UnreadableProgramme} if its rule is broken. */
final class ProgrammeRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String file;

    ProgrammeRules(String file) {
        this.file = file;
    }

    void id(String place, String id) {
        require(
                place,
                id.length() <= 60 && ID.matcher(id).matches(),
                "the id \"" + id + "\" has to be lower-case letters and digits, joined by hyphens");
    }

    /** A line for people to read: not blank, without control characters, and short enough for the room view. */
    void line(String place, String what, String text) {
        require(place, !text.isBlank(), what + " is empty");
        words(place, what, text);
    }

    /** As {@link #line}, but may be empty. */
    void words(String place, String what, String text) {
        require(
                place,
                text.length() <= Limits.LONGEST_PROGRAMME_LINE,
                what + " has more than " + Limits.LONGEST_PROGRAMME_LINE + " characters");
        require(place, text.chars().noneMatch(Character::isISOControl), what + " holds a control character");
    }

    void different(String place, Collection<String> values) {
        var seen = new HashSet<String>();
        for (var value : values) {
            require(place, seen.add(value), "\"" + value + "\" stands there twice");
        }
    }

    void require(String place, boolean holds, String otherwise) {
        if (!holds) {
            throw fault(place, otherwise);
        }
    }

    UnreadableProgramme fault(String place, String reason) {
        return new UnreadableProgramme(file, place, reason);
    }
}
