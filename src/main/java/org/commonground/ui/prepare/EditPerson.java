package org.commonground.ui.prepare;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.SideChoice;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Invited;
import org.commonground.workshop.Participant;

/** The dialog that edits a participant. */
final class EditPerson {

    private final Kit kit;
    private final PrepareModel model;
    private final Consumer<String> edited;

    /** @param edited receives the participant's id after the dialog was closed */
    EditPerson(Kit kit, PrepareModel model, Consumer<String> edited) {
        this.edited = edited;
        this.kit = kit;
        this.model = model;
    }

    void edit(Participant person) {
        var name = field("edit-name", person.name());
        var role = field("edit-role", person.role());
        var email = field("edit-email", person.email());
        var side = new SideChoice(model::sideName, person.side());
        var sponsor = new CheckBox(kit.words().get("prepare.is_sponsor"));
        sponsor.setSelected(person.sponsor());
        var body = Ui.column(
                6,
                kit.ui().text("prepare.name", "field-label"),
                name,
                kit.ui().text("prepare.role", "field-label"),
                role,
                kit.ui().text("prepare.email", "field-label"),
                email,
                kit.ui().text("prepare.side", "field-label"),
                side.view(),
                sponsor);
        kit.dialogs()
                .show(
                        kit.words().get("prepare.edit_title", person.name()),
                        body,
                        List.of(new Dialogs.Choice(
                                kit.words().get("prepare.keep"),
                                () -> keep(
                                        person,
                                        new Invited(
                                                name.getText(),
                                                role.getText(),
                                                email.getText(),
                                                side.value(),
                                                sponsor.isSelected())))));
    }

    private void keep(Participant person, Invited to) {
        model.edit(person.id(), to);
        Platform.runLater(() -> edited.accept(person.id()));
    }

    ComboBox<Side> sideBox(Side selected) {
        var box = new ComboBox<Side>();
        box.getItems().setAll(Side.values());
        box.setConverter(new ShownAs<>(side -> side.shape() + " " + model.sideName(side)));
        box.setValue(selected);
        return box;
    }

    private static TextField field(String id, String text) {
        var field = new TextField(text);
        field.setId(id);
        return field;
    }
}
