package org.commonground.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Stop;
import org.commonground.ui.control.Command;

/** Opens a step whose number is typed outside a text field, followed by Enter. Digits without Enter are discarded after four seconds. */
public final class StepNumberKeys {

    private static final Duration TIMEOUT = Duration.seconds(4);
    private static final int LONGEST = 3;

    private final Supplier<List<Stop>> stops;
    private final Messages messages;
    private final Consumer<String> goTo;
    private final Consumer<String> announce;
    private final PauseTransition timeout = new PauseTransition(TIMEOUT);
    private String typed = "";

    /**
     * @param stops of the programme; the first has the number 1
     * @param goTo receives the id of a step or break
     * @param say receives a message for the user
     */
    public StepNumberKeys(Supplier<List<Stop>> stops, Messages messages, Consumer<String> goTo, Consumer<String> say) {
        this.stops = stops;
        this.messages = messages;
        this.goTo = goTo;
        this.announce = say;
        timeout.setOnFinished(event -> typed = "");
    }

    /** A command for each digit, and Enter once a digit was typed. */
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
                .forEach(digit -> commands.add(Command.of("room.jump", () -> type(digit), digit)));
        commands.add(Command.of("room.jump", this::jump, "Enter").when(() -> !typed.isEmpty()));
        return commands;
    }

    private void type(String digit) {
        typed = typed.length() == LONGEST ? digit : typed + digit;
        timeout.playFromStart();
        announce.accept(typedStop()
                .map(stop -> messages.get("room.jump_to", typed, stop.title()))
                .orElseGet(() -> messages.get("room.no_step", typed, stops.get().size())));
    }

    private void jump() {
        typedStop().map(Stop::id).ifPresent(goTo);
        typed = "";
        timeout.stop();
    }

    private Optional<Stop> typedStop() {
        int number = Integer.parseInt(typed);
        var all = stops.get();
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }
}
