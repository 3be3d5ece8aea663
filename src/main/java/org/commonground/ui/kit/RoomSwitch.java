package org.commonground.ui.kit;

import java.util.Optional;
import javafx.scene.layout.Region;

/** Turns the room view on and off, wherever it is shown. */
public interface RoomSwitch {

    /** On or off in a window of its own. */
    void toggle();

    /** What this window shows in place of its page where there is no screen but its own; empty where there is another. */
    default Optional<Here> here() {
        return Optional.empty();
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
