package org.commonground.ui.kinds;

import java.util.Optional;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.session.LiveWorkshop;

/** Saves text that is typed into a cell and not entered yet, so that it is there when the workshop is opened again. */
final class CellDrafts {

    private final LiveWorkshop live;
    private final String keyPrefix;

    /** The id of a row ("" for the new one), the id of a column, and the text. */
    record Draft(String row, String column, String typed) {}

    CellDrafts(LiveWorkshop live, String stepId) {
        this.live = live;
        keyPrefix = "cell." + stepId + ".";
    }

    /** @param typed empty once the text was entered or discarded */
    void keep(String row, Column column, String typed) {
        live.saveDraft(keyPrefix + row + "." + column.id(), typed);
    }

    Optional<Draft> firstDraft() {
        return live.typedDrafts().entrySet().stream()
                .filter(draft -> draft.getKey().startsWith(keyPrefix)
                        && !draft.getValue().isEmpty())
                .map(draft -> parse(draft.getKey().substring(keyPrefix.length()), draft.getValue()))
                .findFirst();
    }

    private static Draft parse(String place, String typed) {
        int dot = place.indexOf('.');
        return new Draft(place.substring(0, dot), place.substring(dot + 1), typed);
    }
}
