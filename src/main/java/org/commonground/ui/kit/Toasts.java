package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Font;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/**
 * Short sentences over the head of the window, away from the line that is typed into, that go by themselves and take no focus; what went
 * wrong stays until it is clicked away or Esc is pressed, which does on the page what it does without them. They move along with the
 * window. What is said before the window is there waits for it.
 */
public final class Toasts {

    private static final int WIDEST = 380;
    private static final Font FONT = Font.font("Inter", 14);
    private static final Duration STAYS = Duration.seconds(5);

    private final List<Notifications> waiting = new ArrayList<>();
    private final Set<PopupWindow> shown = new HashSet<>();
    /** Those that stay until somebody sends them away. */
    private final Set<PopupWindow> staying = new HashSet<>();
    /** The last that said what a key is about to do. */
    private final Set<PopupWindow> about = new HashSet<>();

    private Optional<Window> window = Optional.empty();
    /** Where the middle of the window's head was. */
    private double middle;

    private double top;

    /** They stand over the window that shows this scene. */
    void over(Scene scene) {
        scene.windowProperty().flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            window = showing ? Optional.of(scene.getWindow()) : Optional.empty();
            follow();
            var now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(this::show);
        });
        scene.windowProperty().flatMap(Window::xProperty).subscribe(now -> follow());
        scene.windowProperty().flatMap(Window::yProperty).subscribe(now -> follow());
        scene.windowProperty().flatMap(Window::widthProperty).subscribe(now -> follow());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                List.copyOf(staying).forEach(Toasts::sendAway);
            }
        });
    }

    /** Says that something is done. */
    public void done(String sentence) {
        show(toast(words(sentence)).hideAfter(STAYS));
    }

    /** Says what the next key will do; it takes the place of what was said so before. */
    public void about(String sentence) {
        List.copyOf(about).forEach(Toasts::sendAway);
        var words = words(sentence);
        whereShown(words, about);
        show(toast(words).hideAfter(STAYS));
    }

    /** Says that something went wrong. */
    public void failed(String sentence) {
        var words = words("! " + sentence);
        whereShown(words, staying);
        show(toast(words).hideAfter(Duration.INDEFINITE).styleClass("warning"));
    }

    private void show(Notifications toast) {
        window.ifPresentOrElse(over -> toast.owner(over).show(), () -> waiting.add(toast));
    }

    private Notifications toast(Label words) {
        whereShown(words, shown);
        return Notifications.create().graphic(words).position(Pos.TOP_CENTER);
    }

    /** Keeps the pop-up in which the words stand while they do. Esc belongs to the page: no pop-up may take it. */
    private static void whereShown(Label words, Set<PopupWindow> all) {
        words.sceneProperty().flatMap(Scene::windowProperty).subscribe(over -> {
            if (over instanceof PopupWindow popup) {
                popup.setHideOnEscape(false);
                all.add(popup);
                popup.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> all.remove(popup));
            }
        });
    }

    /** By the library's own button, which keeps its account of what stands where. */
    private static void sendAway(PopupWindow popup) {
        if (popup.getScene().getRoot().lookup(".close-button") instanceof Button close) {
            close.fire();
        }
    }

    /** The library places a pop-up once and leaves it there. */
    private void follow() {
        window.ifPresent(over -> {
            double middleNow = over.getX() + over.getWidth() / 2;
            double topNow = over.getY();
            shown.forEach(popup -> {
                popup.setAnchorX(popup.getAnchorX() + middleNow - middle);
                popup.setAnchorY(popup.getAnchorY() + topNow - top);
            });
            middle = middleNow;
            top = topNow;
        });
    }

    /** Its lines are broken here: the library does not see that a text that wraps needs more than one line. */
    private static Label words(String sentence) {
        return Ui.label(Wrapping.broken(sentence, FONT, WIDEST), "toast");
    }
}
