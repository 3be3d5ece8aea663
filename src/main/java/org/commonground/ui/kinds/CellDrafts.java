package org.commonground.ui.kinds;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonground.live.LiveWorkshop;
import org.commonground.programme.StepKind.Column;

/** What is typed into a cell of one table and not entered, kept for when the workshop is opened the next time. */
final class CellDrafts {

    private final LiveWorkshop live;
    private final String before;
    private final Map<String, String> kept;

    /** A row's id, "" of the one that is begun; a column's id; what was typed. */
    record Draft(String row, String column, String typed) {}

    /** @param opened what was being typed when the workshop was last open, by field */
    CellDrafts(LiveWorkshop live, String stepId, Map<String, String> opened) {
        this.live = live;
        before = "cell." + stepId + ".";
        kept = new HashMap<>(opened);
        kept.putAll(live.typed());
    }

    /** @param typed "" once it was entered or given up */
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
