package org.commonground.ui.control;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.commonground.i18n.Messages;

/**
 * Short messages above the page, below its header and away from the capture line. They disappear on their own and take no focus; a failure
 * stays until it is closed or Esc is pressed, and the page still receives that Esc. Messages from before the window is open appear with it.
 */
public final class Toasts {

    private static final double WIDEST = 380;

    /** Messages shown at once; the oldest that is no failure makes room for the next. */
    private static final int MOST = 3;

    private static final Duration DURATION = Duration.seconds(5);

    private final Messages messages;
    private final VBox view = new VBox(8);
    private final ObservableValue<Boolean> open = view.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    private Optional<Node> upcoming = Optional.empty();

    public Toasts(Messages messages) {
        this.messages = messages;
        view.getStyleClass().add("toasts");
        view.setAlignment(Pos.TOP_CENTER);
        view.setFillWidth(false);
        // Clicks beside and between the messages reach the page.
        view.setPickOnBounds(false);
        view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(view, Pos.TOP_CENTER);
        open.subscribe(view::setVisible);
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                view.getChildren().removeIf(toast -> toast.getStyleClass().contains("warning"));
            }
        };
        view.sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        });
    }

    /** The layer above the page and its dialogs. */
    public Node view() {
        return view;
    }

    /** Reports success. */
    public void showSuccess(String sentence) {
        showBriefly(sentence);
    }

    /** Announces what the next key will do; replaces the previous announcement. */
    public void announce(String sentence) {
        upcoming.ifPresent(view.getChildren()::remove);
        upcoming = Optional.of(showBriefly(sentence));
    }

    /** Reports a change, with a button that takes it back; replaces the previous announcement. */
    public void announce(String sentence, String undoText, Runnable undo) {
        announce(sentence);
        upcoming.ifPresent(toast -> {
            var button = new Button(undoText);
            button.getStyleClass().addAll("btn", "small-btn");
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                view.getChildren().remove(toast);
                undo.run();
            });
            ((HBox) toast).getChildren().add(1, button);
        });
    }

    /** Reports a failure. */
    public void showFailure(String sentence) {
        show("! " + sentence).getStyleClass().add("warning");
    }

    private Node showBriefly(String sentence) {
        var toast = show(sentence);
        var stays = new PauseTransition(DURATION);
        var opened = open.subscribe(now -> {
            if (now) {
                stays.play();
            }
        });
        stays.setOnFinished(event -> {
            opened.unsubscribe();
            view.getChildren().remove(toast);
        });
        return toast;
    }

    private Node show(String sentence) {
        var text = Widgets.wrapped(sentence, "toast");
        text.setMaxWidth(WIDEST);
        var close = new Button("×");
        close.setAccessibleText(messages.get("kit.close"));
        close.setFocusTraversable(false);
        close.setMinWidth(Region.USE_PREF_SIZE);
        var toast = Widgets.styled(new HBox(12, Widgets.grow(text), close), "toast-box");
        toast.setAlignment(Pos.CENTER_LEFT);
        close.setOnAction(event -> view.getChildren().remove(toast));
        // The same sentence again replaces the earlier one, and only a few are shown at once.
        toast.setUserData(sentence);
        view.getChildren().removeIf(earlier -> sentence.equals(earlier.getUserData()));
        view.getChildren().addFirst(toast);
        if (view.getChildren().size() > MOST) {
            view.getChildren().reversed().stream()
                    .filter(earlier -> !earlier.getStyleClass().contains("warning"))
                    .findFirst()
                    .ifPresent(view.getChildren()::remove);
        }
        return toast;
    }
}
