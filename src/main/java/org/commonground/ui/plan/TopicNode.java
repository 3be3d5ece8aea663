package org.commonground.ui.plan;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.MeasuredBox;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ReviewsModel.Accepted;
import org.commonground.ui.plan.ReviewsModel.Said;
import org.commonground.ui.plan.ReviewsModel.Topic;

/** An action with the remarks about it side by side, and its form below while it is edited. */
final class TopicNode implements Reconciler.Part<Topic> {

    private static final double LEAST = 280;
    private static final double MOST = 520;

    private final Kit kit;
    private final PlanModel plan;
    private final String actionId;
    private final VBox heading = new VBox(6);
    private final Beside remarks = new Beside(LEAST, MOST, 12);
    private final Reconciler<Said> said;
    private final Button edit;
    private final MeasuredBox view = new MeasuredBox(12, heading, remarks);
    private Optional<ActionForm> open = Optional.empty();

    TopicNode(Kit kit, ReviewsModel model, PlanModel plan, Topic topic) {
        this.kit = kit;
        this.plan = plan;
        actionId = topic.actionId();
        said = new Reconciler<>(remarks, Said::reviewId, one -> new RemarkNode(kit, model, one));
        edit = kit.ui().button("reviews.edit", this::toggle, "small-btn");
        edit.setAccessibleText(kit.words().get("reviews.edit") + " " + topic.title());
        view.getStyleClass().addAll("card", "review-topic");
        view.getChildren().add(edit);
        update(topic);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void update(Topic topic) {
        var title = Ui.row(10, Ui.grow(Ui.wrapped(topic.title(), "strong")));
        if (topic.number() > 0) {
            title.getChildren().addFirst(Ui.label(Integer.toString(topic.number()), "muted"));
        }
        heading.getChildren().setAll(title, accepted(topic.accepted(), topic.said()));
        said.show(topic.said());
        Ui.showIf(remarks, !topic.said().isEmpty());
        Ui.showIf(edit, topic.number() > 0 && !topic.said().isEmpty());
        plan.action(actionId).ifPresent(action -> open.ifPresent(f -> f.show(action)));
    }

    private Node accepted(List<Accepted> accepted, List<Said> others) {
        if (accepted.isEmpty()) {
            return Ui.wrapped(
                    kit.words().get(others.isEmpty() ? "reviews.nothing_said" : "reviews.accepted_by_nobody"),
                    "small",
                    "muted");
        }
        var names = new FlowPane(12, 4, kit.ui().text("reviews.accepted_by", "small", "muted"));
        accepted.forEach(one -> {
            names.getChildren().add(SideMark.of(one.who().side(), one.who().name()));
            if (one.changed()) {
                names.getChildren()
                        .add(Ui.label("! " + kit.words().get("reviews.before_change"), "small", "plan-warning"));
            }
        });
        return names;
    }

    private void toggle() {
        if (open.isPresent()) {
            view.getChildren().remove(open.get().view());
            open = Optional.empty();
        } else {
            var made = new ActionForm(kit, plan, actionId);
            open = Optional.of(made);
            view.getChildren().add(made.view());
            made.focus();
        }
    }
}
