package org.commonground.ui.export;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import org.commonground.report.PlanMail;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/**
 * The mail with the plan: its recipients and text, then the file to attach.
 *
 * @param open opens a folder in the file manager
 * @param openLink opens a link in the mail program
 */
record MailDialog(PageContext context, PlanMail mail, Path file, Consumer<Path> open, Consumer<URI> openLink) {

    void show() {
        var text = Widgets.withId("mail-text", Widgets.wrapped(mail.text(), "small"));
        context.dialogs()
                .show(
                        context.text("handout.mail_title"),
                        Widgets.column(12, Widgets.wrapped(recipients()), text),
                        List.of(
                                new Dialogs.Choice(context.text("handout.mail_open"), this::openMail),
                                new Dialogs.Choice(context.text("handout.mail_copy"), this::copyText)));
    }

    private void openMail() {
        openLink.accept(mail.link());
        showFile("handout.mail_opened");
    }

    private void copyText() {
        copy(mail.text());
        showFile("handout.mail_copied");
    }

    /** A link and the clipboard cannot carry a file, so the file's place stays on screen beside the mail program. */
    private void showFile(String done) {
        var buttons = new FlowPane(8, 8, context.button("handout.mail_copy", () -> copy(mail.text())));
        if (!mail.to().isEmpty()) {
            buttons.getChildren().add(context.button("handout.mail_copy_to", () -> copy(String.join(", ", mail.to()))));
        }
        buttons.getChildren()
                .add(context.button(
                        "handout.mail_folder",
                        () -> Optional.ofNullable(file.getParent()).ifPresent(open)));
        context.dialogs()
                .showMessage(
                        context.text("handout.mail_attach"),
                        Widgets.column(12, context.wrapped(done), Widgets.wrapped(file.toString(), "strong"), buttons));
    }

    private String recipients() {
        if (mail.to().isEmpty()) {
            return context.text("handout.mail_nobody");
        }
        var key = mail.hasRoomForAddresses() ? "handout.mail_to" : "handout.mail_too_many";
        return context.text(key, mail.to().size(), String.join(", ", mail.to()));
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
