package org.commonground.ui.kit;

import java.util.concurrent.Executor;
import org.commonground.words.Words;

/** The services that every page uses. */
public record Kit(
        Words words,
        Ui ui,
        Sentences sentences,
        Background background,
        Dialogs dialogs,
        Toasts toasts,
        FilePicker files,
        Navigator navigator,
        Preferences preferences) {

    /**
     * @param workers runs long work
     * @param screen runs tasks on the user interface's thread
     */
    public static Kit of(
            Words words,
            Executor workers,
            Executor screen,
            FilePicker files,
            Navigator navigator,
            Preferences preferences) {
        var ui = new Ui(words);
        var sentences = new Sentences(words);
        return new Kit(
                words,
                ui,
                sentences,
                new Background(workers, screen, sentences),
                new Dialogs(ui, sentences),
                new Toasts(words),
                files,
                navigator,
                preferences);
    }

    /** A message to show below a field. */
    public FieldMessage fieldMessage() {
        return new FieldMessage(sentences);
    }
}
