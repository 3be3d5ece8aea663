package org.commonground.ui.plan;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.DrawingView;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.PlanModel.Bar;
import org.commonground.ui.plan.PlanModel.Check;

/** Beside the plan: what is missing, who carries how much, when the room looks again. */
final class PlanSide {

    private static final double WIDTH = 300;

    private final PlanModel model;
    private final VBox checks = new VBox(8);
    private final VBox loads = new VBox(10);
    private final VBox checkIns = new VBox(6);
    private final CommitField checkInDays;
    private final VBox trend = new VBox();
    private final VBox trendCard;
    private final VBox loadCard;
    private final VBox view;

    PlanSide(Kit kit, PlanModel model) {
        this.model = model;
        checks.setId("plan-checks");
        checkInDays = new CommitField(kit, "plan.check_in_days", model::setCheckInDays);
        checkInDays.field().setPromptText(kit.words().get("plan.check_in_days_example"));
        loadCard = kit.ui().card("plan.loads", loads);
        trendCard = kit.ui().card("home.trend", trend);
        trendCard.setId("plan-trend");
        view = new VBox(
                16,
                kit.ui().card("plan.before_export", checks),
                loadCard,
                kit.ui().card("plan.check_ins", checkIns, checkInDays.view()),
                trendCard);
        view.setPrefWidth(WIDTH);
    }

    VBox view() {
        return view;
    }

    void show() {
        checks.getChildren().setAll(lines(model.checks()));
        loads.getChildren().setAll(model.loads().stream().map(PlanSide::bar).toList());
        loadCard.setVisible(!model.loads().isEmpty());
        loadCard.setManaged(!model.loads().isEmpty());
        trend.getChildren()
                .setAll(model.trend().map(drawing -> new DrawingView(drawing).view()).stream()
                        .toList());
        trendCard.setVisible(!trend.getChildren().isEmpty());
        trendCard.setManaged(trendCard.isVisible());
        checkInDays.show(model.checkInDays());
        checkIns.getChildren()
                .setAll(model.checkIns().stream()
                        .map(line -> Ui.wrapped(line, "small"))
                        .toList());
    }

    static List<Node> lines(List<Check> checks) {
        return checks.stream()
                .<Node>map(check -> check.warning()
                        ? Ui.wrapped("! " + check.text(), "small", "plan-warning")
                        : Ui.wrapped("✓ " + check.text(), "small", "muted"))
                .toList();
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
