package org.commonground.ui.console;

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
import org.commonground.i18n.Messages;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.LineWrapping;
import org.commonground.ui.layout.Reconciler;

/** The programme at the left. A click or Enter on an entry jumps there. */
final class ProgrammeOverviewPane {

    private final VBox box = new VBox(2);
    private final Reconciler<ProgrammeOverview.ExerciseEntry> entries;

    ProgrammeOverviewPane(Messages messages, Consumer<String> goTo) {
        box.setPadding(new Insets(0, 0, 10, 0));
        box.setAccessibleText(messages.get("console.programme"));
        entries =
                new Reconciler<>(box, entry -> entry.exercise().id(), entry -> new ExerciseRow(messages, goTo, entry));
    }

    Node view() {
        return box;
    }

    void show(ProgrammeOverview rail) {
        entries.show(rail.entries());
    }

    private static final class ExerciseRow implements Reconciler.Part<ProgrammeOverview.ExerciseEntry> {

        private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
        private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

        /** As wide as "12:45 PM", so that the titles are aligned; in pixels. */
        private static final double TIME_COLUMN_WIDTH = 56;

        private static final double GAP = 4;

        private final Messages messages;
        private final Consumer<String> goTo;
        private final Button button = new Button();
        private final Label time = Widgets.label("", "rail-time");
        private final Text title = new Text();
        private final Label left = Widgets.wrapped("", "muted", "small");
        private String text = "";

        ExerciseRow(Messages messages, Consumer<String> goTo, ProgrammeOverview.ExerciseEntry entry) {
            this.messages = messages;
            this.goTo = goTo;
            title.getStyleClass().add("rail-title");
            title.setFont(Font.font("Inter", 14));
            time.setMinWidth(TIME_COLUMN_WIDTH);
            var row = new HBox(GAP, time, Widgets.grow(new VBox(title, left)));
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
            LineWrapping.wrapInButton(button, title, text, TIME_COLUMN_WIDTH + GAP);
        }

        @Override
        public void update(ProgrammeOverview.ExerciseEntry entry) {
            time.setText(new DateTimeFormats(messages.locale()).format(entry.time()));
            text = entry.exercise().title();
            wrap();
            Widgets.showText(
                    left,
                    entry.minutesLeft()
                            .map(minutes -> messages.get(
                                    "console.left", entry.exercise().minutes(), minutes))
                            .orElse(""));
            button.setAccessibleText(time.getText() + " " + text + " " + left.getText());
            button.pseudoClassStateChanged(NOW, entry.progress() == ProgrammeOverview.Progress.NOW);
            button.pseudoClassStateChanged(DONE, entry.progress() == ProgrammeOverview.Progress.DONE);
            button.setFocusTraversable(entry.jumpTarget().isPresent());
            button.setOnAction(event -> entry.jumpTarget().ifPresent(goTo));
        }
    }
}
