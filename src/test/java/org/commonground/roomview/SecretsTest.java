package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.session.LiveControls;
import org.commonground.session.RoomWorkshops;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

/** Nothing that the room may not see makes any difference to what it sees: on many workshops, at every step, in every state of a ballot. */
class SecretsTest {

    private static final int WORKSHOPS = 24;
    private static final Messages WORDS = new Messages(Locale.UK);

    @Test
    void workshopsThatDifferOnlyInWhatTheRoomMayNotSeeLookTheSameAtEveryStep() {
        var seen = new HashSet<String>();
        for (int seed = 0; seed < WORKSHOPS; seed++) {
            var twins = new WorkshopsWithOtherSecrets(seed, false);
            assertThat(twins.other).isNotEqualTo(twins.one);
            var turnout = Map.of(Side.MARKETING, seed % 5, Side.IT, seed % 3);
            var random = new Random(seed);
            for (var stop : stops(twins.one)) {
                int page = random.nextInt(4);
                var scene = scene(twins.one, stop, page, turnout);
                assertThat(scene(twins.other, stop, page, turnout))
                        .as("workshop %d at %s, page %d", seed, stop, page)
                        .isEqualTo(scene);
                seen.add(sort(twins.one, stop, scene));
            }
        }
        assertThat(seen).containsAll(every());
    }

    @Test
    void whatIsRevealedIsSeen() {
        long differing = 0;
        for (int seed = 0; seed < WORKSHOPS / 4; seed++) {
            var twins = new WorkshopsWithOtherSecrets(seed, true);
            differing += stops(twins.one).stream()
                    .filter(stop -> !scene(twins.one, stop, 1, Map.of()).equals(scene(twins.other, stop, 1, Map.of())))
                    .count();
        }
        assertThat(differing).isPositive();
    }

    /** "" is before the start, "dark" a dark wall. */
    private static List<String> stops(Workshop workshop) {
        var programme = workshop.programme();
        return Stream.of(
                        Stream.of("", "dark"),
                        programme.steps().map(Step::id),
                        programme.exercises().stream()
                                .filter(exercise -> exercise.steps().isEmpty())
                                .map(Exercise::id))
                .flatMap(stops -> stops)
                .toList();
    }

    private static RoomPage scene(Workshop workshop, String stop, int page, Map<Side, Integer> turnout) {
        if (stop.isEmpty()) {
            return RoomDisplay.scene(workshop, WORDS, RoomLayout.USUAL, turnout);
        }
        var at = stop.equals("dark")
                ? workshop.after(LiveControls.setBlank(workshop, true))
                : workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(), stop));
        return RoomDisplay.scene(RoomWorkshops.page(at, page), WORDS, RoomLayout.USUAL, turnout);
    }

    /** Of which kind of step the scene is, and whether it is dark, only the prompt, a page or a picture of a result. */
    private static String sort(Workshop workshop, String stop, RoomPage scene) {
        var kind = workshop.programme()
                .step(stop)
                .map(step -> step.kind().getClass().getSimpleName());
        var what = switch (scene) {
            case RoomPage.Blank _ -> "dark";
            case RoomPage.Reveal _ -> "picture";
            case RoomPage.Drawn drawn when drawn.heading().prompt().isEmpty() -> "prompt";
            case RoomPage.Drawn _ -> "page";
        };
        return kind.orElse("none") + " " + what;
    }

    private static List<String> every() {
        return Stream.concat(
                        Stream.of("Cards", "Map", "Register", "Vote", "Statement", "Exchange")
                                .map(kind -> kind + " page"),
                        Stream.of(
                                "Vote picture",
                                "Reveal picture",
                                "Reveal prompt",
                                "Talk prompt",
                                "Plan prompt",
                                "none prompt",
                                "none dark"))
                .toList();
    }
}
