package org.commonground.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonground.programme.Beat;
import org.commonground.programme.Exercise;
import org.commonground.programme.Guide;
import org.commonground.programme.Programme;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;

/** Small invented workshops for tests. */
public final class Rooms {

    public static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private Rooms() {}

    /** A pen with a fixed clock and seed. */
    public static Pen pen() {
        return pen(START);
    }

    public static Pen pen(Instant at) {
        return new Pen(new Random(7), Clock.fixed(at, ZoneOffset.UTC));
    }

    /** Two exercises of two steps, a break between them: 5 + 10, 15, 20 + 1 minutes. */
    public static Programme programme() {
        return new Programme(
                "small",
                "Small",
                List.of(
                        new Exercise(
                                "vision",
                                "Shared vision",
                                15,
                                false,
                                List.of(
                                        step(
                                                "write",
                                                5,
                                                new StepKind.Cards(
                                                        List.of(new StepKind.Zone("ideas", "Ideas", List.of())),
                                                        true,
                                                        Optional.empty())),
                                        step(
                                                "group",
                                                10,
                                                new StepKind.Cards(
                                                        List.of(new StepKind.Zone("ideas", "Ideas", List.of())),
                                                        false,
                                                        Optional.of("write"))))),
                        new Exercise("break", "Break", 15, false, List.of()),
                        new Exercise(
                                "plan",
                                "Action plan",
                                21,
                                true,
                                List.of(
                                        step("actions", 20, new StepKind.Plan(3, List.of(30, 60, 90))),
                                        step("close", 1, new StepKind.Talk())))));
    }

    public static Workshop empty() {
        return Workshops.create(pen(), "Digital service reset", "Fictional Ltd", programme(), "Marketing", "IT");
    }

    private static Step step(String id, int minutes, StepKind kind) {
        return new Step(id, Beat.COLLABORATE, id, minutes, "What now?", new Guide("", "", "", ""), kind);
    }
}
