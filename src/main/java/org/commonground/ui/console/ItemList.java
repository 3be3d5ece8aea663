package org.commonground.ui.console;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.words.Words;

/** A heading with a count, and rows below it that can be folded away. Enter or F2 edits a row, Delete deletes it. */
final class ItemList {

    /** An action on a row. Enter runs the first one, Delete the last one. */
    record Deed(String key, Runnable run) {}

    /** A row; those that are {@code done} are shown paler. Its actions are not compared, because they follow from the text. */
    record Line(String id, String text, boolean done, List<Deed> deeds) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Line line && id.equals(line.id) && text.equals(line.text) && done == line.done;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final Words words;
    private final String key;
    private final ToggleButton heading = new ToggleButton();
    private final VBox lines = new VBox(1);
    private final Label empty;
    private final VBox box;
    private final Reconciler<Line> reconciler;
    private int count;

    /**
     * @param key the text key of the heading, with the count as its argument
     * @param hint how to add something to the list, shown while it is empty
     */
    ItemList(Words words, String id, String key, String hint, boolean open) {
        this.words = words;
        this.key = key;
        empty = Ui.styled(Ui.wrapped(words.get(hint), "muted", "small"), "list-empty");
        reconciler = new Reconciler<>(lines, Line::id, line -> new LineNode(words, line));
        heading.setId("list-" + id);
        heading.getStyleClass().add("list-heading");
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

    void show(int nowCount, List<Line> now) {
        count = nowCount;
        reconciler.show(now);
        fold();
    }

    /**
     * Unfolds the list and marks the row, until another one is searched; empty removes the mark.
     *
     * @return the node of the row, if the list has it
     */
    Optional<Node> find(Optional<String> id) {
        lines.getChildren().forEach(line -> line.pseudoClassStateChanged(FOUND, false));
        var found = id.flatMap(reconciler::part).map(Reconciler.Part::node);
        found.ifPresent(node -> {
            heading.setSelected(true);
            node.pseudoClassStateChanged(FOUND, true);
        });
        return found;
    }

    private void fold() {
        Ui.showIf(empty, heading.isSelected() && lines.getChildren().isEmpty());
        heading.setText((heading.isSelected() ? "▾ " : "▸ ") + words.get(key, count));
    }

    private static final class LineNode implements Reconciler.Part<Line> {

        private final Words words;
        private final Text text = new Text();
        private final Button button = new Button();

        LineNode(Words words, Line line) {
            this.words = words;
            button.getStyleClass().add("list-line");
            text.getStyleClass().add("list-text");
            text.setFont(Font.font("Inter", 12));
            button.setGraphic(text);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            update(line);
            button.widthProperty().subscribe(width -> Wrapping.inside(button, text, words(), 0));
        }

        @Override
        public Node node() {
            return button;
        }

        private String words() {
            return button.getAccessibleText();
        }

        @Override
        public void update(Line line) {
            button.setAccessibleText(line.text());
            Wrapping.inside(button, text, words(), 0);
            button.pseudoClassStateChanged(PseudoClass.getPseudoClass("done"), line.done());
            button.setOnAction(event -> line.deeds().getFirst().run().run());
            button.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.DELETE) {
                    line.deeds().getLast().run().run();
                    event.consume();
                } else if (event.getCode() == KeyCode.F2) {
                    line.deeds().getFirst().run().run();
                    event.consume();
                }
            });
            var menu = new ContextMenu();
            line.deeds().forEach(deed -> {
                var item = new MenuItem(words.get(deed.key()));
                item.setOnAction(event -> deed.run().run());
                menu.getItems().add(item);
            });
            button.setContextMenu(menu);
        }
    }
}
