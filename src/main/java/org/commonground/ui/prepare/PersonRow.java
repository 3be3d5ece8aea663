package org.commonground.ui.prepare;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
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
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Reconciler;
import org.commonground.workshop.record.Participant;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A participant's row: a check box for presence, name and role, and buttons for editing and deleting. The row takes the focus as a whole
 * and handles Space, Enter, Delete and the arrow keys.
 */
final class PersonRow implements Reconciler.Part<Participant> {

    private final Widgets ui;
    private final ParticipantActions actions;
    private final CheckBox here = new CheckBox();
    private final Label name = Widgets.wrapped("", "strong");
    private final Label role = Widgets.wrapped("", "muted", "small");
    private final HBox row;
    private Participant person;

    interface ParticipantActions {
        void setPresent(Participant person, boolean here);

        void edit(Participant person);

        void delete(Participant person);

        /** Moves the focus by {@code by} rows, down if positive. */
        void moveFocus(Participant person, int by);

        /** Letters were typed on a participant. */
        void type(String letters);
    }

    PersonRow(Widgets ui, Participant first, ParticipantActions deeds) {
        this.ui = ui;
        this.actions = deeds;
        person = first;
        here.setFocusTraversable(false);
        here.setTooltip(new Tooltip(ui.messages().get("prepare.here")));
        here.setOnAction(event -> deeds.setPresent(person, here.isSelected()));
        var editing = iconButton("prepare.edit", Feather.EDIT_2, () -> deeds.edit(person));
        var deleting = iconButton("prepare.delete", Feather.TRASH_2, () -> deeds.delete(person));
        var names = new VBox(0, name, role);
        names.setMinWidth(0);
        names.setAlignment(Pos.CENTER_LEFT);
        row = Widgets.styled(Widgets.row(4, here, Widgets.grow(names), editing, deleting), "person");
        row.setAccessibleRole(AccessibleRole.CHECK_BOX);
        row.setOnMousePressed(event -> row.requestFocus());
        row.setOnKeyPressed(this::keyPressed);
        row.setOnKeyTyped(this::keyTyped);
        update(first);
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void update(Participant value) {
        person = value;
        here.setSelected(value.isPresent());
        name.setText(value.name());
        var sponsor = value.sponsor() ? ui.messages().get("prepare.sponsor") : "";
        Widgets.showText(
                role,
                Stream.of(sponsor, value.role()).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · ")));
        row.setAccessibleText(String.join(
                ", ",
                value.name(),
                role.getText(),
                value.isPresent()
                        ? ui.messages().get("prepare.here")
                        : ui.messages().get("prepare.not_here")));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> actions.setPresent(person, !person.isPresent());
            case ENTER, F2 -> actions.edit(person);
            case DELETE -> actions.delete(person);
            case UP -> actions.moveFocus(person, -1);
            case DOWN -> actions.moveFocus(person, 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void keyTyped(KeyEvent event) {
        var letters = event.getCharacter();
        if (!event.isShortcutDown() && !letters.isBlank() && letters.chars().noneMatch(Character::isISOControl)) {
            actions.type(letters);
            event.consume();
        }
    }

    /** A button for the mouse; on the keyboard the row has keys of its own. */
    private Button iconButton(String key, Feather picture, Runnable action) {
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
