package org.commonground.ui.home;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.commonground.ui.home.HomeModel.DueRow;
import org.commonground.ui.kit.Ui;

/** "Due for follow-up": the check-ins that were not held, soonest first. */
final class DuePanel {

    private static final int MOST = 5;

    private final Ui ui;
    private final Consumer<DueRow> checkIn;
    private final VBox lines = new VBox(12);
    private final VBox card;

    DuePanel(Ui ui, Consumer<DueRow> checkIn) {
        this.ui = ui;
        this.checkIn = checkIn;
        card = ui.card("home.due_heading", lines);
        card.setId("due");
        show(List.of());
    }

    Node view() {
        return card;
    }

    void show(List<DueRow> due) {
        lines.getChildren().setAll(due.stream().limit(MOST).map(this::line).toList());
        if (due.isEmpty()) {
            lines.getChildren().add(Ui.wrapped(ui.words().get("home.due_none"), "muted", "small"));
        }
    }

    private Node line(DueRow due) {
        var line = Ui.column(2, Ui.label(due.title(), "strong"), Ui.wrapped(due.line(), "muted", "small"));
        due.owned()
                .forEach(owned -> line.getChildren()
                        .add(
                                owned.overdue()
                                        ? Ui.wrapped("! " + owned.line(), "warn-text", "small")
                                        : Ui.wrapped(owned.line(), "small")));
        if (due.next()) {
            var button = ui.button("home.check_in", () -> checkIn.accept(due));
            button.setMaxWidth(Double.MAX_VALUE);
            VBox.setMargin(button, new Insets(6, 0, 0, 0));
            line.getChildren().add(button);
        }
        return line;
    }
}
