package org.commonground.ui.kit;

import java.util.Optional;
import javafx.scene.layout.Region;
import org.commonground.live.Subscription;

/** Turns the room view on and off, wherever it is shown. It moves by itself when screens come and go. */
public interface RoomSwitch {

    /** On or off: on a second screen where there is one, else in this window. */
    void toggle();

    /** On or off in an ordinary window, whatever screens there are. */
    default void toggleApart() {
        toggle();
    }

    /** What this window is to show in place of its page now: the room view is on, and there is no screen but its own. The same while it stays. */
    default Optional<Here> here() {
        return Optional.empty();
    }

    /** Tells when {@link #here()} has changed. */
    default Subscription onMove(Runnable moved) {
        return () -> {};
    }

    /** The room view within a page. */
    interface Here {
        Region view();

        /** It is on screen. */
        void shown();

        /** It is on screen no longer. */
        void gone();
    }
}
