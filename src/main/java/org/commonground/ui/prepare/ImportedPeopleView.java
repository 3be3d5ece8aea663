package org.commonground.ui.prepare;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.prepare.PeopleImport.ImportedPerson;
import org.commonground.workshop.people.Explanation;

/** The people of a list, each with a box to tick and the three sides. By keyboard: Space ticks, m, i and j take a side. */
final class ImportedPeopleView {

    private static final double SCROLL_BAR_AND_PADDING = 36;

    private final Messages messages;
    private final Function<Side, String> sideName;
    private final PeopleImport list;
    private final Runnable changed;
    private final ListView<ImportedPerson> view = Widgets.withId("import-people", new ListView<>());

    /** @param changed runs after a decision about one person */
    ImportedPeopleView(PageContext context, Function<Side, String> sideName, PeopleImport list, Runnable changed) {
        messages = context.messages();
        this.sideName = sideName;
        this.list = list;
        this.changed = changed;
        view.setAccessibleText(messages.get("prepare.import.people"));
        var empty = Widgets.wrapped(messages.get("prepare.import.empty"), "muted", "small");
        empty.setPadding(new Insets(16));
        view.setPlaceholder(empty);
        view.setPrefHeight(230);
        view.setMinHeight(80);
        view.setCellFactory(all -> new PersonCell());
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        view.widthProperty().subscribe(width -> view.refresh());
    }

    Node view() {
        return view;
    }

    void show() {
        int selected = view.getSelectionModel().getSelectedIndex();
        view.getItems().setAll(list.people());
        if (selected >= 0 && selected < view.getItems().size()) {
            view.getSelectionModel().select(selected);
        }
    }

    private void handleKey(KeyEvent event) {
        int index = view.getSelectionModel().getSelectedIndex();
        if (index < 0 || event.isShortcutDown() || event.getTarget() instanceof TextField) {
            return;
        }
        switch (event.getCode()) {
            case SPACE -> tick(index, !list.people().get(index).isTicked());
            case M -> takeSide(index, Side.MARKETING);
            case I -> takeSide(index, Side.IT);
            case J -> takeSide(index, Side.JOINT);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void tick(int index, boolean ticked) {
        list.tick(index, ticked);
        refresh(index);
    }

    private void takeSide(int index, Side side) {
        list.takeSide(index, side);
        refresh(index);
    }

    private void refresh(int index) {
        view.getItems().set(index, list.people().get(index));
        view.getSelectionModel().select(index);
        changed.run();
    }

    private final class PersonCell extends ListCell<ImportedPerson> {

        @Override
        protected void updateItem(ImportedPerson person, boolean empty) {
            super.updateItem(person, empty);
            setText(null);
            setGraphic(empty || person == null ? null : row(person, getIndex()));
        }

        /** Lines that wrap need more height; a list measures its cells without a width. */
        @Override
        protected double computePrefHeight(double width) {
            return getGraphic() == null
                    ? super.computePrefHeight(width)
                    : snappedTopInset() + getGraphic().prefHeight(rowWidth()) + snappedBottomInset();
        }
    }

    private Node row(ImportedPerson person, int index) {
        var box = new CheckBox();
        box.setSelected(person.isTicked());
        box.setDisable(person.person().isThere());
        box.setFocusTraversable(false);
        box.setAccessibleText(person.name());
        box.getStyleClass().add("import-tick");
        box.setOnAction(event -> tick(index, box.isSelected()));
        var facts = Widgets.column(1, name(person, index));
        facts.setMinWidth(0);
        var notes = notes(person);
        if (!notes.isEmpty()) {
            facts.getChildren().add(Widgets.wrapped(notes, "small", "muted"));
        }
        var row = new HBox(10, box, Widgets.grow(facts));
        row.setAlignment(Pos.CENTER_LEFT);
        if (!person.person().isThere()) {
            for (var side : Side.values()) {
                row.getChildren().add(sideButton(person, index, side));
            }
        }
        // As wide as the list, so that a long line wraps.
        row.setPrefWidth(rowWidth());
        row.setMaxWidth(HBox.USE_PREF_SIZE);
        return row;
    }

    private double rowWidth() {
        return view.getWidth() - SCROLL_BAR_AND_PADDING;
    }

    private Node name(ImportedPerson person, int index) {
        var facts = person.person();
        if (!facts.name().isEmpty()) {
            return Widgets.wrapped(joined(facts.name(), facts.role(), facts.email()));
        }
        var name = new TextField(person.name());
        name.setPromptText(messages.get("prepare.name"));
        name.setAccessibleText(messages.get("prepare.name"));
        name.setPrefWidth(170);
        name.getStyleClass().add("import-name");
        name.focusedProperty().subscribe(focused -> {
            if (!focused && !name.getText().equals(person.name())) {
                list.name(index, name.getText());
                refresh(index);
            }
        });
        return Widgets.row(8, name, Widgets.label(joined("", facts.role(), facts.email())));
    }

    private String notes(ImportedPerson person) {
        var facts = person.person();
        return joined(
                facts.response()
                        .map(response -> messages.get(Messages.key("people.response.", response)))
                        .orElse(""),
                facts.isSponsor() ? messages.get("prepare.sponsor") : "",
                facts.remark().map(this::sentence).orElse(""),
                sideNote(person));
    }

    private String sideNote(ImportedPerson person) {
        var why = person.person().sideWhy().map(this::sentence);
        var proposal = person.proposal();
        if (proposal.isPresent()) {
            return messages.get("prepare.import.proposed", sideName.apply(proposal.get()), why.orElse(""));
        }
        return person.side().equals(person.person().side()) ? why.orElse("") : "";
    }

    private String sentence(Explanation why) {
        return messages.get(why.key(), why.arguments().toArray());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    private ToggleButton sideButton(ImportedPerson person, int index, Side side) {
        var button = new ToggleButton(null, SideMark.shape(side, 12));
        button.setSelected(person.side().equals(Optional.of(side)));
        button.getStyleClass().add("import-side");
        if (person.proposal().equals(Optional.of(side))) {
            button.getStyleClass().add("proposed");
        }
        button.setFocusTraversable(false);
        button.setAccessibleText(sideName.apply(side));
        button.setTooltip(new Tooltip(sideName.apply(side)));
        button.setOnAction(event -> takeSide(index, side));
        return button;
    }
}
