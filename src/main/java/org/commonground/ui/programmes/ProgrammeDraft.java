package org.commonground.ui.programmes;

import java.time.ZonedDateTime;
import java.util.Optional;
import org.commonground.insight.MinutesBefore;
import org.commonground.programme.model.Programme;

/** The programme in the editor. */
interface ProgrammeDraft {

    Programme programme();

    /** Whether it can be edited, or only viewed. */
    boolean isEditable();

    /** The planned start, if there is one. */
    Optional<ZonedDateTime> start();

    /** How long a step or a break took in earlier workshops of the organisation; empty where none is known. */
    default Optional<MinutesBefore> minutesBefore(String stepId) {
        return Optional.empty();
    }

    /** Replaces the programme; the change can be undone. */
    void replaceProgramme(Programme next);
}
