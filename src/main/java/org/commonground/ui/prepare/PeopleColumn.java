package org.commonground.ui.prepare;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.commonground.ui.layout.Reconciler;
import org.commonground.workshop.record.Participant;

/** The participants of one side, below two fields that add one: name, role, Enter. */
final class PeopleColumn {

    private final PrepareModel model;
    private final Side side;
    private final TextField name = new TextField();
    private final TextField role = new TextField();
    private final FieldMessage message;
    private final Label mark;
    private final Label count = Widgets.keepWidth(Widgets.label("", "tag"));
    private final VBox list = new VBox(2);
    private final Reconciler<Participant> people;
    private final VBox view;

    PeopleColumn(PageContext context, PrepareModel model, Side side, Consumer<Participant> edit) {
        this.model = model;
        this.side = side;
        message = context.fieldMessage();
        mark = SideMark.of(side, "");
        people = new Reconciler<>(
                list, Participant::id, person -> new PersonRow(context.widgets(), person, rowActions(edit)));
        prompt(context, name, "prepare.name");
        prompt(context, role, "prepare.role");
        // One below the other: with three columns, a small screen has no room for two fields side by side.
        var adding = Widgets.column(6, name, role);
        view = Widgets.styled(
                Widgets.column(10, Widgets.row(8, mark, Widgets.spacer(), count), adding, message.view(), list),
                "card",
                "people");
        view.setId("people-" + SideMark.styleClass(side));
        view.setMinWidth(0);
        // The same width for all columns; not 0, because wrapping names would then be measured as many lines.
        view.setPrefWidth(200);
        HBox.setHgrow(view, Priority.ALWAYS);
    }

    Node view() {
        return view;
    }

    TextField name() {
        return name;
    }

    /** If the participant with the focus was removed, by an undo for example, the name field takes the focus. */
    void show() {
        mark.setText(model.sideName(side));
        mark.setWrapText(!LineWrapping.isNeeded(mark.getText()));
        count.setText(model.presenceCount(side));
        var focused = Optional.ofNullable(view.getScene()).map(Scene::getFocusOwner);
        boolean inList = focused.filter(list.getChildren()::contains).isPresent();
        people.show(model.people(side));
        // The list is one stop of Tab, whatever its length: the arrow keys go from person to person.
        for (int i = 0; i < list.getChildren().size(); i++) {
            list.getChildren().get(i).setFocusTraversable(i == 0);
        }
        if (inList && focused.filter(list.getChildren()::contains).isEmpty()) {
            name.requestFocus();
        }
    }

    /** Focuses a participant, if it is in this column. */
    void focus(String personId) {
        people.part(personId).ifPresent(part -> part.node().requestFocus());
    }

    private PersonRow.ParticipantActions rowActions(Consumer<Participant> edit) {
        return new PersonRow.ParticipantActions() {
            @Override
            public void setPresent(Participant person, boolean here) {
                model.setPresent(person.id(), here);
            }

            @Override
            public void edit(Participant person) {
                edit.accept(person);
            }

            /** Letters are the next name: nothing typed on a person is lost. */
            @Override
            public void type(String letters) {
                name.requestFocus();
                name.appendText(letters);
                name.end();
            }

            /** Focuses the neighbour, so that the focus stays in the list. */
            @Override
            public void delete(Participant person) {
                var all = model.people(side);
                int at = all.indexOf(person);
                model.delete(person.id());
                var left = model.people(side);
                if (left.isEmpty()) {
                    name.requestFocus();
                } else {
                    focus(left.get(Math.min(at, left.size() - 1)).id());
                }
            }

            @Override
            public void moveFocus(Participant person, int by) {
                var all = model.people(side);
                int to = all.indexOf(person) + by;
                if (to < 0) {
                    role.requestFocus();
                } else if (to < all.size()) {
                    focus(all.get(to).id());
                }
            }
        };
    }

    private void prompt(PageContext context, TextField field, String key) {
        field.setPromptText(context.text(key));
        field.setAccessibleText(context.text(key));
        field.setId(key.replace('.', '-') + "-" + SideMark.styleClass(side));
        field.setPrefWidth(0);
        FieldDraft.keep(field, model.live(), key + "." + side, () -> "");
        field.setOnAction(event -> add());
    }

    /** Rejected input keeps the focus in its field. */
    private void add() {
        if (message.guard(() -> model.addParticipants(side, name.getText(), role.getText()))) {
            name.clear();
            role.clear();
            name.requestFocus();
        }
    }
}
