package org.commonground.ui.programmes;

import java.time.LocalTime;
import java.util.Optional;
import org.commonground.programme.Programme;

/** The programme that is edited. */
interface Sheet {

    Programme programme();

    /** False for one that is only looked at. */
    boolean changeable();

    /** When it would begin. */
    Optional<LocalTime> start();

    /** Puts a changed one in its place; it can be undone. */
    void change(Programme next);
}
