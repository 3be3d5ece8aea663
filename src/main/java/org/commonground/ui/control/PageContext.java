package org.commonground.ui.control;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

    /** Runs short work that is not shown on another thread; a failure is shown in the window. */
    public <T> void runInBackground(Callable<T> work, Consumer<T> done) {
        background.runQuietly(progress -> work.call(), done, toasts::showFailure);
    }

    /** A message to show below a field. */
    public FieldMessage fieldMessage() {
        return new FieldMessage(failureMessages);
    }
}
