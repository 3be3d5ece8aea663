package org.commonground.ui.kit;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.SaveState;
import org.commonground.live.Subscription;
import org.commonground.words.Words;

/** The save indicator: lit once all changes are on disk. */
public final class SaveLight {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Words words;
    private final LiveWorkshop live;
    private final Label label = new Label("", new Circle(4));

    public SaveLight(Words words, LiveWorkshop live) {
        this.words = words;
        this.live = live;
        label.setId("save-light");
        label.getStyleClass().addAll("tag", "save-light");
        label.getGraphic().getStyleClass().add("lamp");
        show(live.saveState());
    }

    public Node view() {
        return label;
    }

    /** Follows the save state until the subscription ends. */
    public Subscription follow() {
        show(live.saveState());
        return live.onSaveState(this::show);
    }

    private void show(SaveState state) {
        label.setText(
                switch (state) {
                    case SaveState.Saved() -> words.get("kit.saved");
                    case SaveState.NeverSaved() -> words.get("kit.never_saved");
                    case SaveState.Saving(int lines) -> words.get("kit.saving");
                    case SaveState.NotSaved(String reason) -> words.get("kit.not_saved");
                });
        label.pseudoClassStateChanged(LIT, state instanceof SaveState.Saved);
        label.pseudoClassStateChanged(FAILED, state instanceof SaveState.NotSaved);
    }
}
