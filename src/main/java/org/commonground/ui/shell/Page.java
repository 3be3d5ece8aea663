package org.commonground.ui.shell;

import java.util.List;
import javafx.scene.Node;
import org.commonground.ui.control.Command;

/** A full page of the window. It adds its listeners when it is shown and removes them when it is hidden. */
public interface Page {

    /** The text for the window's title bar. */
    String title();

    /** The page's node, the same at each call. */
    Node view();

    /** Called after the page was shown: it starts listening and sets the focus. */
    void onShow();

    /** Called when the page is removed for good: it stops listening. */
    void onHide();

    /**
     * All commands of the page. Those in none of the {@link #helpSections()} are listed on the help page in this order. Undo, redo, help and
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
    record HelpSection(String title, String note, List<String> ids) {
        public HelpSection {
            ids = List.copyOf(ids);
        }
    }

    /** The sections of the help page, most important first. Commands in none of them follow. */
    default List<HelpSection> helpSections() {
        return List.of();
    }

    /** The keys of the part of the page that has the focus. */
    default List<Command> focusedKeys() {
        return List.of();
    }

    /** Receives a character that was typed outside of every field. */
    default void typeUnclaimed(String character) {}

    /** F11 was pressed. @return whether the page has left a full screen of its own; else the window's is turned on or off */
    default boolean leaveFullScreen() {
        return false;
    }

    /** Whether a character typed anywhere on the page is text, so that no single key runs a command. */
    default boolean isTypedEverywhere() {
        return false;
    }

    /** Whether only the page's own commands are available and the page cannot be left, because people are voting on it. */
    default boolean isLocked() {
        return false;
    }
}
