package org.commonground.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.LiveControls;
import org.commonground.session.Saving;
import org.commonground.store.Store;
import org.commonground.store.StoreOpener;
import org.commonground.workshop.Change;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.LiveState;

/**
 * A store filled for measuring: many small workshops, and last, so first in the list, one in progress with many cards on its board.
 * The same at each run.
 */
final class BenchStore {

    /** A word that occurs in every hundredth small workshop only. */
    static final String RARE = "lighthouse";

    private static final String STEP = "vision-read-out";

    /** The step before {@link #STEP}; both show the same board. */
    private static final String BOARD = "vision-write";

    private static final String ZONE = "thanks";
    private static final int CARDS_OF_SMALL = 10;
    private static final int LAST_PAGE = 9_999;
    private static final List<String> STARTS = List.of(
            "One basket for", "A single customer number in", "Nobody has to ask twice about", "Plain answers on");
    private static final List<String> ENDS = List.of(
            "every channel", "shop and app alike", "orders, returns and refunds", "the first call", "the newsletter");

    private final IdsAndClock idsAndClock = new IdsAndClock(new Random(7), Clock.systemDefaultZone());
    private final Programme programme =
            BuiltInProgrammes.builtIn("shared-vision").orElseThrow();
    private final Store store;

    private BenchStore(Store store) {
        this.store = store;
    }

    /** @return the workshop with the cards */
    static Workshop fill(Path file, int small, int cards) {
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone())) {
            var filled = new BenchStore(store);
            IntStream.range(0, small).forEach(filled::addSmall);
            return filled.addLarge(cards);
        }
    }

    private void addSmall(int number) {
        var workshop = begun("Workshop " + number);
        var lines = new ArrayList<>(texts(number, CARDS_OF_SMALL));
        if (number % 100 == 0) {
            lines.add("A " + RARE + " for " + ENDS.getFirst());
        }
        var filled = workshop.after(Cards.add(workshop, idsAndClock, BOARD, ZONE, Side.IT, lines));
        store.library().add(filled);
    }

    /** Adds card by card, so that the journal is as long as in a real workshop. */
    private Workshop addLarge(int cards) {
        var workshop = begun("The large one");
        store.library().add(workshop);
        var saved = new ArrayList<CompletableFuture<Void>>();
        for (var text : texts(0, cards)) {
            int at = saved.size();
            var change = Cards.add(workshop, idsAndClock, BOARD, ZONE, at % 2 == 0 ? Side.MARKETING : Side.IT, text);
            saved.add(save(store.saving(), workshop, at + 1, change, idsAndClock));
            workshop = workshop.after(change);
        }
        saved.forEach(CompletableFuture::join);
        return workshop;
    }

    /**
     * Milliseconds from a card to its commit, one after the other, with the workshop as large as it is: each card is deleted again. As many
     * are committed before and not measured: the first one waits for the backup that is made at each start, and the next run in code that
     * Java has not compiled yet, which the bare commits do not.
     */
    static List<Double> commits(Path file, String id, int times) {
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone())) {
            // Ids of its own: those of the cards that are there would be refused.
            var idsAndClock = new IdsAndClock(new Random(11), Clock.systemDefaultZone());
            var opened = store.library().open(id);
            var workshop = opened.workshop();
            long seq = opened.journal().size();
            var took = new ArrayList<Double>();
            for (int i = 0; i < 2 * times; i++) {
                long start = System.nanoTime();
                var change = Cards.add(workshop, idsAndClock, BOARD, ZONE, Side.JOINT, "Committed line " + i);
                save(store.saving(), workshop, ++seq, change, idsAndClock).join();
                if (i >= times) {
                    took.add((System.nanoTime() - start) / 1e6);
                }
                save(store.saving(), workshop, ++seq, change.reversed(), idsAndClock)
                        .join();
            }
            return took;
        }
    }

    private static CompletableFuture<Void> save(
            Saving saving, Workshop workshop, long seq, Change change, IdsAndClock idsAndClock) {
        var line = new JournalLine(seq, idsAndClock.now(), OptionalLong.empty(), true, change);
        return saving.save(workshop.id(), line).toCompletableFuture();
    }

    private Workshop begun(String title) {
        var workshop = Workshops.create(idsAndClock, title, "Northwind Outfitters", programme, "Marketing", "IT");
        var people = List.of(
                new Invited("Ada Vale", "Brand lead", "", Side.MARKETING, true),
                new Invited("Ben Stone", "Platform lead", "", Side.IT, false));
        workshop = workshop.after(Participants.add(workshop, idsAndClock, people));
        workshop = workshop.after(Workshops.setWallShowsScreen(workshop, Optional.of(false)));
        workshop = workshop.after(LiveControls.goTo(workshop, idsAndClock, STEP));
        return workshop.after(LiveControls.show(workshop, new LiveState.Shown(Optional.empty(), 0, LAST_PAGE)));
    }

    private static List<String> texts(int from, int many) {
        return IntStream.range(from, from + many)
                .mapToObj(i -> STARTS.get(i % STARTS.size()) + " " + ENDS.get(i % ENDS.size()) + ", no. " + i)
                .toList();
    }
}
