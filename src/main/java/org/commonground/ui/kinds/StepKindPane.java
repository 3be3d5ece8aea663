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
}
