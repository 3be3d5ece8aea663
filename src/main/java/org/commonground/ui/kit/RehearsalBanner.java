package org.commonground.ui.kit;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/** The banner on every page of a rehearsal, with the speed of its clock and a button that ends it. */
public final class RehearsalBanner {

    private RehearsalBanner() {}

    /** @param times how many minutes of the rehearsal pass in one minute */
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
