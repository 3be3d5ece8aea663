package org.commonground.ui.control;

import java.util.concurrent.Executor;
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

    /** A message to show below a field. */
    public FieldMessage fieldMessage() {
        return new FieldMessage(failureMessages);
    }
}
