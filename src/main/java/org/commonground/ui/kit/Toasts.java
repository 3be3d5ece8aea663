package org.commonground.ui.kit;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Short sentences at the lower right that go by themselves and take no focus; what went wrong stays until it is clicked away. */
public final class Toasts {

    private static final Duration STAYS = Duration.seconds(5);

    private final VBox box = new VBox(8);

    public Toasts() {
        box.setAlignment(Pos.BOTTOM_RIGHT);
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
        box.getChildren().add(toast);
        return toast;
    }
}
