package org.commonground.ui.console;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.words.Words;

/** The programme at the left. A click or Enter on an entry jumps there. */
final class RailPane {

    private final VBox box = new VBox(2);
    private final Reconciler<Rail.Entry> entries;

    RailPane(Words words, Consumer<String> goTo) {
        box.setPadding(new Insets(0, 0, 10, 0));
        box.setAccessibleText(words.get("console.programme"));
        entries = new Reconciler<>(box, entry -> entry.exercise().id(), entry -> new Line(words, goTo, entry));
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

        /** As wide as "12:45 PM", so that the titles are aligned; in pixels. */
        private static final double TIME_WIDTH = 56;

        private static final double GAP = 4;

        private final Words words;
        private final Locale locale;
        private final Consumer<String> goTo;
        private final Button button = new Button();
        private final Label time = Ui.label("", "rail-time");
        private final Text title = new Text();
        private final Label left = Ui.wrapped("", "muted", "small");
        private String text = "";

        Line(Words words, Consumer<String> goTo, Rail.Entry entry) {
            this.words = words;
            this.goTo = goTo;
            locale = words.locale();
            title.getStyleClass().add("rail-title");
            title.setFont(Font.font("Inter", 14));
            time.setMinWidth(TIME_WIDTH);
            var row = new HBox(GAP, time, Ui.grow(new VBox(title, left)));
            row.setAlignment(Pos.TOP_LEFT);
            button.setGraphic(row);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            button.getStyleClass().add("rail-entry");
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setAlignment(Pos.CENTER_LEFT);
            update(entry);
            button.widthProperty().subscribe(width -> wrap());
        }

        @Override
        public Node node() {
            return button;
        }

        private void wrap() {
            Wrapping.inside(button, title, text, TIME_WIDTH + GAP);
        }

        @Override
        public void update(Rail.Entry entry) {
            time.setText(ClockFace.time(entry.time(), locale));
            text = entry.exercise().title();
            wrap();
            left.setText(entry.left()
                    .map(minutes -> words.get("console.left", entry.exercise().minutes(), minutes))
                    .orElse(""));
            Ui.showIf(left, !left.getText().isEmpty());
            button.setAccessibleText(time.getText() + " " + text + " " + left.getText());
            button.pseudoClassStateChanged(NOW, entry.progress() == Rail.Progress.NOW);
            button.pseudoClassStateChanged(DONE, entry.progress() == Rail.Progress.DONE);
            button.setFocusTraversable(entry.goTo().isPresent());
            button.setOnAction(event -> entry.goTo().ifPresent(goTo));
        }
    }
}
