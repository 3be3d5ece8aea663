package org.commonground.ui.programmes;

import java.time.LocalTime;
import java.util.Optional;
import org.commonground.programme.model.Programme;

/** The programme in the editor. */
interface ProgrammeDraft {

    Programme programme();

    /** Whether it can be edited, or only viewed. */
    boolean isEditable();

    /** The planned start, if there is one. */
    Optional<LocalTime> start();

    /** Replaces the programme; the change can be undone. */
    void replaceProgramme(Programme next);
}
