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
import org.commonground.programme.model.Side;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Keymap;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Participant;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/** A field to choose a person by parts of the name and role. Typing opens the list of matches; Enter or Tab takes the first one. */
final class PersonField {

    private static final int VISIBLE_ROWS = 8;

    private final PageContext context;
    private final PlanModel model;
    private final Supplier<Optional<Side>> firstSide;
    private final Consumer<Optional<String>> chosen;
    private final SearchableComboBox<Optional<Participant>> box = new SearchableComboBox<>();
    private final FieldMessage message;
    private final VBox view;
    private Optional<Participant> shownPerson = Optional.empty();

    /** @param first the side whose people are listed first */
    PersonField(
            PageContext context,
            PlanModel model,
            String captionKey,
            Supplier<Optional<Side>> first,
            Consumer<Optional<String>> chosen) {
        this.context = context;
        this.model = model;
        this.firstSide = first;
        this.chosen = chosen;
        message = context.fieldMessage();
        var caption = context.caption(captionKey, box);
        box.setId(captionKey.replace('.', '-'));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setVisibleRowCount(VISIBLE_ROWS);
        box.getProperties().put(Keymap.HANDLES_TYPING, true);
        box.setConverter(new DisplayConverter<>(this::searchText));
        box.setCellFactory(list -> new Cell());
        box.setButtonCell(new Cell());
        box.setPlaceholder(context.label("plan.nobody_fits", "muted"));
        box.addEventHandler(KeyEvent.KEY_TYPED, this::onKeyTyped);
        // While the list is open, arrow keys change the value before the final choice.
        box.showingProperty().subscribe((before, showing) -> {
            if (before && !showing) {
                applyChoice();
            }
        });
        view = Widgets.column(4, caption, box, message.view());
    }

    VBox view() {
        return view;
    }

    void show(Optional<String> participant) {
        shownPerson = participant.flatMap(model::person);
        if (!box.isShowing()) {
            var all = new ArrayList<Optional<Participant>>();
            all.add(Optional.empty());
            model.people(firstSide.get()).forEach(person -> all.add(Optional.of(person)));
            if (!box.getItems().equals(all)) {
                // If the items changed in place, the selection would keep the index and not the person.
                box.setItems(FXCollections.observableArrayList(all));
            }
            box.setValue(shownPerson);
        }
    }

    /** The library opens the list only for the keys A to Z; this does it for letters of other scripts. */
    private void onKeyTyped(KeyEvent event) {
        var letter = event.getCharacter();
        if (!box.isShowing() && !letter.isBlank() && !letter.chars().anyMatch(Character::isISOControl)) {
            box.show();
            search().appendText(letter);
            event.consume();
        }
    }

    /** The list was closed by a choice, by Esc, which restores the person, or because the focus went elsewhere. */
    private void applyChoice() {
        var typed = search().getText().strip();
        var fitting = ((ComboBox<?>) box.lookup("#filtered")).getItems();
        @Nullable Optional<Participant> value = box.getValue();
        message.clear();
        if (value != null && !value.equals(shownPerson)) {
            chosen.accept(value.map(Participant::id));
        } else if (value == null) {
            box.setValue(shownPerson);
            if (fitting.isEmpty()) {
                message.guard(() -> {
                    throw new InvalidInput(InvalidInput.Reason.NOBODY, typed);
                });
            }
        }
    }

    private TextField search() {
        return (TextField) box.lookup("#search");
    }

    private String searchText(Optional<Participant> person) {
        return person.map(who -> who.name() + " " + who.role()).orElseGet(() -> context.text("plan.nobody"));
    }

    private final class Cell extends ListCell<Optional<Participant>> {

        @Override
        protected void updateItem(Optional<Participant> person, boolean empty) {
            super.updateItem(person, empty);
            setGraphic(empty || person == null ? null : name(person));
        }

        private Node name(Optional<Participant> person) {
            return person.<Node>map(who -> SideMark.of(who.side(), who.name()))
                    .orElseGet(() -> context.label("plan.nobody", "faint"));
        }
    }
}
