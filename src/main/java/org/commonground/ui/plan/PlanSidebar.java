package org.commonground.ui.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.CheckInField;
import org.commonground.ui.control.DrawingView;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.plan.PlanModel.LoadBar;

/** Beside the plan: what is missing, the number of actions per person, the check-ins, and the trend. */
final class PlanSidebar {

    private static final double WIDTH = 300;

    private final PlanModel model;
    private final VBox checks = Widgets.withId("plan-checks", new VBox(8));
    private final VBox loads = new VBox(10);
    private final CheckInField checkIns;
    private final Label takenOver = Widgets.withId("taken-on", Widgets.wrapped("", "small", "muted"));
    private final VBox trend = new VBox(8);
    private final VBox trendCard;
    private final VBox loadCard;
    private final VBox view;

    PlanSidebar(PageContext context, PlanModel model) {
        this.model = model;
        checkIns = new CheckInField(context, model.live(), model::today);
        loadCard = context.card("plan.loads", loads);
        trendCard = Widgets.withId("plan-trend", context.card("home.trend", trend));
        view = new VBox(
                16,
                context.card("plan.before_export", checks),
                context.card("handout.heading", handouts(context)),
                loadCard,
                context.card(
                        "plan.check_ins",
                        takenOver,
                        checkIns.dates(),
                        checkIns.days().view()),
                trendCard);
        view.setPrefWidth(WIDTH);
    }

    /** Buttons for the one-page plan, with the same actions as its keys. */
    private Node handouts(PageContext context) {
        return Widgets.row(
                8,
                handout(context, "handout.print_short", OnePageDelivery.PRINT),
                handout(context, "handout.mail_short", OnePageDelivery.MAIL),
                handout(context, "handout.open_short", OnePageDelivery.OPEN));
    }

    private Node handout(PageContext context, String key, OnePageDelivery how) {
        var id = model.live().workshop().id();
        return context.button(key, () -> context.navigator().deliverOnePage(id, how));
    }

    VBox view() {
        return view;
    }

    void show() {
        checks.getChildren().setAll(CheckLines.of(model.checks()));
        loads.getChildren().setAll(model.loads().stream().map(PlanSidebar::bar).toList());
        Widgets.showIf(loadCard, !model.loads().isEmpty());
        trend.getChildren()
                .setAll(model.trend().map(drawing -> new DrawingView(drawing).view()).stream()
                        .toList());
        if (!model.unreadableTitles().isEmpty()) {
            var titles = String.join(", ", model.unreadableTitles());
            trend.getChildren()
                    .add(Widgets.wrapped(model.words().get("home.trend_left_out", titles), "small", "warn-text"));
        }
        Widgets.showIf(trendCard, !trend.getChildren().isEmpty());
        checkIns.show();
        Widgets.showText(takenOver, model.takenOver().orElse(""));
    }

    private static Node bar(LoadBar bar) {
        var filled = Widgets.styled(new Region(), "load-filled");
        var whole = Widgets.styled(new StackPane(filled), "load-bar");
        whole.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        filled.maxWidthProperty().bind(whole.widthProperty().multiply(bar.share()));
        var name = Widgets.grow(Widgets.wrapped(bar.name(), "small"));
        name.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                3, Widgets.row(8, name, Widgets.label(Integer.toString(bar.actions()), "small", "muted")), whole);
    }
}
