package org.commonground.ui.prepare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.operation.SponsorBriefs.Question;

/**
 * The answers of the two sponsors, who are asked separately, side by side. Only the facilitator sees them: they are in no room view and no
 * plan.
 */
final class SponsorCards {

    private final PrepareModel model;
    private final List<SponsorCard> both;
    private final VBox view;

    SponsorCards(PageContext context, PrepareModel model) {
        this.model = model;
        both = List.of(new SponsorCard(context, model, Side.MARKETING), new SponsorCard(context, model, Side.IT));
        var cards = Flow.columns(14);
        both.forEach(one -> cards.getChildren().add(one.card));
        view = Widgets.column(
                6,
                context.label("prepare.sponsors", "h1"),
                context.wrapped("prepare.sponsors_how", "muted", "small"),
                cards);
    }

    Node view() {
        return view;
    }

    void show() {
        both.forEach(one -> {
            one.mark.setText(model.sideName(one.side));
            one.answers.forEach((question, field) -> field.show(model.answer(one.side, question)));
        });
    }

    /** Stores the typed text. */
    void commit() {
        both.forEach(one -> one.answers.values().forEach(CommitField::commit));
    }

    Node firstInput(Side side) {
        return both.get(side == Side.MARKETING ? 0 : 1)
                .answers
                .values()
                .iterator()
                .next()
                .field();
    }

    private static final class SponsorCard {
        final Side side;
        final Label mark;
        final Map<Question, CommitField> answers = new EnumMap<>(Question.class);
        final VBox card;

        SponsorCard(PageContext context, PrepareModel model, Side side) {
            this.side = side;
            mark = SideMark.of(side, "");
            card = Widgets.styled(Widgets.column(10, mark), "card", "people");
            for (var question : Question.values()) {
                var answer = CommitField.area(context, key(question), 2, text -> model.answer(side, question, text))
                        .keepDraft(model.live(), "brief." + side + "." + question);
                answer.field().setId("brief-" + side + "-" + question);
                answers.put(question, answer);
                card.getChildren().add(answer.view());
            }
            card.setMinWidth(0);
            card.setPrefWidth(290);
            HBox.setHgrow(card, Priority.ALWAYS);
        }

        private static String key(Question question) {
            return switch (question) {
                case SUCCESS -> "prepare.brief.success";
                case OFF_LIMITS -> "prepare.brief.off_limits";
                case MAY_SPEND -> "prepare.brief.may_spend";
                case WHO_DECIDES -> "prepare.brief.who_decides";
            };
        }
    }
}
