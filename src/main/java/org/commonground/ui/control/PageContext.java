package org.commonground.ui.control;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;

/** The services that every page uses. */
public record PageContext(
        Messages messages,
        Widgets widgets,
        FailureMessages failureMessages,
        BackgroundWork background,
        Dialogs dialogs,
        Toasts toasts,
        FilePicker files,
        Navigator navigator,
        Preferences preferences) {

    /**
     * @param workers runs long work
     * @param screen runs tasks on the user interface's thread
     */
    public static PageContext of(
            Messages messages,
            Executor workers,
            Executor screen,
            FilePicker files,
            Navigator navigator,
            Preferences preferences) {
        var ui = new Widgets(messages);
        var failureMessages = new FailureMessages(messages);
        return new PageContext(
                messages,
                ui,
                failureMessages,
                new BackgroundWork(workers, screen, failureMessages),
                new Dialogs(ui, failureMessages),
                new Toasts(messages),
                files,
                navigator,
                preferences);
    }

    /** The text with a key, in the language of the user. */
    public String text(String key, Object... arguments) {
        return messages.get(key, arguments);
    }

    /** A label with the text of a key. */
    public Label label(String key, String... styles) {
        return widgets.text(key, styles);
    }

    /** The same, of several lines where it is too long for one. */
    public Label wrapped(String key, String... styles) {
        return Widgets.wrapped(text(key), styles);
    }

    /** The caption of a control; screen readers read it with the control. */
    public Label caption(String key, Node of) {
        return widgets.caption(key, of);
    }

    public Button button(String key, Runnable action, String... styles) {
        return widgets.button(key, action, styles);
    }

    /** A button that runs the command, with the key cap of its first shortcut. */
    public Button button(Command command, String... styles) {
        return widgets.button(command, styles);
    }

    /** A white card with a heading above its nodes. */
    public VBox card(String headingKey, Node... nodes) {
        return widgets.card(headingKey, nodes);
    }

    /** Runs short work that is not shown on another thread; a failure is shown in the window. */
    public <T> void runInBackground(Callable<T> work, Consumer<T> done) {
        background.runQuietly(progress -> work.call(), done, toasts::showFailure);
    }

    /** A message to show below a field. */
    public FieldMessage fieldMessage() {
        return new FieldMessage(failureMessages);
    }
}
