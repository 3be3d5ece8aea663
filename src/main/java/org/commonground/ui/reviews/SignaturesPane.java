package org.commonground.ui.reviews;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.reviews.ReviewsModel.Signature;

/** The people who signed the plan, with their reservations. */
final class SignaturesPane {

    private static final double WIDTH = 300;

    private final PageContext context;
    private final ReviewsModel model;
    private final VBox lines = new VBox(16);
    private final VBox view;

    SignaturesPane(PageContext context, ReviewsModel model) {
        this.context = context;
        this.model = model;
        view = Widgets.withId("reviews-signatures", context.card("reviews.signatures", lines));
        view.setPrefWidth(WIDTH);
    }

    VBox view() {
        return view;
    }

    void show() {
        var signatures = model.signatures();
        lines.getChildren().setAll(signatures.stream().map(this::line).toList());
        if (signatures.isEmpty()) {
            lines.getChildren().setAll(context.wrapped("reviews.nobody", "small", "muted"));
        }
    }

    private Node line(Signature signature) {
        var remove = context.button("reviews.remove", () -> model.remove(signature), "ghost", "small-btn");
        remove.setAccessibleText(
                context.text("reviews.remove") + " " + signature.who().name());
        remove.setMinWidth(Region.USE_PREF_SIZE);
        var who = Widgets.grow(
                SideMark.wrapped(signature.who().side(), signature.who().name()));
        who.setMaxWidth(Double.MAX_VALUE);
        var line = new VBox(3, Widgets.row(8, who, remove), Widgets.wrapped(signature.how(), "small"));
        if (!signature.reservation().isEmpty()) {
            line.getChildren().add(Widgets.wrapped("“" + signature.reservation() + "”", "small"));
        }
        if (!signature.faults().isEmpty()) {
            line.getChildren().add(Widgets.wrapped("! " + signature.faults(), "small", "plan-warning"));
        }
        return line;
    }
}
