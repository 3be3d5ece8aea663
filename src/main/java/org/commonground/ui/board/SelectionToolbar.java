package org.commonground.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;

/**
 * A row above the board, covering no card: the commands for the selected cards, each with its key where there is width for all keys, and a
 * hint while nothing is selected.
 */
final class SelectionToolbar extends StackPane {

    private static final List<String> COMMANDS = List.of(
            "board.edit",
            "board.group",
            "board.ungroup",
            "board.merge",
            "board.side",
            "board.hide",
            "board.details",
            "board.delete");

    private final FlowPane bar = Widgets.withId("selection-toolbar", new FlowPane(4, 4));
    private final Label hint = Widgets.wrapped("", "muted", "small");
    private final PageContext context;
    private final BooleanSupplier selected;
    private List<Command> commands = List.of();
    private List<Command> all = List.of();

    /** @param selected whether there is a card that the commands act on */
    SelectionToolbar(PageContext context, BooleanSupplier selected) {
        this.context = context;
        this.selected = selected;
        bar.setVisible(false);
        bar.setAlignment(Pos.CENTER_LEFT);
        hint.visibleProperty().bind(bar.visibleProperty().not());
        getStyleClass().add("selection-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(hint, bar);
        // A click beside a button leaves the keyboard on the board.
        setOnMousePressed(Event::consume);
        widthProperty().subscribe(this::refresh);
    }

    /** Shows what can be done with the mouse while nothing is selected; "" where there are no cards, which takes the row away. */
    void showHint(String text) {
        hint.setText(text);
        Widgets.showIf(this, !text.isEmpty());
    }

    /** Shows those of the commands that act on selected cards. */
    void show(List<Command> all) {
        this.all = all;
        commands = all.stream()
                .filter(command -> COMMANDS.contains(command.id()))
                .sorted(Comparator.comparingInt(command -> COMMANDS.indexOf(command.id())))
                .toList();
        bar.getChildren().setAll(commands.stream().map(this::button).toList());
        refresh();
    }

    /** The keys of a command of the board, also of one that is not in the bar. */
    Optional<Shortcut> shortcut(String id) {
        return all.stream()
                .filter(command -> command.id().equals(id))
                .flatMap(command -> command.shortcuts().stream())
                .findFirst();
    }

    private Button button(Command command) {
        var button = context.button(command, "small-btn");
        button.setText(context.text(command.id() + "_short"));
        button.setAccessibleText(context.text(command.id()));
        button.setId("tool-" + command.id().replace('.', '-'));
        // The keyboard stays on the board.
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Shows what can be done with the selection now. */
    void refresh() {
        bar.setVisible(!commands.isEmpty() && selected.getAsBoolean());
        if (!bar.isVisible()) {
            showKeys(ContentDisplay.TEXT_ONLY);
            return;
        }
        for (int i = 0; i < commands.size(); i++) {
            Widgets.showIf(bar.getChildren().get(i), commands.get(i).enabled().getAsBoolean());
        }
        // The cards stay where they are: the keys never make a second row.
        showKeys(ContentDisplay.RIGHT);
        if (widthInOneRow() > getWidth()) {
            showKeys(ContentDisplay.TEXT_ONLY);
        }
    }

    private void showKeys(ContentDisplay display) {
        bar.getChildren().forEach(button -> ((Button) button).setContentDisplay(display));
    }

    /** In pixels. */
    private double widthInOneRow() {
        applyCss();
        return bar.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(button -> Math.ceil(button.prefWidth(-1)) + bar.getHgap())
                .sum();
    }
}
