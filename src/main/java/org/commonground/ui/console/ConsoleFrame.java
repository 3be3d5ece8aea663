package org.commonground.ui.console;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.capture.CaptureBar;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.RoomSwitch;

/** What fills the console's page: the console itself, the room view where there is only one screen, or the booth of a vote. */
final class ConsoleFrame {

    private final PageContext context;
    private final Node top;
    private final Node body;
    private final CaptureBar capture;
    private final BorderPane pane = Widgets.styled(new BorderPane(), "console");
    private Optional<RoomSwitch.EmbeddedRoomView> room = Optional.empty();

    ConsoleFrame(PageContext context, Node top, Node body, CaptureBar capture) {
        this.context = context;
        this.top = top;
        this.body = body;
        this.capture = capture;
        showConsole();
    }

    BorderPane view() {
        return pane;
    }

    /** The room view, as long as it fills the page. */
    Optional<RoomSwitch.EmbeddedRoomView> room() {
        return room;
    }

    void showConsole() {
        pane.setTop(top);
        pane.setCenter(body);
        pane.setBottom(capture.view());
        capture.showOnlyWhileTyping(Optional.empty());
        context.toasts().keepAbove(capture.view());
    }

    /** Shows the booth, or another node, and nothing else. */
    void showAlone(Node node) {
        pane.setTop(null);
        pane.setBottom(null);
        pane.setCenter(node);
    }

    /** The capture line is over the foot of the room view while something is typed. @param leave leaves the room view */
    void showRoom(RoomSwitch.EmbeddedRoomView here, ConsoleCommands steering, Command leave) {
        room = Optional.of(here);
        var over = new StackPane();
        showAlone(over);
        var controls = new RoomControls(context, over)
                .with("console.back_short", steering.back)
                .with("console.next_short", steering.next)
                .with("capture.focus_short", capture.focusCommand())
                .with("console.leave_room_short", leave);
        var foot = new VBox(controls.view(), capture.view());
        foot.setMaxHeight(Region.USE_PREF_SIZE);
        foot.setPickOnBounds(false);
        StackPane.setAlignment(foot, Pos.BOTTOM_CENTER);
        over.getChildren().addAll(here.view(), foot);
        context.toasts().keepAbove(foot);
        capture.showOnlyWhileTyping(Optional.of(here.view()::requestFocus));
        here.view().setOnMousePressed(event -> here.view().requestFocus());
        here.shown();
    }

    void leaveRoom() {
        room.ifPresent(RoomSwitch.EmbeddedRoomView::gone);
        room = Optional.empty();
    }
}
