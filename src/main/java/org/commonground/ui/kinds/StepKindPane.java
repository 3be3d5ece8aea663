package org.commonground.ui.kinds;

import java.util.List;
import javafx.scene.Node;
import org.commonground.programme.model.Step;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;

/** The pane above the board for one kind of step. It is created for a step and discarded with it. */
public interface StepKindPane {

    Node view();

    void show(Workshop workshop, Step step);

    /** Whether the pane has key commands as a board has; Esc in one of its fields then focuses the pane. */
    default boolean hasKeyCommands() {
        return false;
    }

    /** The key commands while the pane has the focus. */
    default List<Command> keyCommands() {
        return List.of();
    }

    /** Whether the pane fills the height and scrolls its own content. */
    default boolean fillsHeight() {
        return false;
    }

    /** Focuses the pane. */
    default void focus() {
        Widgets.firstFocusable(view()).ifPresent(Node::requestFocus);
    }

    /** Scrolls to the item that was added last. */
    default void scrollTo(String id) {}

    /**
     * Whether a line of the capture line belongs into this pane and is no card, such as a ballot while a vote is open.
     *
     * @param overRoomView whether the room view covers the pane, so that nobody can type into it
     */
    default boolean takesLine(String typed, boolean overRoomView) {
        return false;
    }

    /** Enters a line that the pane takes. @return why it cannot be entered; "" if it was */
    default String enterLine(String typed) {
        return "";
    }
}
