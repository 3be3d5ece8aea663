package org.commonground.ui.kit;

import java.util.List;
import javafx.scene.Node;

/** One full page of the window. Listeners are added when it comes on and removed when it goes. */
public interface Page {

    /** For the window's title bar. */
    String title();

    /** The page's node, the same at each call. */
    Node view();

    /** The page is on screen: listen, and put the focus where typing starts. */
    void shown();

    /** The page leaves the screen for good: stop listening. */
    void gone();

    /** Every command of the page; those under no {@link #headings()} in the order of the help page. Undo, redo, help and home are the shell's. */
    List<Command> commands();

    /**
     * A part of the help page.
     *
     * @param title key of its text
     * @param note key of a sentence under it; "" for none
     * @param ids of the commands, in order
     */
    record Heading(String title, String note, List<String> ids) {
        public Heading {
            ids = List.copyOf(ids);
        }
    }

    /** The parts of the help page, what is wanted first before the rest. Commands that are in none of them follow. */
    default List<Heading> headings() {
        return List.of();
    }

    /** What keys do on the part of the page that is worked on with keys, while it has the focus. */
    default List<Command> keysHere() {
        return List.of();
    }

    /** Whether nothing but the page's own commands may act, and nobody may leave it: people are voting on it. */
    default boolean locked() {
        return false;
    }
}
