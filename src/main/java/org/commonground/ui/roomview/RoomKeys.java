package org.commonground.ui.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomDisplay;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.ui.control.Command;
import org.commonground.ui.shell.ForwardKey;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.ui.shell.StepNumberKeys;
import org.commonground.workshop.operation.Cards;

/** What a presenter, or a presenter's remote control, does where the room view has the keyboard. Nobody types there. */
final class RoomKeys {

    private RoomKeys() {}

    /**
     * @param room shows a message in place of the step; the keys that lead to other steps take it off
     * @param say gets sentences for the facilitator, which the wall does not show
     */
    static List<Command> of(LiveWorkshop live, RoomSwitch room, Messages messages, Consumer<String> say) {
        var commands = new ArrayList<>(List.of(
                Command.of(
                        "room.blank",
                        () -> live.performLive(LiveControls.setBlank(
                                live.workshop(), !live.workshop().liveState().blank())),
                        "B",
                        "."),
                Command.of(
                        "room.forward",
                        () -> forward(live, room, messages, say),
                        "Page Down",
                        "Right",
                        "Down",
                        "Space"),
                Command.of("room.back", () -> back(live, room, messages), "Page Up", "Left", "Up"),
                Command.of(
                        "room.first",
                        () -> PresenterNavigation.firstStop(live.workshop()).ifPresent(step -> jump(live, room, step)),
                        "Home"),
                Command.of(
                        "room.last",
                        () -> PresenterNavigation.lastStop(live.workshop()).ifPresent(step -> jump(live, room, step)),
                        "End"),
                Command.of("room.shuffle", () -> shuffle(live), "O")));
        commands.addAll(new StepNumberKeys(
                        () -> live.workshop().programme().stops(), messages, step -> jump(live, room, step), say)
                .commands());
        return commands;
    }

    private static void forward(LiveWorkshop live, RoomSwitch room, Messages messages, Consumer<String> say) {
        if (!room.turnMessage(1)) {
            RoomDisplay.of(live, messages);
            ForwardKey.press(live, messages, live::performLive, say);
        }
    }

    private static void back(LiveWorkshop live, RoomSwitch room, Messages messages) {
        if (!room.turnMessage(-1)) {
            live.performLive(PresenterNavigation.back(live.workshop(), RoomDisplay.of(live, messages), live.pen()));
        }
    }

    private static void jump(LiveWorkshop live, RoomSwitch room, String stepId) {
        if (room.showsMessage()) {
            room.toggleMessage();
        }
        live.performLive(PresenterNavigation.jump(live.workshop(), live.pen(), stepId));
    }

    private static void shuffle(LiveWorkshop live) {
        live.workshop()
                .currentStep()
                .map(step -> Cards.boardOf(live.workshop(), step.id()))
                .ifPresent(board -> live.performUndoable(Cards.shuffle(live.workshop(), live.pen(), board)));
    }
}
