package org.commonground.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.home.HomeModel.DueCheckIn;

/** "Due for follow-up": the check-ins that were not held, soonest first. */
final class DuePanel {

    private static final int MOST_ROWS = 5;

    private final Widgets ui;
    private final Consumer<DueCheckIn> checkIn;
    private final VBox lines = new VBox(12);
    private final VBox card;

    DuePanel(Widgets ui, Consumer<DueCheckIn> checkIn) {
        this.ui = ui;
        this.checkIn = checkIn;
        card = Widgets.withId("due", ui.card("home.due_heading", lines));
        // "Nothing is due" may be untrue until it was read.
        card.setVisible(false);
    }

    Node view() {
        return card;
    }

    void show(List<DueCheckIn> due) {
        card.setVisible(true);
        lines.getChildren().setAll(due.stream().limit(MOST_ROWS).map(this::row).toList());
        if (due.isEmpty()) {
            lines.getChildren().add(Widgets.wrapped(ui.messages().get("home.due_none"), "muted", "small"));
        }
    }

    private Node row(DueCheckIn due) {
        var line =
                Widgets.column(2, Widgets.label(due.title(), "strong"), Widgets.wrapped(due.line(), "muted", "small"));
        due.owned()
                .forEach(owned -> line.getChildren()
                        .add(
                                owned.overdue()
                                        ? Widgets.wrapped("! " + owned.line(), "warn-text", "small")
                                        : Widgets.wrapped(owned.line(), "small")));
        if (due.next()) {
            var button = ui.button("home.check_in", () -> checkIn.accept(due));
            button.setMaxWidth(Double.MAX_VALUE);
            VBox.setMargin(button, new Insets(6, 0, 0, 0));
            line.getChildren().add(button);
        }
        return line;
    }
}
