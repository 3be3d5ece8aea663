package org.commonground.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.commonground.ui.control.Command;
import org.jspecify.annotations.Nullable;

/**
 * Handles the shortcuts of a page with one event filter on its scene. Function and page keys, Esc and chords always act; characters and
 * editing keys only while no text field has the focus. Undo, Home and End act on a text field while it contains text, else on the page. Esc
 * leaves the field first. On a page where everything typed is text, a character that no control takes goes to the page's own field.
 */
public final class Keymap {

    /** Property key of a container of fields: the node that Esc focuses. Without it Esc only leaves the field. */
    public static final String ESCAPE_TARGET = "keymap.back";

    /** Property key of controls that start to edit on a letter and handle Esc themselves, such as a table. */
    public static final String HANDLES_TYPING = "keymap.types";

    private static final Set<KeyCode> LINE_KEYS = Set.of(KeyCode.HOME, KeyCode.END);
    private static final Set<KeyCode> LINE_CHORDS =
            Set.of(KeyCode.Z, KeyCode.Y, KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.LEFT, KeyCode.RIGHT);
    /** With Shift: redo, and to select. */
    private static final Set<KeyCode> LINE_CHORDS_SHIFTED = Set.of(KeyCode.Z, KeyCode.LEFT, KeyCode.RIGHT);

    private final Scene scene;
    private final List<Command> commands;
    private final BooleanSupplier active;
    private final Consumer<String> unclaimedText;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> pressUnclaimed = event -> spaceUnclaimed = event.getCode() == KeyCode.SPACE;
    private final EventHandler<KeyEvent> typedUnclaimed = this::typedUnclaimed;
    /** Whether no control took the press of the space bar whose character comes next: a button takes it, a board does not. */
    private boolean spaceUnclaimed;

    /**
     * @param active whether shortcuts act; false while a dialog is open
     * @throws IllegalArgumentException if two commands share a shortcut
     */
    public Keymap(Scene scene, List<Command> commands, BooleanSupplier active) {
        this(scene, commands, active, text -> {});
    }

    /** @param unclaimedText receives each character that was typed outside of every field and that no control has taken */
    public Keymap(Scene scene, List<Command> commands, BooleanSupplier active, Consumer<String> unclaimedText) {
        this.scene = scene;
        this.active = active;
        this.unclaimedText = unclaimedText;
        this.commands = Command.requireDistinct(commands);
    }

    public void install() {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, pressUnclaimed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, typedUnclaimed);
    }

    void remove() {
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.removeEventHandler(KeyEvent.KEY_PRESSED, pressUnclaimed);
        scene.removeEventHandler(KeyEvent.KEY_TYPED, typedUnclaimed);
    }

    private void pressed(KeyEvent event) {
        spaceUnclaimed = false;
        if (!active.getAsBoolean()) {
            return;
        }
        var field = field(scene.getFocusOwner());
        if (handlesTyping(scene.getFocusOwner()) && !isPageKey(event)) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && field.isPresent()) {
            escapeTarget(scene.getFocusOwner()).requestFocus();
            event.consume();
            return;
        }
        if (field.map(text -> belongsToField(event, text))
                .orElseGet(() -> belongsToControl(event, scene.getFocusOwner()))) {
            return;
        }
        run(event);
        // Where the page's own command rests, JavaFX would delete a letter with it.
        if (field.isPresent() && event.isControlDown() && event.getCode() == KeyCode.H) {
            event.consume();
        }
    }

    private Node escapeTarget(@Nullable Node field) {
        for (var node = field; node != null; node = node.getParent()) {
            if (node.getProperties().get(ESCAPE_TARGET) instanceof Node to) {
                return to;
            }
        }
        return scene.getRoot();
    }

    private void typed(KeyEvent event) {
        if (active.getAsBoolean() && field(scene.getFocusOwner()).isEmpty() && !handlesTyping(scene.getFocusOwner())) {
            run(event);
        }
    }

    private void typedUnclaimed(KeyEvent event) {
        if (active.getAsBoolean()
                && field(scene.getFocusOwner()).isEmpty()
                && !handlesTyping(scene.getFocusOwner())
                && isText(event)) {
            event.consume();
            unclaimedText.accept(event.getCharacter());
        }
    }

    /** The right Alt key of many layouts types characters; it arrives as Ctrl+Alt. */
    private boolean isText(KeyEvent event) {
        var character = event.getCharacter();
        boolean chord = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        return !chord
                && !character.isEmpty()
                && character.chars().noneMatch(Character::isISOControl)
                && (spaceUnclaimed || !character.equals(" "));
    }

    private void run(KeyEvent event) {
        for (var command : commands) {
            if (command.tryRun(event)) {
                return;
            }
        }
    }

    /** The text of the focused text field, if there is one. */
    private static Optional<String> field(@Nullable Node focused) {
        TextInputControl input = switch (focused) {
            case TextInputControl text -> text;
            case ComboBox<?> box when box.isEditable() -> box.getEditor();
            case DatePicker date when date.isEditable() -> date.getEditor();
            case Spinner<?> spinner when spinner.isEditable() -> spinner.getEditor();
            case null, default -> null;
        };
        return Optional.ofNullable(input)
                .filter(TextInputControl::isEditable)
                .map(text -> Optional.ofNullable(text.getText()).orElse(""));
    }

    private static boolean handlesTyping(@Nullable Node focused) {
        for (var node = focused; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().containsKey(HANDLES_TYPING)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPageKey(KeyEvent event) {
        var code = event.getCode();
        return code.isFunctionKey()
                || code == KeyCode.PAGE_UP
                || code == KeyCode.PAGE_DOWN
                || isChord(event)
                || event.isAltDown();
    }

    private static boolean belongsToField(KeyEvent event, String text) {
        var code = event.getCode();
        if (LINE_KEYS.contains(code)) {
            return !text.isEmpty() && !event.isAltDown();
        }
        if (code.isFunctionKey() || code == KeyCode.PAGE_UP || code == KeyCode.PAGE_DOWN) {
            return false;
        }
        if (isChord(event)) {
            return (event.isShiftDown() ? LINE_CHORDS_SHIFTED : LINE_CHORDS).contains(code) && !text.isEmpty();
        }
        // On Windows and Linux the right Alt key types characters; it arrives as Ctrl+Alt.
        return !event.isAltDown();
    }

    private static boolean belongsToControl(KeyEvent event, @Nullable Node focused) {
        return focused instanceof ButtonBase
                && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)
                && !isChord(event);
    }

    /** On macOS some commands have Control, because Command with the same key is the system's. */
    private static boolean isChord(KeyEvent event) {
        return event.isShortcutDown() || event.isControlDown();
    }
}
