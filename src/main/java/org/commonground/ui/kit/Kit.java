package org.commonground.ui.kit;

import org.commonground.words.Words;

/** What every page is handed. */
public record Kit(
        Words words,
        Ui ui,
        Sentences sentences,
        Background background,
        Dialogs dialogs,
        Toasts toasts,
        FilePicker files,
        Navigator navigator) {

    /** A sentence beside a field. */
    public FieldMessage fieldMessage() {
        return new FieldMessage(sentences);
    }
}
