package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.SaveState;
import org.commonground.live.Subscription;

/** The banner that reports that the last changes are not on disk, gives the reason and offers to save a copy elsewhere. */
public final class SaveBanner {

    private final Flow box;
    private final Label text = Ui.wrapped("");
    private final Ui ui;
    private final Subscription subscription;

    /** @param saveCopy asks for a file and writes the current workshop to it */
    public SaveBanner(Ui ui, LiveWorkshop live, Runnable saveCopy) {
        this.ui = ui;
        var copy = ui.button("kit.save_copy", saveCopy);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        box = Ui.styled(new Flow(12, Ui.grow(text), copy), "banner");
        text.setMaxWidth(Double.MAX_VALUE);
        subscription = live.onSaveState(this::show);
        show(live.saveState());
    }

    public Node view() {
        return box;
    }

    public void close() {
        subscription.end();
    }

    private void show(SaveState state) {
        var failed = state instanceof SaveState.NotSaved;
        if (state instanceof SaveState.NotSaved(String reason)) {
            text.setText("! " + ui.words().get("kit.not_saved_because", reason));
        }
        Ui.showIf(box, failed);
    }
}
