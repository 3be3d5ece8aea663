package org.commonground.ui.console;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** The programme at the left. A click, or Enter on it, jumps there. */
final class RailPane {

    private final VBox box = new VBox(2);
    private final Reconciler<Rail.Entry> entries;

    RailPane(Words words, Consumer<String> goTo) {
        box.setPadding(new Insets(0, 0, 10, 0));
        box.setAccessibleText(words.get("console.programme"));
        entries = new Reconciler<>(
                box, entry -> entry.exercise().id(), entry -> new Line(words, goTo, entry));
    }

    Node view() {
        return box;
    }

    void show(Rail rail) {
        entries.show(rail.entries());
    }

    private static final class Line implements Reconciler.Part<Rail.Entry> {

        private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
        private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

        private final Words words;
        private final Locale locale;
        private final Consumer<String> goTo;
        private final Button button = new Button();
        private final Label time = Ui.label("", "rail-time");
        private final Label title = Ui.wrapped("", "rail-title");
        private final Label left = Ui.wrapped("", "muted", "small");

        Line(Words words, Consumer<String> goTo, Rail.Entry entry) {
            this.words = words;
            this.goTo = goTo;
            locale = words.locale();
            var grid = new GridPane(4, 0);
            var first = new ColumnConstraints(48);
            grid.getColumnConstraints().addAll(first, new ColumnConstraints(60, 136, 136));
            grid.add(time, 0, 0);
            grid.add(title, 1, 0);
            grid.add(left, 1, 1);
            GridPane.setValignment(time, VPos.TOP);
            button.setGraphic(grid);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().add("rail-entry");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            update(entry);
        }

        @Override
        public Node node() {
            return button;
        }

        @Override
        public void update(Rail.Entry entry) {
            time.setText(ClockFace.time(entry.time(), locale));
            title.setText(entry.exercise().title());
            left.setText(entry.left()
                    .map(minutes -> words.get("console.left", entry.exercise().minutes(), minutes))
                    .orElse(""));
            left.setVisible(!left.getText().isEmpty());
            left.setManaged(left.isVisible());
            button.setAccessibleText(time.getText() + " " + title.getText() + " " + left.getText());
            button.pseudoClassStateChanged(NOW, entry.progress() == Rail.Progress.NOW);
            button.pseudoClassStateChanged(DONE, entry.progress() == Rail.Progress.DONE);
            button.setFocusTraversable(entry.goTo().isPresent());
            button.setOnAction(event -> entry.goTo().ifPresent(goTo));
        }
    }
}
