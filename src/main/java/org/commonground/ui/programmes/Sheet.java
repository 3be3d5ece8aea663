package org.commonground.ui.programmes;

import java.time.LocalTime;
import java.util.Optional;
import org.commonground.programme.Programme;

/** The programme in the editor. */
interface Sheet {

    Programme programme();

    /** Whether it can be edited, or only viewed. */
    boolean changeable();

    /** The planned start, if there is one. */
    Optional<LocalTime> start();

    /** Replaces the programme; the change can be undone. */
    void change(Programme next);
}
