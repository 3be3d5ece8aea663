package org.commonground.ui.reviews;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.MeasuredBox;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.plan.ActionForm;
import org.commonground.ui.plan.PlanModel;
import org.commonground.ui.reviews.ReviewsModel.Acceptance;
import org.commonground.ui.reviews.ReviewsModel.RemarkRow;
import org.commonground.ui.reviews.ReviewsModel.Topic;

/** An action with the remarks about it side by side, and its form below while it is edited. */
final class TopicNode implements Reconciler.Part<Topic> {

    private static final double MIN_REMARK_WIDTH = 280;
    private static final double MAX_REMARK_WIDTH = 520;

    private final PageContext context;
    private final PlanModel plan;
    private final String actionId;
    private final VBox heading = new VBox(6);
    private final ColumnsPane remarks = new ColumnsPane(MIN_REMARK_WIDTH, MAX_REMARK_WIDTH, 12);
    private final Reconciler<RemarkRow> remarkNodes;
    private final Button edit;
    private final MeasuredBox view = Widgets.styled(new MeasuredBox(12, heading, remarks), "card", "review-topic");
    private Optional<ActionForm> openForm = Optional.empty();

    TopicNode(PageContext context, ReviewsModel model, PlanModel plan, Topic topic) {
        this.context = context;
        this.plan = plan;
        actionId = topic.actionId();
        remarkNodes = new Reconciler<>(remarks, RemarkRow::reviewId, one -> new RemarkNode(context, model, one));
        edit = context.button("reviews.edit", this::toggle, "small-btn");
        edit.setAccessibleText(context.text("reviews.edit") + " " + topic.title());
        view.getChildren().add(edit);
        update(topic);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void update(Topic topic) {
        var title = Widgets.row(10, Widgets.grow(Widgets.wrapped(topic.title(), "strong")));
        if (topic.number() > 0) {
            title.getChildren().addFirst(Widgets.label(Integer.toString(topic.number()), "muted"));
        }
        heading.getChildren().setAll(title, acceptanceLine(topic.acceptances(), topic.remarks()));
        remarkNodes.show(topic.remarks());
        Widgets.showIf(remarks, !topic.remarks().isEmpty());
        Widgets.showIf(edit, topic.number() > 0 && !topic.remarks().isEmpty());
        plan.action(actionId).ifPresent(action -> openForm.ifPresent(f -> f.show(action)));
    }

    private Node acceptanceLine(List<Acceptance> accepted, List<RemarkRow> others) {
        if (accepted.isEmpty()) {
            return context.wrapped(
                    others.isEmpty() ? "reviews.nothing_said" : "reviews.accepted_by_nobody", "small", "muted");
        }
        var names = new FlowPane(12, 4, context.label("reviews.accepted_by", "small", "muted"));
        accepted.forEach(one -> {
            names.getChildren().add(SideMark.of(one.who().side(), one.who().name()));
            if (one.changed()) {
                names.getChildren()
                        .add(Widgets.label("! " + context.text("reviews.before_change"), "small", "plan-warning"));
            }
        });
        return names;
    }

    private void toggle() {
        if (openForm.isPresent()) {
            view.getChildren().remove(openForm.get().view());
            openForm = Optional.empty();
        } else {
            var made = new ActionForm(context, plan, actionId);
            openForm = Optional.of(made);
            view.getChildren().add(made.view());
            made.focus();
        }
    }
}
