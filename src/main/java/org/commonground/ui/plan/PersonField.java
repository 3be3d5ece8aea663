package org.commonground.ui.plan;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.programme.Side;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Refused;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** A field to choose a person by parts of the name and role. Typing opens the list of matches; Enter or Tab takes the first one. */
final class PersonField {

    private static final int ROWS = 8;

    private final Kit kit;
    private final PlanModel model;
    private final Supplier<Optional<Side>> first;
    private final Consumer<Optional<String>> chosen;
    private final SearchableComboBox<Optional<Participant>> box = new SearchableComboBox<>();
    private final FieldMessage message;
    private final VBox view;
    private Optional<Participant> taken = Optional.empty();

    /** @param first the side whose people are listed first */
    PersonField(
            Kit kit,
            PlanModel model,
            String captionKey,
            Supplier<Optional<Side>> first,
            Consumer<Optional<String>> chosen) {
        this.kit = kit;
        this.model = model;
        this.first = first;
        this.chosen = chosen;
        message = kit.fieldMessage();
        var caption = kit.ui().caption(captionKey, box);
        box.setId(captionKey.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(ROWS);
        box.getProperties().put(Keymap.TYPES, true);
        box.setConverter(new ShownAs<>(this::searched));
        box.setCellFactory(list -> new Cell());
        box.setButtonCell(new Cell());
        box.setPlaceholder(kit.ui().text("plan.nobody_fits", "muted"));
        box.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        // While the list is open, arrow keys change the value before the final choice.
        box.showingProperty().subscribe((before, showing) -> {
            if (before && !showing) {
                take();
            }
        });
        view = Ui.column(4, caption, box, message.view());
    }

    VBox view() {
        return view;
    }

    void show(Optional<String> participant) {
        taken = participant.flatMap(model::person);
        if (!box.isShowing()) {
            var all = new ArrayList<Optional<Participant>>();
            all.add(Optional.empty());
            model.people(first.get()).forEach(person -> all.add(Optional.of(person)));
            if (!box.getItems().equals(all)) {
                // If the items changed in place, the selection would keep the index and not the person.
                box.setItems(FXCollections.observableArrayList(all));
            }
            box.setValue(taken);
        }
    }

    /** The library opens the list only for the keys A to Z; this does it for letters of other scripts. */
    private void typed(KeyEvent event) {
        var letter = event.getCharacter();
        if (!box.isShowing() && !letter.isBlank() && !letter.chars().anyMatch(Character::isISOControl)) {
            box.show();
            search().appendText(letter);
            event.consume();
        }
    }

    /** The list was closed by a choice, by Esc, which restores the person, or because the focus went elsewhere. */
    private void take() {
        var typed = search().getText().strip();
        var fitting = ((ComboBox<?>) box.lookup("#filtered")).getItems();
        @Nullable Optional<Participant> value = box.getValue();
        message.clear();
        if (value != null && !value.equals(taken)) {
            chosen.accept(value.map(Participant::id));
        } else if (value == null) {
            box.setValue(taken);
            if (fitting.isEmpty()) {
                message.guard(() -> {
                    throw new Refused(Refused.Reason.NOBODY, typed);
                });
            }
        }
    }

    private TextField search() {
        return (TextField) box.lookup("#search");
    }

    private String searched(Optional<Participant> person) {
        return person.map(who -> who.name() + " " + who.role())
                .orElseGet(() -> kit.words().get("plan.nobody"));
    }

    private final class Cell extends ListCell<Optional<Participant>> {

        @Override
        protected void updateItem(Optional<Participant> person, boolean empty) {
            super.updateItem(person, empty);
            setGraphic(empty || person == null ? null : name(person));
        }

        private Node name(Optional<Participant> person) {
            return person.<Node>map(who -> SideMark.of(who.side(), who.name()))
                    .orElseGet(() -> kit.ui().text("plan.nobody", "faint"));
        }
    }
}
