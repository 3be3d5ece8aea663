package org.commonground.ui.plan;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ReviewsModel.Signature;

/** The people who signed the plan, with their reservations. */
final class Signatures {

    private static final double WIDTH = 300;

    private final Kit kit;
    private final ReviewsModel model;
    private final VBox lines = new VBox(16);
    private final VBox view;

    Signatures(Kit kit, ReviewsModel model) {
        this.kit = kit;
        this.model = model;
        view = kit.ui().card("reviews.signatures", lines);
        view.setId("reviews-signatures");
        view.setPrefWidth(WIDTH);
    }

    VBox view() {
        return view;
    }

    void show() {
        var signatures = model.signatures();
        lines.getChildren().setAll(signatures.stream().map(this::line).toList());
        if (signatures.isEmpty()) {
            lines.getChildren().setAll(Ui.wrapped(kit.words().get("reviews.nobody"), "small", "muted"));
        }
    }

    private Node line(Signature signature) {
        var remove = kit.ui().button("reviews.remove", () -> model.remove(signature), "ghost", "small-btn");
        remove.setAccessibleText(
                kit.words().get("reviews.remove") + " " + signature.who().name());
        remove.setMinWidth(Region.USE_PREF_SIZE);
        var who =
                Ui.grow(SideMark.wrapped(signature.who().side(), signature.who().name()));
        who.setMaxWidth(Double.MAX_VALUE);
        var line = new VBox(3, Ui.row(8, who, remove), Ui.wrapped(signature.how(), "small"));
        if (!signature.reservation().isEmpty()) {
            line.getChildren().add(Ui.wrapped("“" + signature.reservation() + "”", "small"));
        }
        if (!signature.faults().isEmpty()) {
            line.getChildren().add(Ui.wrapped("! " + signature.faults(), "small", "plan-warning"));
        }
        return line;
    }
}
