package org.commonground.ui.console;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.commonground.i18n.Messages;

/**
 * The three beats of the exercise in one line; a click goes to the first step of a beat. They are buttons and not a {@code
 * SegmentedButton}, because a beat is a place to go to, can be done or current, and is never a selection.
 */
final class BeatBar {

    private final Messages messages;
    private final Consumer<String> goTo;
    private final HBox buttons = new HBox();
    private Beats shown = new Beats(java.util.List.of());

    BeatBar(Messages messages, Consumer<String> goTo) {
        this.messages = messages;
        this.goTo = goTo;
        buttons.setMinWidth(0);
    }

    Region view() {
        return buttons;
    }

    void show(Beats beats) {
        if (beats.equals(shown)) {
            return;
        }
        shown = beats;
        buttons.getChildren().setAll(beats.parts().stream().map(this::segment).toList());
    }

    private Node segment(Beats.Segment part) {
        var button = new Button(
                switch (part.beat()) {
                    case COLLABORATE -> messages.get("console.beat.collaborate");
                    case COLLIDE -> messages.get("console.beat.collide");
                    case CALIBRATE -> messages.get("console.beat.calibrate");
                });
        button.getStyleClass().add("beat");
        button.setMinWidth(0);
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), part.current());
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("done"), part.done());
        button.setOnAction(event -> goTo.accept(part.firstStepId()));
        return button;
    }
}
