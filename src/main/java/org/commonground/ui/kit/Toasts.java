package org.commonground.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short sentences at the lower left, off the buttons of every page, that go by themselves and take no focus; what went wrong stays until it is clicked away. */
public final class Toasts {

    private static final int MOST = 3;
    private static final Duration STAYS = Duration.seconds(5);

    private final VBox box = new VBox(8);

    public Toasts() {
        box.setAlignment(Pos.BOTTOM_LEFT);
        box.setPickOnBounds(false);
        box.getStyleClass().add("toasts");
    }

    Node view() {
        return box;
    }

    /** Says that something is done. */
    public void done(String sentence) {
        var toast = add(sentence, "toast");
        var pause = new PauseTransition(STAYS);
        pause.setOnFinished(event -> box.getChildren().remove(toast));
        pause.play();
    }

    /** Says that something went wrong. */
    public void failed(String sentence) {
        add("! " + sentence, "toast", "warning");
    }

    private Label add(String sentence, String... styles) {
        var toast = Ui.wrapped(sentence, styles);
        toast.setMaxWidth(420);
        toast.setOnMouseClicked(event -> box.getChildren().remove(toast));
        if (box.getChildren().size() == MOST) {
            box.getChildren().remove(oldest());
        }
        box.getChildren().add(toast);
        return toast;
    }

    /** What went wrong stays longest. */
    private Node oldest() {
        return box.getChildren().stream()
                .filter(toast -> !toast.getStyleClass().contains("warning"))
                .findFirst()
                .orElse(box.getChildren().getFirst());
    }
}
