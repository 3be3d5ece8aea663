package org.commonground.json;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonground.i18n.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** A text that is not the JSON that was asked for. The message names the place and the reason, for people. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String place;
    private final String reason;

    UnreadableJson(String place, String reason, Exception cause) {
        super(place.isEmpty() ? reason : place + ": " + reason, cause);
        this.place = place;
        this.reason = reason;
    }

    /** "line 3, column 7, at steps[2].minutes"; empty where there is none. */
    public String place() {
        return place;
    }

    /** What is wrong there, without a full stop. */
    public String reason() {
        return reason;
    }

    static UnreadableJson of(JacksonException e) {
        return new UnreadableJson(place(e), reason(e), e);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        var line = at != null && at.getLineNr() > 0 ? "line " + at.getLineNr() + ", column " + at.getColumnNr() : "";
        var path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        if (path.isEmpty()) {
            return line;
        }
        return line.isEmpty() ? "at " + path : line + ", at " + path;
    }

    /** The library's own words name Java classes, which mean nothing to the person with the file. */
    private static String reason(JacksonException e) {
        return switch (e) {
            case InvalidTypeIdException type ->
                type.getTypeId() == null
                        ? Messages.text("json.name_type_missing")
                        : Messages.text("json.not_type_known_here", type.getTypeId());
            case UnrecognizedPropertyException name ->
                Messages.text("json.name_not_known_here", name.getPropertyName());
            case InvalidFormatException value -> Messages.text("json.cannot_stand_here", value.getValue());
            case ValueInstantiationException value -> Messages.text("json.value_cannot_stand_here");
            default -> plain(e.getOriginalMessage());
        };
    }

    private static String plain(String message) {
        if (message.startsWith("Missing required creator property")) {
            return Messages.text("json.name_missing", message.replaceFirst("^[^']*'([^']*)'.*$", "\"$1\""));
        }
        if (message.startsWith("Trailing token")) {
            return Messages.text("json.more_text_after_end");
        }
        if (message.startsWith("Cannot ")) {
            return Messages.text("json.value_cannot_stand_here");
        }
        var twice = Pattern.compile("^Duplicate .*?([\"'].*[\"'])").matcher(message);
        return twice.find() ? Messages.text("json.name_duplicate", twice.group(1)) : Messages.text("json.not_json");
    }
}
