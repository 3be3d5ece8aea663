package org.commonground.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Label;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.Subscription;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** The banner that reports that the last changes are not on disk, gives the reason and offers to save a copy elsewhere. */
public final class SaveBanner {

    private final Flow box;
    private final Label message = Widgets.wrapped("");
    private final Widgets ui;
    private final Subscription subscription;

    /** @param saveCopy asks for a file and writes the current workshop to it */
    public SaveBanner(Widgets ui, LiveWorkshop live, Runnable saveCopy) {
        this.ui = ui;
        var copy = Widgets.keepWidth(ui.button("kit.save_copy", saveCopy));
        box = Widgets.styled(new Flow(12, Widgets.grow(message), copy), "banner");
        message.setMaxWidth(Double.MAX_VALUE);
        subscription = live.onSaveState(this::show);
        show(live.saveState());
    }

    public Node view() {
        return box;
    }

    public void close() {
        subscription.cancel();
    }

    private void show(SaveState state) {
        var failed = state instanceof SaveState.NotSaved;
        if (state instanceof SaveState.NotSaved(String reason)) {
            message.setText("! " + ui.messages().get("kit.not_saved_because", reason));
        }
        Widgets.showIf(box, failed);
    }
}
