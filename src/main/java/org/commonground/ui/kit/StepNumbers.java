package org.commonground.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.commonground.programme.Stop;
import org.commonground.words.Words;

/** Opens a step whose number is typed outside a text field, followed by Enter. Digits without Enter are discarded after four seconds. */
public final class StepNumbers {

    private static final Duration WAITS = Duration.seconds(4);
    private static final int LONGEST = 3;

    private final Supplier<List<Stop>> stops;
    private final Words words;
    private final Consumer<String> goTo;
    private final Consumer<String> say;
    private final PauseTransition waiting = new PauseTransition(WAITS);
    private String typed = "";

    /**
     * @param stops of the programme; the first has the number 1
     * @param goTo receives the id of a step or break
     * @param say receives a message for the user
     */
    public StepNumbers(Supplier<List<Stop>> stops, Words words, Consumer<String> goTo, Consumer<String> say) {
        this.stops = stops;
        this.words = words;
        this.goTo = goTo;
        this.say = say;
        waiting.setOnFinished(event -> typed = "");
    }

    /** A command for each digit, and Enter once a digit was typed. */
    public List<Command> commands() {
        var commands = new ArrayList<Command>();
        Stream.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0")
                .forEach(digit -> commands.add(Command.of("room.jump", () -> type(digit), digit)));
        commands.add(Command.of("room.jump", this::go, "Enter").when(() -> !typed.isEmpty()));
        return commands;
    }

    private void type(String digit) {
        typed = typed.length() == LONGEST ? digit : typed + digit;
        waiting.playFromStart();
        say.accept(meant().map(stop -> words.get("room.jump_to", typed, stop.title()))
                .orElseGet(() -> words.get("room.no_step", typed, stops.get().size())));
    }

    private void go() {
        meant().map(Stop::id).ifPresent(goTo);
        typed = "";
        waiting.stop();
    }

    private Optional<Stop> meant() {
        int number = Integer.parseInt(typed);
        var all = stops.get();
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }
}
