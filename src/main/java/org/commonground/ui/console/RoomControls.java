package org.commonground.ui.console;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** Buttons over the foot of a room view that fills the window. They are shown when the mouse moves, and gone with its pointer when it rests. */
final class RoomControls {

    private static final Duration REST = Duration.seconds(3);

    private final PageContext context;
    private final HBox bar = Widgets.styled(Widgets.withId("room-controls", new HBox(8)), "room-controls");
    private final PauseTransition rest = new PauseTransition(REST);

    /** @param over the room view with these buttons, where the mouse moves */
    RoomControls(PageContext context, Node over) {
        this.context = context;
        bar.setAlignment(Pos.BOTTOM_CENTER);
        bar.setPickOnBounds(false);
        Widgets.showIf(bar, false);
        over.setOnMouseMoved(event -> {
            show(over, true);
            rest.playFromStart();
        });
        rest.setOnFinished(event -> show(over, false));
    }

    Node view() {
        return bar;
    }

    private void show(Node over, boolean on) {
        boolean shown = on || bar.getChildren().stream().anyMatch(Node::isHover);
        Widgets.showIf(bar, shown);
        over.setCursor(shown ? Cursor.DEFAULT : Cursor.NONE);
    }

    /** Adds a button. @param text the key of its text */
    RoomControls with(String text, Command command) {
        var button = context.button(command);
        button.setText(context.text(text));
        button.setAccessibleText(context.text(command.id()));
        // The keyboard stays on the room view.
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        bar.getChildren().add(button);
        return this;
    }
}
