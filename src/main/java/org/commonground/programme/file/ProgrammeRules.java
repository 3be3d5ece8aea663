package org.commonground.programme.file;

import java.util.Collection;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.programme.model.Limits;

/** The rules for ids and texts anywhere in a programme file. Every method throws {@link UnreadableProgramme} if its rule is broken. */
record ProgrammeRules(String file) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    void requireId(String place, String id) {
        require(place, id.length() <= 60 && ID.matcher(id).matches(), "programme_file.id_lower_case_letters", id);
    }

    /**
     * A line for people to read: not blank, without control characters, and short enough for the room view.
     *
     * @param key of what the line is
     */
    void requireLine(String place, String key, String line) {
        require(place, !line.isBlank(), "programme_file.empty", Messages.text(key));
        requireOptionalLine(place, key, line);
    }

    /** As {@link #requireLine}, but may be empty. */
    void requireOptionalLine(String place, String key, String line) {
        var what = Messages.text(key);
        require(
                place,
                line.length() <= Limits.MAX_PROGRAMME_LINE_LENGTH,
                "programme_file.more_than_characters",
                what,
                Limits.MAX_PROGRAMME_LINE_LENGTH);
        require(place, !Json.holdsControlCharacter(line, ""), "programme_file.holds_control_character", what);
        require(place, !Json.holdsHalfCharacter(line), "programme_file.holds_half_character", what);
    }

    void requireDistinct(String place, Collection<String> values) {
        var seen = new HashSet<String>();
        for (var value : values) {
            require(place, seen.add(value), "programme_file.stands_twice", value);
        }
    }

    /** @param key of the reason, a text with these arguments */
    void require(String place, boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw fault(place, Messages.text(key, arguments));
        }
    }

    UnreadableProgramme fault(String place, String reason) {
        return new UnreadableProgramme(file, place, reason);
    }
}
