package org.commonground.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.db.Schema;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;

/** What the tests of the store share. */
final class TestStore {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    /** Nothing happens by itself. */
    static final Timing STILL = new Timing(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private TestStore() {}

    static Store open(Path file) {
        return ready(opening(file));
    }

    static OpenResult opening(Path file) {
        return opener(file, STILL).open();
    }

    static StoreOpener opener(Path file, Timing timing) {
        return new StoreOpener(file, CLOCK, Schema.ofThisVersion(), timing);
    }

    static Store ready(OpenResult opening) {
        if (opening instanceof OpenResult.Ready ready) {
            return ready.store();
        }
        throw new AssertionError("Not ready: " + opening);
    }

    static IdsAndClock pen(long seed) {
        return new IdsAndClock(new Random(seed), CLOCK);
    }

    static Workshop workshop(long seed, String title) {
        var step = new Step(
                "write",
                Beat.COLLABORATE,
                "Write",
                10,
                "What do you want?",
                new Guide("", "", "", ""),
                new StepKind.Cards(List.of(new StepKind.Zone("wants", "Wants", List.of())), true, Optional.empty()));
        var programme = new Programme("short", "Short", List.of(new Exercise("one", "One", 10, false, List.of(step))));
        return Workshops.create(pen(seed), title, "Fictional Ltd", programme, "Marketing", "IT");
    }

    /** The id of the workshop of that seed. */
    static String id(long seed) {
        return workshop(seed, "Any").id();
    }

    /** A workshop from the store, live. Answers come on the writer's thread, so tests wait for {@link #allSaved}. */
    static LiveWorkshop live(Store store, String id, long seed) {
        var opened = store.library().open(id);
        return new LiveWorkshop(opened.workshop(), opened.journal(), store.saving(), Runnable::run, pen(seed));
    }

    /** Waits until everything that was performed is committed. */
    static void allSaved(Store store) {
        store.runOnWriter(database -> {});
    }

    /** Completes with the first reason why a commit failed. */
    static CompletableFuture<String> failure(Store store) {
        var reason = new CompletableFuture<String>();
        store.saving().onFailure(reason::complete);
        return reason;
    }
}
