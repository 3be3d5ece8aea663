package org.commonground.ui.prepare;

import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.commonground.programme.Side;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.workshop.SponsorBriefs.Question;

/** What a sponsor said to one question. Kept when the focus leaves; until then it is a draft. Tab goes on, Enter breaks the line. */
final class AnswerField {

    /** A draft is on disk within a second of the last key. */
    private static final Duration DRAFT_AFTER = Duration.millis(300);

    private final PrepareModel model;
    private final Side side;
    private final Question question;
    private final String draft;
    private final TextArea area = new TextArea();
    private final FieldMessage message;
    private final PauseTransition keep = new PauseTransition(DRAFT_AFTER);
    private final VBox view;
    private String shown = "";
    private boolean drafted;

    /** @param drafts what stands typed and was not kept yet, by field */
    AnswerField(Kit kit, PrepareModel model, Side side, Question question, String key, Map<String, String> drafts) {
        this.model = model;
        this.side = side;
        this.question = question;
        draft = "brief." + side + "." + question;
        message = kit.fieldMessage();
        var caption = kit.ui().text(key, "field-label");
        caption.setLabelFor(area);
        area.setId("brief-" + side + "-" + question);
        area.setPrefRowCount(2);
        area.setPrefColumnCount(10);
        TabKey.goesOn(area);
        area.textProperty().subscribe(text -> {
            // JavaFX must not wrap right-to-left text; there the line is scrolled.
            area.setWrapText(!Wrapping.needed(text));
            keep.playFromStart();
        });
        area.focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                commit();
            }
        });
        keep.setOnFinished(event -> keepDraft());
        area.setText(drafts.getOrDefault(draft, ""));
        drafted = !area.getText().isEmpty();
        keep.stop();
        view = Ui.column(4, caption, area, message.view());
    }

    VBox view() {
        return view;
    }

    TextArea area() {
        return area;
    }

    /** Shows what is kept, unless something else is being typed or was refused. */
    void show() {
        var now = model.answer(side, question);
        if (area.getText().equals(shown) && !now.equals(shown)) {
            area.setText(now);
        }
        shown = now;
    }

    /** Keeps what stands typed. What is refused stays, with its sentence. */
    void commit() {
        var text = area.getText();
        if (text.strip().equals(shown)) {
            message.clear();
        } else if (!message.guard(() -> model.answer(side, question, text))) {
            return;
        }
        shown = model.answer(side, question);
        if (!area.getText().equals(shown)) {
            area.setText(shown);
        }
        keep.stop();
        if (drafted) {
            keepDraft();
        }
    }

    private void keepDraft() {
        var text = area.getText();
        drafted = !text.equals(shown);
        model.live().keepDraft(draft, drafted ? text : "");
    }
}
