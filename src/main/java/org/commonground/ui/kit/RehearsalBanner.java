package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Says across every page of a rehearsal that it is one, how fast its clock runs, and how to leave it. */
public final class RehearsalBanner {

    private RehearsalBanner() {}

    /** @param times how many minutes pass in one */
    public static Node of(Ui ui, int times, Runnable end) {
        var text = Ui.wrapped("! " + ui.words().get("rehearsal.banner", times));
        text.setMaxWidth(Double.MAX_VALUE);
        var button = ui.button("rehearsal.end", end);
        button.setId("rehearsal-end");
        button.setMinWidth(Region.USE_PREF_SIZE);
        var banner = Ui.styled(new Flow(12, Ui.grow(text), button), "banner");
        banner.setId("rehearsal");
        return banner;
    }
}
