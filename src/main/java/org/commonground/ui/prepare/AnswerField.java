package org.commonground.ui.prepare;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.commonground.programme.Side;
import org.commonground.ui.kit.CommitField;
import org.commonground.ui.kit.Kit;
import org.commonground.workshop.SponsorBriefs.Question;

/** A sponsor's answer to one question. It is stored when the field loses the focus; until then it is a draft. */
final class AnswerField {

    /** The delay after the last key before the draft is stored; under a second. */
    private static final Duration DRAFT_AFTER = Duration.millis(300);

    private final PrepareModel model;
    private final Side side;
    private final Question question;
    private final String draft;
    private final CommitField field;
    private final PauseTransition keep = new PauseTransition(DRAFT_AFTER);
    private boolean drafted;

    /** @param drafts typed text that was not committed, by field */
    AnswerField(Kit kit, PrepareModel model, Side side, Question question, String key, Map<String, String> drafts) {
        this.model = model;
        this.side = side;
        this.question = question;
        draft = "brief." + side + "." + question;
        field = CommitField.area(kit, key, 2, this::keep);
        field.field().setId("brief-" + side + "-" + question);
        field.field().setText(drafts.getOrDefault(draft, ""));
        drafted = !field.field().getText().isEmpty();
        field.field().textProperty().addListener(typed -> keep.playFromStart());
        keep.setOnFinished(event -> keepDraft());
    }

    Node view() {
        return field.view();
    }

    Node input() {
        return field.field();
    }

    /** Shows the stored answer, unless the field contains text that is not committed yet or was rejected. */
    void show() {
        field.show(model.answer(side, question));
    }

    /** Stores the typed text. Rejected text stays in the field, with the reason. */
    void commit() {
        field.take();
    }

    private void keep(String text) {
        if (!text.strip().equals(model.answer(side, question))) {
            model.answer(side, question, text);
        }
        show();
        keep.stop();
        if (drafted) {
            drafted = false;
            model.live().keepDraft(draft, "");
        }
    }

    private void keepDraft() {
        var text = field.field().getText();
        boolean before = drafted;
        drafted = !text.equals(model.answer(side, question));
        if (drafted || before) {
            model.live().keepDraft(draft, drafted ? text : "");
        }
    }
}
