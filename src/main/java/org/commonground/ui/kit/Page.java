package org.commonground.ui.kit;

import java.util.List;
import javafx.scene.Node;

/** A full page of the window. It adds its listeners when it is shown and removes them when it is hidden. */
public interface Page {

    /** The text for the window's title bar. */
    String title();

    /** The page's node, the same at each call. */
    Node view();

    /** Called after the page was shown: it starts listening and sets the focus. */
    void shown();

    /** Called when the page is removed for good: it stops listening. */
    void gone();

    /**
     * All commands of the page. Those in none of the {@link #headings()} are listed on the help page in this order. Undo, redo, help and
     * home belong to the shell.
     */
    List<Command> commands();

    /**
     * A section of the help page.
     *
     * @param title key of its text
     * @param note key of a sentence below the title; "" for none
     * @param ids of the commands, in order
     */
    record Heading(String title, String note, List<String> ids) {
        public Heading {
            ids = List.copyOf(ids);
        }
    }

    /** The sections of the help page, most important first. Commands in none of them follow. */
    default List<Heading> headings() {
        return List.of();
    }

    /** The keys of the part of the page that has the focus. */
    default List<Command> keysHere() {
        return List.of();
    }

    /** Whether only the page's own commands are available and the page cannot be left, because people are voting on it. */
    default boolean locked() {
        return false;
    }
}
