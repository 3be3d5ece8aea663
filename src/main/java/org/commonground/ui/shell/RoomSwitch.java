package org.commonground.ui.shell;

import java.util.Optional;
import javafx.scene.layout.Region;
import org.commonground.session.Subscription;

/** Turns the room view on and off. It moves on its own when screens are connected or removed. */
public interface RoomSwitch {

    /** Shows or hides the room view: on a second screen if there is one, else in this window. */
    void toggle();

    /** Shows or hides the room view in an ordinary window, whatever screens there are. */
    default void toggleInWindow() {
        toggle();
    }

    /** Asks for a message, a picture or a page to show in place of the step; takes it off again if one is on. */
    default void toggleMessage() {}

    default boolean showsMessage() {
        return false;
    }

    /**
     * Turns the pages of a message that is on, and takes it off at their end.
     *
     * @param by 1 forward, −1 back
     * @return whether there was one
     */
    default boolean turnMessage(int by) {
        return false;
    }

    /**
     * The room view that this window shows in place of its page because there is no second screen; the same object as long as it is shown.
     */
    default Optional<EmbeddedRoomView> embeddedView() {
        return Optional.empty();
    }

    /** Calls back when {@link #embeddedView()} or {@link #showsMessage()} has changed. */
    default Subscription onMove(Runnable moved) {
        return () -> {};
    }

    /** A room view within the main window. */
    interface EmbeddedRoomView {
        Region view();

        /** Called after the view was shown. */
        void shown();

        /** Called after the view was removed. */
        void gone();
    }
}
