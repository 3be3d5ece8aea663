package org.commonground.ui.prepare;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideChoice;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.record.Participant;

/**
 * The dialog that edits a participant.
 *
 * @param afterEdit receives the participant's id after the dialog was closed
 */
record ParticipantDialog(PageContext context, PrepareModel model, Consumer<String> afterEdit) {

    void show(Participant person) {
        var name = field("edit-name", person.name());
        var role = field("edit-role", person.role());
        var email = field("edit-email", person.email());
        var side = new SideChoice(model::sideName, person.side());
        var sponsor = new CheckBox(context.text("prepare.is_sponsor"));
        sponsor.setSelected(person.sponsor());
        var body = Widgets.column(
                6,
                context.label("prepare.name", "field-label"),
                name,
                context.label("prepare.role", "field-label"),
                role,
                context.label("prepare.email", "field-label"),
                email,
                context.label("prepare.side", "field-label"),
                side.view(),
                sponsor);
        context.dialogs()
                .show(
                        context.text("prepare.edit_title", person.name()),
                        body,
                        List.of(new Dialogs.Choice(
                                context.text("prepare.keep"),
                                () -> save(
                                        person,
                                        new Invited(
                                                name.getText(),
                                                role.getText(),
                                                email.getText(),
                                                side.value(),
                                                sponsor.isSelected())))));
    }

    private void save(Participant person, Invited to) {
        model.edit(person.id(), to);
        Platform.runLater(() -> afterEdit.accept(person.id()));
    }

    private static TextField field(String id, String text) {
        return Widgets.withId(id, new TextField(text));
    }
}
