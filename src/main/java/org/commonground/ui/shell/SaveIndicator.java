package org.commonground.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Circle;
import org.commonground.i18n.Messages;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Widgets;

/** The save indicator: lit once all changes are on disk. */
public final class SaveIndicator {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Messages messages;
    private final LiveWorkshop live;
    private final Label label = Widgets.withId("save-light", new Label("", new Circle(4)));

    public SaveIndicator(Messages messages, LiveWorkshop live) {
        this.messages = messages;
        this.live = live;
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
                    case SaveState.Saved() -> messages.get("kit.saved");
                    case SaveState.NeverSaved() -> messages.get("kit.never_saved");
                    case SaveState.Pending(int lines) -> messages.get("kit.saving");
                    case SaveState.NotSaved(String reason) -> messages.get("kit.not_saved");
                });
        label.pseudoClassStateChanged(LIT, state instanceof SaveState.Saved);
        label.pseudoClassStateChanged(FAILED, state instanceof SaveState.NotSaved);
    }
}
