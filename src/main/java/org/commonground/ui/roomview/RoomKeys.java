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

/**
 * What a presenter, or a presenter's remote control, does where the room view has the keyboard. Nobody types there.
 *
 * @param room shows a message in place of the step; the keys that lead to other steps take it off
 * @param say gets sentences for the facilitator, which the wall does not show
 */
record RoomKeys(LiveWorkshop live, RoomSwitch room, Messages messages, Consumer<String> say) {

    List<Command> commands() {
        var commands = new ArrayList<>(List.of(
                Command.of(
                        "room.blank",
                        () -> live.performLive(LiveControls.setBlank(
                                live.workshop(), !live.workshop().liveState().blank())),
                        "B",
                        "."),
                Command.of("room.forward", this::forward, "Page Down", "Right", "Down", "Space"),
                Command.of("room.back", this::back, "Page Up", "Left", "Up"),
                Command.of(
                        "room.first",
                        () -> PresenterNavigation.firstStop(live.workshop()).ifPresent(this::jump),
                        "Home"),
                Command.of(
                        "room.last",
                        () -> PresenterNavigation.lastStop(live.workshop()).ifPresent(this::jump),
                        "End"),
                Command.of("room.shuffle", this::shuffle, "O")));
        commands.addAll(
                new StepNumberKeys(() -> live.workshop().programme().stops(), messages, this::jump, say).commands());
        return commands;
    }

    private void forward() {
        if (!room.turnMessage(1)) {
            RoomDisplay.of(live, messages);
            ForwardKey.press(live, messages, live::performLive, say);
        }
    }

    private void back() {
        if (!room.turnMessage(-1)) {
            live.performLive(PresenterNavigation.back(live.workshop(), RoomDisplay.of(live, messages), live.pen()));
        }
    }

    private void jump(String stepId) {
        if (room.showsMessage()) {
            room.toggleMessage();
        }
        live.performLive(PresenterNavigation.jump(live.workshop(), live.pen(), stepId));
    }

    private void shuffle() {
        live.workshop()
                .currentStep()
                .map(step -> Cards.boardOf(live.workshop(), step.id()))
                .ifPresent(board -> live.performUndoable(Cards.shuffle(live.workshop(), live.pen(), board)));
    }
}
