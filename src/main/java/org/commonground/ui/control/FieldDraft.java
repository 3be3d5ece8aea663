package org.commonground.ui.control;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.commonground.session.LiveWorkshop;

/** Keeps what is typed in a field and not entered yet, so that the next visit to its page and the next start show it again. */
public final class FieldDraft {

    /** The delay after the first key before the draft is stored; under a second. */
    private static final Duration DELAY = Duration.millis(300);

    private final TextInputControl field;
    private final LiveWorkshop live;
    private final String key;
    private final Supplier<String> entered;
    private final PauseTransition timer = new PauseTransition(DELAY);

    private FieldDraft(TextInputControl field, LiveWorkshop live, String key, Supplier<String> entered) {
        this.field = field;
        this.live = live;
        this.key = key;
        this.entered = entered;
    }

    /**
     * Shows what was typed before, and keeps what is typed from now on.
     *
     * @param key names the draft within the workshop
     * @param entered the text that the field shows when nothing was typed
     */
    public static FieldDraft keep(TextInputControl field, LiveWorkshop live, String key, Supplier<String> entered) {
        var draft = new FieldDraft(field, live, key, entered);
        draft.follow();
        return draft;
    }

    private void follow() {
        var typed = live.typedDraft(key);
        if (!typed.isEmpty()) {
            field.setText(typed);
        }
        // The timer is not restarted at each letter: it would never fire for somebody who types without a pause.
        field.textProperty().subscribe((before, now) -> timer.play());
        timer.setOnFinished(event -> store());
        field.sceneProperty().subscribe((before, now) -> {
            if (now == null && timer.getStatus() == Animation.Status.RUNNING) {
                timer.stop();
                store();
            }
        });
    }

    private void store() {
        live.saveDraft(key, field.getText().equals(entered.get()) ? "" : field.getText());
    }

    /** What was typed is entered: nothing is kept. */
    public void entered() {
        timer.stop();
        live.saveDraft(key, "");
    }
}
