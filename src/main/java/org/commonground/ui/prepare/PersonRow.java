package org.commonground.ui.prepare;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Participant;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A participant's row: a check box for presence, name and role, and buttons for editing and deleting. The row takes the focus as a whole
 * and handles Space, Enter, Delete and the arrow keys.
 */
final class PersonRow implements Reconciler.Part<Participant> {

    private final Ui ui;
    private final Deeds deeds;
    private final CheckBox here = new CheckBox();
    private final Label name = Ui.wrapped("", "strong");
    private final Label role = Ui.wrapped("", "muted", "small");
    private final HBox row;
    private Participant person;

    /** The actions on a participant. */
    interface Deeds {
        void here(Participant person, boolean here);

        void edit(Participant person);

        void delete(Participant person);

        /** Moves the focus by {@code by} rows, down if positive. */
        void move(Participant person, int by);
    }

    PersonRow(Ui ui, Participant first, Deeds deeds) {
        this.ui = ui;
        this.deeds = deeds;
        person = first;
        here.setFocusTraversable(false);
        here.setTooltip(new Tooltip(ui.words().get("prepare.here")));
        here.setOnAction(event -> deeds.here(person, here.isSelected()));
        var editing = icon("prepare.edit", Feather.EDIT_2, () -> deeds.edit(person));
        var deleting = icon("prepare.delete", Feather.TRASH_2, () -> deeds.delete(person));
        var names = new VBox(0, name, role);
        names.setMinWidth(0);
        row = Ui.styled(Ui.row(4, here, Ui.grow(names), editing, deleting), "person");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.CHECK_BOX);
        row.setOnMousePressed(event -> row.requestFocus());
        row.setOnKeyPressed(this::pressed);
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
        var sponsor = value.sponsor() ? ui.words().get("prepare.sponsor") : "";
        role.setText(
                Stream.of(sponsor, value.role()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        Ui.showIf(role, !role.getText().isEmpty());
        row.setAccessibleText(String.join(
                ", ",
                value.name(),
                role.getText(),
                value.here() ? ui.words().get("prepare.here") : ui.words().get("prepare.not_here")));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean mine = true;
        switch (event.getCode()) {
            case SPACE -> deeds.here(person, !person.here());
            case ENTER, F2 -> deeds.edit(person);
            case DELETE -> deeds.delete(person);
            case UP -> deeds.move(person, -1);
            case DOWN -> deeds.move(person, 1);
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    /** A button for the mouse; on the keyboard the row has keys of its own. */
    private Button icon(String key, Feather picture, Runnable action) {
        var button = ui.button(key, action, "ghost", "icon-btn");
        button.setAccessibleText(button.getText());
        button.setTooltip(new Tooltip(button.getText()));
        button.setText("");
        button.setGraphic(new FontIcon(picture));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }
}
