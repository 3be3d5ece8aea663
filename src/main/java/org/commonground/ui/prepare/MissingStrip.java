package org.commonground.ui.prepare;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** "Ready?": the list of what is still missing. Each line leads to its field. */
final class MissingStrip {

    private final Kit kit;
    private final Consumer<Missing.Field> goTo;
    private final FlowPane lines = new FlowPane(8, 6);
    private final VBox view;
    private List<Missing> shown = List.of();

    MissingStrip(Kit kit, Consumer<Missing.Field> goTo) {
        this.kit = kit;
        this.goTo = goTo;
        lines.setPrefWrapLength(0);
        view = Ui.styled(Ui.column(8, kit.ui().text("prepare.missing", "h3"), lines), "card", "missing");
        view.setId("missing");
        lines.getChildren().add(settled());
    }

    Node view() {
        return view;
    }

    /** Keeps the lines, and the focus on them, while they do not change. */
    void show(List<Missing> missing) {
        if (!missing.equals(shown)) {
            lines.getChildren()
                    .setAll(
                            missing.isEmpty()
                                    ? List.of(settled())
                                    : missing.stream().map(this::line).toList());
            shown = missing;
        }
    }

    private Node settled() {
        return kit.ui().text("prepare.missing.nothing", "strong");
    }

    private Node line(Missing missing) {
        var button = new Button("! " + missing.sentence());
        button.getStyleClass().addAll("btn", "small-btn", "missing-line");
        button.setId("missing-" + missing.field());
        button.setOnAction(event -> goTo.accept(missing.field()));
        return button;
    }
}
