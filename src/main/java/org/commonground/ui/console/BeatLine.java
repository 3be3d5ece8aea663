package org.commonground.ui.console;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.commonground.words.Words;

/**
 * The three beats of the exercise in one line; a click goes to the first step of a beat. They are buttons and not a {@code
 * SegmentedButton}, because a beat is a place to go to, can be done or current, and is never a selection.
 */
final class BeatLine {

    private final Words words;
    private final Consumer<String> goTo;
    private final HBox line = new HBox();
    private Beats shown = new Beats(java.util.List.of());

    BeatLine(Words words, Consumer<String> goTo) {
        this.words = words;
        this.goTo = goTo;
        line.setMinWidth(0);
    }

    Region view() {
        return line;
    }

    void show(Beats beats) {
        if (beats.equals(shown)) {
            return;
        }
        shown = beats;
        line.getChildren().setAll(beats.parts().stream().map(this::segment).toList());
    }

    private Node segment(Beats.Part part) {
        var button = new Button(
                switch (part.beat()) {
                    case COLLABORATE -> words.get("console.beat.collaborate");
                    case COLLIDE -> words.get("console.beat.collide");
                    case CALIBRATE -> words.get("console.beat.calibrate");
                });
        button.getStyleClass().add("beat");
        button.setMinWidth(0);
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("on"), part.on());
        button.pseudoClassStateChanged(PseudoClass.getPseudoClass("done"), part.done());
        button.setOnAction(event -> goTo.accept(part.goTo()));
        return button;
    }
}
