package org.commonground.ui.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.control.Widgets;

/** A layer above the board with the commands for the selected cards, each with its key, below the active card or else above it. */
final class SelectionToolbar extends Pane {

    private static final List<String> COMMANDS = List.of(
            "board.edit",
            "board.group",
            "board.ungroup",
            "board.merge",
            "board.side",
            "board.hide",
            "board.details",
            "board.delete");

    private static final double GAP = 6;

    private final FlowPane bar = new FlowPane(4, 4);
    private final PageContext context;
    private final Supplier<Optional<Bounds>> anchor;
    private List<Command> commands = List.of();
    private List<Command> all = List.of();

    /** @param anchor the place of the active card in the scene; empty while there is nothing to do with the selection */
    SelectionToolbar(PageContext context, Supplier<Optional<Bounds>> anchor) {
        this.context = context;
        this.anchor = anchor;
        bar.setId("selection-toolbar");
        bar.getStyleClass().add("selection-toolbar");
        bar.setVisible(false);
        setPickOnBounds(false);
        getChildren().add(bar);
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
        var button = context.widgets().button(command, "small-btn");
        button.setText(context.messages().get(command.id() + "_short"));
        button.setAccessibleText(context.messages().get(command.id()));
        button.setId("tool-" + command.id().replace('.', '-'));
        // The keyboard stays on the board.
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Shows what can be done with the selection now. */
    void refresh() {
        bar.setVisible(!commands.isEmpty() && anchor.get().isPresent());
        if (bar.isVisible()) {
            for (int i = 0; i < commands.size(); i++) {
                Widgets.showIf(
                        bar.getChildren().get(i), commands.get(i).enabled().getAsBoolean());
            }
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        anchor.get().map(this::sceneToLocal).ifPresent(card -> {
            double width = Math.min(getWidth(), wholeWidth());
            bar.setPrefWrapLength(width);
            bar.resize(width, bar.prefHeight(width));
            double below = card.getMaxY() + GAP;
            double y = below + bar.getHeight() <= getHeight() ? below : card.getMinY() - GAP - bar.getHeight();
            bar.relocate(
                    Math.clamp(card.getMinX(), 0, Math.max(0, getWidth() - width)),
                    Math.clamp(y, 0, Math.max(0, getHeight() - bar.getHeight())));
        });
    }

    /** The width in which all buttons are in one row, in pixels. */
    private double wholeWidth() {
        double buttons = bar.getChildren().stream()
                .filter(Node::isManaged)
                .mapToDouble(button -> Math.ceil(button.prefWidth(-1)) + bar.getHgap())
                .sum();
        return buttons + bar.snappedLeftInset() + bar.snappedRightInset() + 1;
    }
}
