package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/**
 * Short sentences over the head of the window, away from the line that is typed into, that go by themselves and take no focus; what went
 * wrong stays until it is clicked away or Esc is pressed. What is said before the window is there waits for it.
 */
public final class Toasts {

    private static final int WIDEST = 380;
    private static final Font FONT = Font.font("Inter", 14);
    private static final Duration STAYS = Duration.seconds(5);

    private final List<Notifications> waiting = new ArrayList<>();
    private Optional<Window> window = Optional.empty();

    /** They stand over the window that shows this scene. */
    void over(Scene scene) {
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            window = showing ? Optional.of(scene.getWindow()) : Optional.empty();
            var now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(this::show);
        });
    }

    /** Says that something is done. */
    public void done(String sentence) {
        show(done(words(sentence)));
    }

    /** Says that something went wrong. */
    public void failed(String sentence) {
        show(toast(words("! " + sentence)).hideAfter(Duration.INDEFINITE).styleClass("warning"));
    }

    private void show(Notifications toast) {
        window.ifPresentOrElse(over -> toast.owner(over).show(), () -> waiting.add(toast));
    }

    private static Notifications done(Label words) {
        // Esc belongs to the page: what goes by itself must not take it.
        words.sceneProperty().flatMap(Scene::windowProperty).subscribe(shown -> {
            if (shown instanceof PopupWindow popup) {
                popup.setHideOnEscape(false);
            }
        });
        return toast(words).hideAfter(STAYS);
    }

    private static Notifications toast(Label words) {
        return Notifications.create().graphic(words).position(Pos.TOP_CENTER);
    }

    /** Its lines are broken here: the library does not see that a text that wraps needs more than one line. */
    private static Label words(String sentence) {
        return Ui.label(Wrapping.broken(sentence, FONT, WIDEST), "toast");
    }
}
