package org.commonground.ui.shell;

import javafx.scene.Node;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** The banner on every page of a rehearsal, with the speed of its clock and a button that ends it. */
public final class RehearsalBanner {

    private RehearsalBanner() {}

    /** @param times how many minutes of the rehearsal pass in one minute */
    public static Node of(Widgets ui, int times, Runnable end) {
        var text = Widgets.wrapped("! " + ui.messages().get("rehearsal.banner", times));
        text.setMaxWidth(Double.MAX_VALUE);
        var button = Widgets.keepWidth(Widgets.withId("rehearsal-end", ui.button("rehearsal.end", end)));
        return Widgets.withId("rehearsal", Widgets.styled(new Flow(12, Widgets.grow(text), button), "banner"));
    }
}
