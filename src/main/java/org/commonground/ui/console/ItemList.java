package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.commonground.ui.layout.Reconciler;

/** A heading with a count, and rows below it that can be folded away. Enter or F2 edits a row, Delete deletes it. */
final class ItemList {

    /** An action on a row. Enter runs the first one, Delete the last one. */
    record RowAction(String key, Runnable run) {}

    /** A row; those that are {@code done} are shown paler. Its actions are not compared, because they follow from the text. */
    record ListRow(String id, String text, boolean done, List<RowAction> actions) {
        @Override
        public boolean equals(Object other) {
            return other instanceof ListRow line && id.equals(line.id) && text.equals(line.text) && done == line.done;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Messages messages;
    private final String key;
    private final ToggleButton heading = Widgets.styled(new ToggleButton(), "list-heading");
    private final VBox lines = new VBox(1);
    private final Label empty;
    private final VBox box;
    private final Reconciler<ListRow> reconciler;
    private int count;

    /**
     * @param key the text key of the heading, with the count as its argument
     * @param hint how to add something to the list, shown while it is empty
     */
    ItemList(Messages messages, String id, String key, String hint, boolean open) {
        this.messages = messages;
        this.key = key;
        empty = Widgets.styled(Widgets.wrapped(messages.get(hint), "muted", "small"), "list-empty");
        reconciler = new Reconciler<>(lines, ListRow::id, line -> new ListRowNode(messages, line));
        heading.setId("list-" + id);
        heading.setMaxWidth(Double.MAX_VALUE);
        heading.setSelected(open);
        heading.selectedProperty().subscribe(this::fold);
        lines.visibleProperty().bind(heading.selectedProperty());
        lines.managedProperty().bind(heading.selectedProperty());
        box = new VBox(4, heading, empty, lines);
    }

    Node view() {
        return box;
    }

    void show(int nowCount, List<ListRow> now) {
        count = nowCount;
        reconciler.show(now);
        fold();
    }

    /**
     * Unfolds the list and marks the row, until another one is searched; empty removes the mark.
     *
     * @return the node of the row, if the list has it
     */
    Optional<Node> markFound(Optional<String> id) {
        lines.getChildren().forEach(line -> line.pseudoClassStateChanged(FOUND, false));
        var found = id.flatMap(reconciler::part).map(Reconciler.Part::node);
        found.ifPresent(node -> {
            heading.setSelected(true);
            node.pseudoClassStateChanged(FOUND, true);
        });
        return found;
    }

    private void fold() {
        Widgets.showIf(empty, heading.isSelected() && lines.getChildren().isEmpty());
        heading.setText((heading.isSelected() ? "▾ " : "▸ ") + messages.get(key, count));
    }

    private static final class ListRowNode implements Reconciler.Part<ListRow> {

        private final Messages messages;
        private final Text text = new Text();
        private final Button button = new Button();

        ListRowNode(Messages messages, ListRow line) {
            this.messages = messages;
            button.getStyleClass().add("list-line");
            text.getStyleClass().add("list-text");
            text.setFont(Font.font("Inter", 12));
            button.setGraphic(text);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            update(line);
            button.widthProperty().subscribe(width -> LineWrapping.wrapInButton(button, text, words(), 0));
        }

        @Override
        public Node node() {
            return button;
        }

        private String words() {
            return button.getAccessibleText();
        }

        @Override
        public void update(ListRow line) {
            button.setAccessibleText(line.text());
            LineWrapping.wrapInButton(button, text, words(), 0);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("done"), line.done());
            button.setOnAction(event -> line.actions().getFirst().run().run());
            button.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.DELETE) {
                    line.actions().getLast().run().run();
                    event.consume();
                } else if (event.getCode() == KeyCode.F2) {
                    line.actions().getFirst().run().run();
                    event.consume();
                }
            });
            var menu = new ContextMenu();
            line.actions().forEach(deed -> menu.getItems().add(Widgets.menuItem(messages.get(deed.key()), deed.run())));
            button.setContextMenu(menu);
        }
    }
}
