package org.commonground.cli;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.commonground.i18n.Messages;
import org.commonground.session.JournalLine;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.Saving;
import org.commonground.session.Subscription;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;

/**
 * The sample as it is after its plan went out and two check-ins were held: what a new user looks at before there is a workshop of her own.
 * It is played in memory with the operations that the window uses, so that it is always as this version of the app would have made it.
 */
public final class SampleWorkshops {

    /** The days since the workshop was held, at least: its second check-in was held after 60 days, the third is to come. */
    private static final int DAYS_AGO = 63;

    private static final LocalTime BEGIN = LocalTime.of(13, 0);

    private SampleWorkshops() {}

    /**
     * Plays it anew, with ids of its own. Takes less than a second.
     *
     * @param clock tells today and the time zone
     * @return the workshop, then its check-ins, each with its journal; all are marked as fictional
     */
    public static List<StoredWorkshop> play(RandomGenerator random, Clock clock, Messages messages) {
        var held = LocalDate.now(clock).minusDays(DAYS_AGO).with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY));
        var sample = Sample.load(held);
        var passing = new DemoClock(held.atTime(BEGIN).atZone(clock.getZone()).toInstant(), clock.getZone());
        var idsAndClock = new IdsAndClock(random, passing);
        var kept = new ArrayList<InMemory>();
        Function<Workshop, HeadlessSession> keep = workshop -> {
            var saving = new InMemory();
            kept.add(saving);
            return saving.open(workshop, idsAndClock);
        };
        var room = keep.apply(sample.create(idsAndClock));
        var play = new SamplePlayer(sample, room.live(), passing, messages);
        play.prepare();
        room.live().workshop().programme().stops().forEach(stop -> play.run(stop, Camera.NONE));
        SamplePlayer.releasePlan(room.live(), messages, held);
        new FollowUpPlayer(keep, idsAndClock, passing, messages, (live, name, view) -> {}).play(room);
        return kept.stream().map(InMemory::stored).toList();
    }

    /** Keeps the journal of a workshop that is played. */
    private static final class InMemory implements Saving {

        private final List<JournalLine> journal = new ArrayList<>();
        private Supplier<Workshop> now = () -> {
            throw new IllegalStateException("Not opened");
        };

        HeadlessSession open(Workshop workshop, IdsAndClock idsAndClock) {
            var room = new HeadlessSession(new StoredWorkshop(workshop, List.of(), Map.of()), this, idsAndClock);
            now = room.live()::workshop;
            return room;
        }

        StoredWorkshop stored() {
            return new StoredWorkshop(now.get(), List.copyOf(journal), Map.of());
        }

        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            journal.add(line);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            return () -> {};
        }

        @Override
        public void saveDraft(String workshopId, String field, String text) {}
    }
}
