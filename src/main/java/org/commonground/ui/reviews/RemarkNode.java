package org.commonground.ui.reviews;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.FieldDraft;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.MeasuredBox;
import org.commonground.ui.layout.Reconciler;
import org.commonground.ui.reviews.ReviewsModel.RemarkRow;

/** A question or comment with its answer, or with a field for the answer. Text in the field is kept while other remarks change. */
final class RemarkNode implements Reconciler.Part<RemarkRow> {

    private final PageContext context;
    private final ReviewsModel model;
    private final TextField answer = new TextField();
    private final FieldMessage message;
    private final MeasuredBox view = Widgets.styled(new MeasuredBox(8), "review-remark");

    RemarkNode(PageContext context, ReviewsModel model, RemarkRow said) {
        this.context = context;
        this.model = model;
        message = context.fieldMessage();
        answer.setPromptText(context.text("reviews.answer_prompt"));
        answer.setAccessibleText(context.text("reviews.answer_to", said.who().name()));
        answer.textProperty().subscribe(typed -> message.clear());
        FieldDraft.keep(answer, model.live(), "answer." + said.reviewId() + "." + said.actionId(), () -> "");
        view.setMinWidth(0);
        update(said);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void update(RemarkRow said) {
        var kind = context.label(said.question() ? "reviews.question" : "reviews.comment", "tag");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        view.getChildren()
                .setAll(Widgets.row(
                        8, SideMark.wrapped(said.who().side(), said.who().name()), kind));
        if (!said.text().isEmpty()) {
            view.getChildren().add(Widgets.wrapped(said.text()));
        }
        said.field()
                .ifPresent(field -> view.getChildren()
                        .add(Widgets.wrapped(
                                context.text(Messages.key("reviews.suggested.", field), said.suggested()),
                                "review-suggested")));
        if (said.changed()) {
            view.getChildren().add(Widgets.wrapped("! " + context.text("reviews.changed"), "small", "plan-warning"));
        }
        said.answer().ifPresentOrElse(text -> answered(said, text), () -> open(said));
    }

    private void answered(RemarkRow said, String text) {
        view.getChildren()
                .addAll(
                        Widgets.wrapped(
                                "✓ " + (text.isEmpty() ? context.text("reviews.settled") : text), "small", "muted"),
                        context.button("reviews.reopen", () -> model.reopen(said), "ghost", "small-btn"));
    }

    private void open(RemarkRow said) {
        answer.setOnAction(event -> answer(said));
        var buttons = new FlowPane(8, 6);
        if (said.field().isPresent() && model.isPlanned(said.actionId())) {
            buttons.getChildren()
                    .add(context.button("reviews.accept", () -> message.guard(() -> model.accept(said)), "small-btn"));
        }
        buttons.getChildren().add(context.button("reviews.answer", () -> answer(said), "small-btn"));
        view.getChildren().addAll(answer, message.view(), buttons);
    }

    private void answer(RemarkRow said) {
        if (message.guard(() -> model.answer(said, answer.getText()))) {
            answer.clear();
        }
    }
}
