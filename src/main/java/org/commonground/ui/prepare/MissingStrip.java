package org.commonground.ui.prepare;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** "Ready?": the list of what is still missing. Each line leads to its field. */
final class MissingStrip {

    private final PageContext context;
    private final Consumer<MissingItem.MissingField> openField;
    private final FlowPane lines = new FlowPane(8, 6);
    private final VBox view;
    private List<MissingItem> shown = List.of();

    MissingStrip(PageContext context, Consumer<MissingItem.MissingField> goTo) {
        this.context = context;
        this.openField = goTo;
        lines.setPrefWrapLength(0);
        view = Widgets.styled(Widgets.column(8, context.label("prepare.missing", "h3"), lines), "card", "missing");
        view.setId("missing");
        lines.getChildren().add(nothingMissing());
    }

    Node view() {
        return view;
    }

    /** Keeps the lines, and the focus on them, while they do not change. */
    void show(List<MissingItem> missing) {
        if (!missing.equals(shown)) {
            lines.getChildren()
                    .setAll(
                            missing.isEmpty()
                                    ? List.of(nothingMissing())
                                    : missing.stream().map(this::button).toList());
            shown = missing;
        }
    }

    private Node nothingMissing() {
        return context.label("prepare.missing.nothing", "strong");
    }

    private Node button(MissingItem missing) {
        var button = Widgets.literalButton(
                "! " + missing.sentence(), () -> openField.accept(missing.field()), "small-btn", "missing-line");
        button.setId("missing-" + missing.field());
        return button;
    }
}
