package org.commonground.ui.control;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
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
 * Short messages at the foot of the window, above the line that is typed into. They disappear on their own and take no focus; a failure stays
 * until it is closed or Esc is pressed, and the page still receives that Esc. Messages from before the window is open appear with it.
 */
public final class Toasts {

    private static final double WIDEST = 380;

    /** Below the messages, in pixels. */
    private static final double GAP = 14;

    /** Messages shown at once; the oldest that is no failure makes room for the next. Further failures wait until one is closed. */
    private static final int MOST = 3;

    private static final Duration DURATION = Duration.seconds(5);

    private final Messages messages;
    private final VBox list = new VBox(8);
    private final VBox view = Widgets.styled(new VBox(8, list), "toasts");
    private final ObservableValue<Boolean> open = view.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::showingProperty)
            .orElse(false);
    private Optional<Node> upcoming = Optional.empty();

    Toasts(Messages messages) {
        this.messages = messages;
        view.setAlignment(Pos.BOTTOM_CENTER);
        view.setFillWidth(false);
        list.setAlignment(Pos.BOTTOM_CENTER);
        list.setFillWidth(false);
        list.setPickOnBounds(false);
        list.getChildren().addListener((Observable changed) -> showFirst());
        // Clicks beside and between the messages reach the page.
        view.setPickOnBounds(false);
        view.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(view, Pos.BOTTOM_CENTER);
        keepAbove(new Region());
        view.setVisible(false);
        open.addListener((of, before, now) -> view.setVisible(now));
        EventHandler<KeyEvent> escape = event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                // Not removed one by one: each removal shows the next.
                list.getChildren()
                        .removeAll(list.getChildren().stream()
                                .filter(toast -> toast.isVisible()
                                        && toast.getStyleClass().contains("warning"))
                                .toList());
            }
        };
        view.sceneProperty().addListener((of, before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.KEY_PRESSED, escape);
            }
        });
    }

    private void showFirst() {
        var all = list.getChildren();
        for (int i = 0; i < all.size(); i++) {
            Widgets.showIf(all.get(i), i < MOST);
        }
        view.getChildren().setAll(list);
        if (all.size() > MOST) {
            var more = Widgets.label(messages.get("kit.more_messages", all.size() - MOST), "toast");
            view.getChildren().add(Widgets.styled(new HBox(more), "toast-box"));
        }
    }

    /** Shows the messages above this part of a page, at its foot, as long as it is shown there. */
    public void keepAbove(Region foot) {
        view.paddingProperty()
                .bind(Bindings.createObjectBinding(
                        () -> new Insets(
                                0, 0, GAP + (foot.isVisible() && foot.getScene() != null ? foot.getHeight() : 0), 0),
                        foot.visibleProperty(),
                        foot.heightProperty(),
                        foot.sceneProperty()));
    }

    /** The layer above the page and its dialogs. */
    public Node view() {
        return view;
    }

    /** Reports success. */
    public void showSuccess(String sentence) {
        showBriefly(sentence);
    }

    /** Takes back the announcement, because what it said is no longer so. */
    public void dropAnnouncement() {
        upcoming.ifPresent(list.getChildren()::remove);
        upcoming = Optional.empty();
    }

    /** Announces what the next key will do; replaces the previous announcement. */
    public void announce(String sentence) {
        dropAnnouncement();
        upcoming = Optional.of(showBriefly(sentence));
    }

    /** Reports a change, with a button that takes it back; replaces the previous announcement. */
    public void announce(String sentence, String undoText, Runnable undo) {
        announce(sentence);
        upcoming.ifPresent(toast -> {
            Runnable takeBack = () -> {
                list.getChildren().remove(toast);
                undo.run();
            };
            var button = Widgets.literalButton(undoText, takeBack, "small-btn");
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            ((HBox) toast).getChildren().add(1, button);
        });
    }

    /** Reports a failure. */
    public void showFailure(String sentence) {
        show("! " + sentence, "toast-box", "warning");
    }

    private Node showBriefly(String sentence) {
        var toast = show(sentence, "toast-box");
        var stays = new PauseTransition(DURATION);
        var opened = open.subscribe(now -> {
            if (now) {
                stays.play();
            }
        });
        stays.setOnFinished(event -> {
            opened.unsubscribe();
            list.getChildren().remove(toast);
        });
        return toast;
    }

    private Node show(String sentence, String... styles) {
        var text = Widgets.wrapped(sentence, "toast");
        text.setMaxWidth(WIDEST);
        var close = new Button("×");
        close.setAccessibleText(messages.get("kit.close"));
        close.setFocusTraversable(false);
        close.setMinWidth(Region.USE_PREF_SIZE);
        var toast = Widgets.styled(new HBox(12, Widgets.grow(text), close), styles);
        toast.setAlignment(Pos.CENTER_LEFT);
        close.setOnAction(event -> list.getChildren().remove(toast));
        // The same sentence again replaces the earlier one, and only a few are shown at once.
        toast.setUserData(sentence);
        list.getChildren().removeIf(earlier -> sentence.equals(earlier.getUserData()));
        list.getChildren().addFirst(toast);
        if (list.getChildren().size() > MOST) {
            list.getChildren().reversed().stream()
                    .filter(earlier -> !earlier.getStyleClass().contains("warning"))
                    .findFirst()
                    .ifPresent(list.getChildren()::remove);
        }
        return toast;
    }
}
