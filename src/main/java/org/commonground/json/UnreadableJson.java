package org.commonground.json;

import tools.jackson.core.JacksonException;

/** A text that is not the JSON that was asked for. The message names the place and the reason, for people. */
public final class UnreadableJson extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableJson(JacksonException cause) {
        super(place(cause) + cause.getOriginalMessage(), cause);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        var path = e.getPathReference();
        var line = at != null && at.getLineNr() > 0
                ? "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": "
                : "";
        return path == null || path.isEmpty() ? line : line + path.replaceAll("[\\w.]+\\.(\\w+)\\[", "$1[") + ": ";
    }
}
