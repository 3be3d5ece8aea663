package org.commonground.ui.kinds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.StepKind.Column;

/** Saves text that is typed into a cell and not entered yet, so that it is there when the workshop is opened again. */
final class CellDrafts {

    private final LiveWorkshop live;
    private final String before;
    private final Map<String, String> kept;

    /** The id of a row ("" for the new one), the id of a column, and the text. */
    record Draft(String row, String column, String typed) {}

    /** @param opened text in fields when the workshop was last closed, by field */
    CellDrafts(LiveWorkshop live, String stepId, Map<String, String> opened) {
        this.live = live;
        before = "cell." + stepId + ".";
        kept = new HashMap<>(opened);
        kept.putAll(live.typed());
    }

    /** @param typed empty once the text was entered or discarded */
    void keep(String row, Column column, String typed) {
        live.keepDraft(before + row + "." + column.id(), typed);
    }

    Optional<Draft> found() {
        return kept.entrySet().stream()
                .filter(draft ->
                        draft.getKey().startsWith(before) && !draft.getValue().isEmpty())
                .map(draft -> draft(draft.getKey().substring(before.length()), draft.getValue()))
                .findFirst();
    }

    private static Draft draft(String place, String typed) {
        int dot = place.indexOf('.');
        return new Draft(place.substring(0, dot), place.substring(dot + 1), typed);
    }
}
