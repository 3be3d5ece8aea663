package org.commonground.ui.prepare;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.CommitField;
import org.commonground.ui.control.PageContext;
import org.commonground.workshop.operation.SponsorBriefs.Question;

/** A sponsor's answer to one question. It is stored when the field loses the focus; until then it is a draft. */
final class SponsorAnswerField {

    /** The delay after the last key before the draft is stored; under a second. */
    private static final Duration DRAFT_AFTER = Duration.millis(300);

    private final PrepareModel model;
    private final Side side;
    private final Question question;
    private final String draftKey;
    private final CommitField field;
    private final PauseTransition save = new PauseTransition(DRAFT_AFTER);
    private boolean hasDraft;

    /** @param drafts typed text that was not committed, by field */
    SponsorAnswerField(
            PageContext context,
            PrepareModel model,
            Side side,
            Question question,
            String key,
            Map<String, String> drafts) {
        this.model = model;
        this.side = side;
        this.question = question;
        draftKey = "brief." + side + "." + question;
        field = CommitField.area(context, key, 2, this::save);
        field.field().setId("brief-" + side + "-" + question);
        field.field().setText(drafts.getOrDefault(draftKey, ""));
        hasDraft = !field.field().getText().isEmpty();
        field.field().textProperty().addListener(typed -> save.playFromStart());
        save.setOnFinished(event -> saveDraft());
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
        field.commit();
    }

    private void save(String text) {
        if (!text.strip().equals(model.answer(side, question))) {
            model.answer(side, question, text);
        }
        show();
        save.stop();
        if (hasDraft) {
            hasDraft = false;
            model.live().saveDraft(draftKey, "");
        }
    }

    private void saveDraft() {
        var text = field.field().getText();
        boolean before = hasDraft;
        hasDraft = !text.equals(model.answer(side, question));
        if (hasDraft || before) {
            model.live().saveDraft(draftKey, hasDraft ? text : "");
        }
    }
}
