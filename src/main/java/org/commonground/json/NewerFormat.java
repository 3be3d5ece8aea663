package org.commonground.json;

import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import tools.jackson.databind.JsonNode;

/**
 * Files of a format that this version of the app does not read. Every file names in {@code app} the version of Common Ground that wrote
 * it: that version reads it.
 */
public final class NewerFormat {

    private NewerFormat() {}

    /** The sentence that says which version of the app is needed for a file. @param known the newest format that this version reads */
    public static String sentence(JsonNode file, int known) {
        var app = file.path("app").asString("");
        var format = file.path("version").asString("");
        var here = AppVersion.current().number();
        return app.matches("\\d{1,4}(\\.\\d{1,4}){1,3}") && !app.equals(here)
                ? Messages.text("json.newer", app, format, here, known)
                : Messages.text("json.newer_unnamed", format, here, known);
    }
}
