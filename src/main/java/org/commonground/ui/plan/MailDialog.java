package org.commonground.ui.plan;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.commonground.report.PlanMail;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The mail with the plan: its recipients and text, then the file to attach. */
final class MailDialog {

    private final Kit kit;
    private final PlanMail mail;
    private final Path file;
    private final Consumer<Path> open;
    private final Consumer<URI> program;

    /** @param open opens a folder in the file manager @param program opens a link in the mail program */
    MailDialog(Kit kit, PlanMail mail, Path file, Consumer<Path> open, Consumer<URI> program) {
        this.kit = kit;
        this.mail = mail;
        this.file = file;
        this.open = open;
        this.program = program;
    }

    void show() {
        var text = Ui.wrapped(mail.text(), "small");
        text.setId("mail-text");
        kit.dialogs()
                .show(
                        words().get("handout.mail_title"),
                        Ui.column(12, Ui.wrapped(to()), text),
                        List.of(
                                new Dialogs.Choice(words().get("handout.mail_open"), this::openMail),
                                new Dialogs.Choice(words().get("handout.mail_copy"), this::copyText)));
    }

    private void openMail() {
        program.accept(mail.link());
        attach("handout.mail_opened");
    }

    private void copyText() {
        copy(mail.text());
        attach("handout.mail_copied");
    }

    /** A link and the clipboard cannot carry a file, so the file's place stays on screen beside the mail program. */
    private void attach(String done) {
        var buttons = new FlowPane(8, 8, kit.ui().button("handout.mail_copy", () -> copy(mail.text())));
        if (!mail.to().isEmpty()) {
            buttons.getChildren()
                    .add(kit.ui().button("handout.mail_copy_to", () -> copy(String.join(", ", mail.to()))));
        }
        buttons.getChildren()
                .add(kit.ui()
                        .button(
                                "handout.mail_folder",
                                () -> Optional.ofNullable(file.getParent()).ifPresent(open)));
        kit.dialogs()
                .tell(
                        words().get("handout.mail_attach"),
                        Ui.column(12, Ui.wrapped(words().get(done)), Ui.wrapped(file.toString(), "strong"), buttons));
    }

    private Words words() {
        return kit.words();
    }

    private String to() {
        if (mail.to().isEmpty()) {
            return words().get("handout.mail_nobody");
        }
        var key = mail.addressed() ? "handout.mail_to" : "handout.mail_too_many";
        return words().get(key, mail.to().size(), String.join(", ", mail.to()));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
