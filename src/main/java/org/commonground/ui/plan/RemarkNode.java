package org.commonground.ui.plan;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.MeasuredBox;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ReviewsModel.Said;

/** A question or comment with its answer, or with a field for the answer. Text in the field is kept while other remarks change. */
final class RemarkNode implements Reconciler.Part<Said> {

    private final Kit kit;
    private final ReviewsModel model;
    private final TextField answer = new TextField();
    private final FieldMessage message;
    private final MeasuredBox view = new MeasuredBox(8);

    RemarkNode(Kit kit, ReviewsModel model, Said said) {
        this.kit = kit;
        this.model = model;
        message = kit.fieldMessage();
        answer.setPromptText(kit.words().get("reviews.answer_prompt"));
        answer.setAccessibleText(kit.words().get("reviews.answer_to", said.who().name()));
        answer.textProperty().subscribe(typed -> message.clear());
        view.getStyleClass().add("review-remark");
        view.setMinWidth(0);
        update(said);
    }

    @Override
    public Node node() {
        return view;
    }

    @Override
    public void update(Said said) {
        var kind = kit.ui().text(said.question() ? "reviews.question" : "reviews.comment", "tag");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        view.getChildren()
                .setAll(Ui.row(8, SideMark.wrapped(said.who().side(), said.who().name()), kind));
        if (!said.text().isEmpty()) {
            view.getChildren().add(Ui.wrapped(said.text()));
        }
        said.field()
                .ifPresent(field -> view.getChildren()
                        .add(Ui.wrapped(
                                kit.words()
                                        .get(
                                                "reviews.suggested."
                                                        + field.name().toLowerCase(Locale.ROOT),
                                                said.suggested()),
                                "review-suggested")));
        if (said.changed()) {
            view.getChildren().add(Ui.wrapped("! " + kit.words().get("reviews.changed"), "small", "plan-warning"));
        }
        said.answer().ifPresentOrElse(text -> answered(said, text), () -> open(said));
    }

    private void answered(Said said, String text) {
        view.getChildren()
                .addAll(
                        Ui.wrapped(
                                "✓ " + (text.isEmpty() ? kit.words().get("reviews.settled") : text), "small", "muted"),
                        kit.ui().button("reviews.reopen", () -> model.reopen(said), "ghost", "small-btn"));
    }

    private void open(Said said) {
        answer.setOnAction(event -> answer(said));
        var buttons = new FlowPane(8, 6);
        if (said.field().isPresent() && model.planned(said.actionId())) {
            buttons.getChildren()
                    .add(kit.ui().button("reviews.accept", () -> message.guard(() -> model.accept(said)), "small-btn"));
        }
        buttons.getChildren().add(kit.ui().button("reviews.answer", () -> answer(said), "small-btn"));
        view.getChildren().addAll(answer, message.view(), buttons);
    }

    private void answer(Said said) {
        if (message.guard(() -> model.answer(said, answer.getText()))) {
            answer.clear();
        }
    }
}
