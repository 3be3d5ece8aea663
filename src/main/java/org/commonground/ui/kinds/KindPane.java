package org.commonground.ui.kinds;

import java.util.List;
import javafx.scene.Node;
import org.commonground.programme.Step;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** What stands above the board for one kind of step. Made anew for each step, gone with it. */
public interface KindPane {

    Node view();

    void show(Workshop workshop, Step step);

    /** Whether it is worked on with keys as a board is; then Esc in a field inside it comes back to it. */
    default boolean hasKeys() {
        return false;
    }

    /** What keys do while the keyboard is on it. */
    default List<Command> keys() {
        return List.of();
    }

    /** Whether it takes the height there is and scrolls within. */
    default boolean fills() {
        return false;
    }

    /** The keyboard goes to it. */
    default void focus() {
        Ui.firstFocusable(view()).ifPresent(Node::requestFocus);
    }

    /** Makes what was added last seen. */
    default void reveal(String id) {}
}
