package org.commonground.ui.room;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Presenter;
import org.commonground.live.Steering;
import org.commonground.roomview.RoomDisplay;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.StepNumbers;
import org.commonground.words.Words;
import org.commonground.workshop.Cards;

/** What a presenter, or a presenter's remote control, does where the room view has the keyboard. Nobody types there. */
final class RoomKeys {

    private RoomKeys() {}

    /** @param say gets sentences for the facilitator, which the wall does not show */
    static List<Command> of(LiveWorkshop live, Words words, Consumer<String> say) {
        var commands = new ArrayList<>(List.of(
                Command.of(
                        "room.blank",
                        () -> live.record(Steering.blank(
                                live.workshop(), !live.workshop().live().blank())),
                        "B",
                        "."),
                Command.of(
                        "room.forward",
                        () -> live.record(Presenter.forward(live.workshop(), RoomDisplay.of(live, words), live.pen())),
                        "Page Down",
                        "Right",
                        "Down",
                        "Space"),
                Command.of(
                        "room.back",
                        () -> live.record(Presenter.back(live.workshop(), RoomDisplay.of(live, words), live.pen())),
                        "Page Up",
                        "Left",
                        "Up"),
                Command.of(
                        "room.first",
                        () -> Presenter.first(live.workshop()).ifPresent(step -> jump(live, step)),
                        "Home"),
                Command.of(
                        "room.last", () -> Presenter.last(live.workshop()).ifPresent(step -> jump(live, step)), "End"),
                Command.of("room.shuffle", () -> shuffle(live), "O")));
        commands.addAll(new StepNumbers(() -> live.workshop().programme().stops(), words, step -> jump(live, step), say)
                .commands());
        return commands;
    }

    private static void jump(LiveWorkshop live, String stepId) {
        live.record(Presenter.jump(live.workshop(), live.pen(), stepId));
    }

    private static void shuffle(LiveWorkshop live) {
        live.workshop()
                .live()
                .step()
                .filter(id -> live.workshop().programme().step(id).isPresent())
                .map(id -> Cards.boardOf(live.workshop(), id))
                .ifPresent(board -> live.perform(Cards.shuffle(live.workshop(), live.pen(), board)));
    }
}
