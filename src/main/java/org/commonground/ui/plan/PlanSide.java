package org.commonground.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.CheckInField;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.PlanModel.Bar;

/** Beside the plan: what is missing, the number of actions per person, the check-ins, and the trend. */
final class PlanSide {

    private static final double WIDTH = 300;

    private final PlanModel model;
    private final VBox checks = new VBox(8);
    private final VBox loads = new VBox(10);
    private final CheckInField checkIns;
    private final Label takenOn = Ui.wrapped("", "small", "muted");
    private final VBox trend = new VBox(8);
    private final VBox trendCard;
    private final VBox loadCard;
    private final VBox view;

    PlanSide(Kit kit, PlanModel model) {
        this.model = model;
        checks.setId("plan-checks");
        checkIns = new CheckInField(kit, model.live(), model::today);
        takenOn.setId("taken-on");
        loadCard = kit.ui().card("plan.loads", loads);
        trendCard = kit.ui().card("home.trend", trend);
        trendCard.setId("plan-trend");
        view = new VBox(
                16,
                kit.ui().card("plan.before_export", checks),
                kit.ui().card("handout.heading", handouts(kit)),
                loadCard,
                kit.ui()
                        .card(
                                "plan.check_ins",
                                takenOn,
                                checkIns.dates(),
                                checkIns.days().view()),
                trendCard);
        view.setPrefWidth(WIDTH);
    }

    /** Buttons for the one-page plan, with the same actions as its keys. */
    private Node handouts(Kit kit) {
        var id = model.live().workshop().id();
        return Ui.row(
                8,
                kit.ui().button("handout.print_short", () -> kit.navigator().onePage(id, Handout.PRINT)),
                kit.ui().button("handout.mail_short", () -> kit.navigator().onePage(id, Handout.MAIL)),
                kit.ui().button("handout.open_short", () -> kit.navigator().onePage(id, Handout.OPEN)));
    }

    VBox view() {
        return view;
    }

    void show() {
        checks.getChildren().setAll(CheckLines.of(model.checks()));
        loads.getChildren().setAll(model.loads().stream().map(PlanSide::bar).toList());
        Ui.showIf(loadCard, !model.loads().isEmpty());
        trend.getChildren()
                .setAll(model.trend().map(drawing -> new DrawingView(drawing).view()).stream()
                        .toList());
        if (!model.leftOut().isEmpty()) {
            var titles = String.join(", ", model.leftOut());
            trend.getChildren().add(Ui.wrapped(model.words().get("home.trend_left_out", titles), "small", "warn-text"));
        }
        Ui.showIf(trendCard, !trend.getChildren().isEmpty());
        checkIns.show();
        takenOn.setText(model.takenOn().orElse(""));
        Ui.showIf(takenOn, model.takenOn().isPresent());
    }

    private static Node bar(Bar bar) {
        var filled = Ui.styled(new Region(), "load-filled");
        var whole = Ui.styled(new StackPane(filled), "load-bar");
        whole.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(whole.widthProperty().multiply(bar.share()));
        var name = Ui.grow(Ui.wrapped(bar.name(), "small"));
        name.setMaxWidth(Double.MAX_VALUE);
        return new VBox(3, Ui.row(8, name, Ui.label(Integer.toString(bar.actions()), "small", "muted")), whole);
    }
}
