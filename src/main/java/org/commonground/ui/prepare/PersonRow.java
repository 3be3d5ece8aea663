package org.commonground.ui.prepare;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Participant;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One person: here or not, name and role, edit and delete. */
final class PersonRow implements Reconciler.Part<Participant> {

    private final CheckBox here = new CheckBox();
    private final Label name = Ui.label("", "strong");
    private final Label role = Ui.label("", "muted", "small");
    private final Label sponsor;
    private final HBox row;
    private Participant person;

    PersonRow(Ui ui, PrepareModel model, Participant first, Consumer<Participant> edit) {
        person = first;
        sponsor = ui.text("prepare.sponsor", "tag");
        sponsor.setMinWidth(Region.USE_PREF_SIZE);
        here.setAccessibleText(ui.words().get("prepare.here"));
        here.setTooltip(new Tooltip(ui.words().get("prepare.here")));
        here.setOnAction(event -> model.here(person.id(), here.isSelected()));
        var editing = icon(ui, "prepare.edit", Feather.EDIT_2, () -> edit.accept(person));
        var deleting = icon(ui, "prepare.delete", Feather.TRASH_2, () -> model.delete(person.id()));
        var names = new VBox(0, name, role);
        names.setMinWidth(0);
        row = Ui.styled(Ui.row(4, here, Ui.grow(names), sponsor, editing, deleting), "person");
        update(first);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Participant value) {
        person = value;
        here.setSelected(value.here());
        name.setText(value.name());
        role.setText(value.role());
        role.setVisible(!value.role().isEmpty());
        role.setManaged(role.isVisible());
        sponsor.setVisible(value.sponsor());
        sponsor.setManaged(value.sponsor());
    }

    private static Button icon(Ui ui, String key, Feather picture, Runnable action) {
        var button = ui.button(key, action, "ghost", "icon-btn");
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(button.getText()));
        button.setText("");
        button.setGraphic(new FontIcon(picture));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }
}
