package org.commonground.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.commonground.files.AtomicFiles;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.Saving;
import org.commonground.session.StoreFailure;
import org.commonground.session.Subscription;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.operation.Cards;

/**
 * Run by {@link KillTest} in a Java of its own: adds cards as fast as it can and prints the number of each line that was kept. Told to
 * type instead, it types as a facilitator does, and leaves a line standing that is not entered.
 */
final class KilledWriter {

    /** So many lines wait at a time, so that some are committed together. */
    private static final int ON_THEIR_WAY = 20;

    /** What stands typed when {@link KillTest} kills the typist. */
    static final String HALF = "half a thought, not yet entered";

    private static final int EXPORTED_LINES = 20_000;

    private static final Duration TYPES_FOR = Duration.ofMillis(800);

    /** Faster than any hand, so that some key falls into the middle of a commit. */
    private static final Duration BETWEEN_KEYS = Duration.ofNanos(50_000);

    private KilledWriter() {}

    /** @param arguments the store's file, the workshop's id, and "type" to be a typist, or a number of cards after which it ends at once */
    public static void main(String... arguments) throws InterruptedException {
        try {
            write(arguments);
        } catch (StoreFailure e) {
            System.out.println("refused");
        }
    }

    private static void write(String... arguments) throws InterruptedException {
        if (!(StoreOpener.open(Path.of(arguments[0]), Clock.systemUTC()) instanceof OpenResult.Ready(Store store))) {
            System.out.println("refused");
            return;
        }
        var opened = store.library().open(arguments[1]);
        var answers = new LinkedBlockingQueue<Runnable>();
        var live = new LiveWorkshop(
                opened.workshop(),
                opened.journal(),
                new Printing(store.saving()),
                answers::add,
                new IdsAndClock(new Random(), Clock.systemUTC()));
        System.out.println("ready");
        if (arguments.length > 2 && arguments[2].matches("\\d+")) {
            addAndHalt(live, answers, Integer.parseInt(arguments[2]));
        }
        if (arguments.length > 2 && arguments[2].equals("type")) {
            type(live);
            Thread.currentThread().join();
        }
        if (arguments.length > 2 && arguments[2].equals("slow")) {
            addAtOnce(live, answers);
        }
        if (arguments.length > 2 && arguments[2].equals("everything")) {
            Thread.ofPlatform().daemon().start(() -> doEverythingElse(store, Path.of(arguments[0])));
        }
        for (int i = 1; i <= Limits.MAX_CARDS; i++) {
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i));
            if (i > ON_THEIR_WAY) {
                answers.take().run();
            }
        }
    }

    /** Waits for each card to be kept, so that each has a commit of its own. */
    private static void addAndHalt(LiveWorkshop live, BlockingQueue<Runnable> answers, int cards)
            throws InterruptedException {
        for (int i = 1; i <= cards; i++) {
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i));
            answers.take().run();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Waits for nothing, and prints how many milliseconds a call took at most. */
    private static void addAtOnce(LiveWorkshop live, BlockingQueue<Runnable> answers) throws InterruptedException {
        long longest = 0;
        for (int i = 1; i <= ON_THEIR_WAY; i++) {
            var change = Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i);
            long begun = System.nanoTime();
            live.performUndoable(change);
            longest = Math.max(longest, System.nanoTime() - begun);
        }
        System.out.println("longest " + Duration.ofNanos(longest).toMillis());
        for (int i = 1; i <= ON_THEIR_WAY; i++) {
            answers.take().run();
        }
        Runtime.getRuntime().halt(0);
    }

    /**
     * Exports, makes a workshop, deletes it and makes a backup, again and again, and prints each when it is done.
     */
    private static void doEverythingElse(Store store, Path file) {
        try {
            for (int i = 1; ; i++) {
                AtomicFiles.write(
                        export(file), (i + "\n").repeat(EXPORTED_LINES).getBytes(StandardCharsets.UTF_8));
                System.out.println("exported " + i);
                var workshop = TestStore.workshop(1_000_000 + i, "Another");
                store.library().add(workshop);
                System.out.println("created " + workshop.id());
                if (i % 2 == 0) {
                    System.out.println("deleting " + workshop.id());
                    store.library().delete(workshop.id());
                    System.out.println("deleted " + workshop.id());
                }
                System.out.println("backed-up " + store.backUp());
            }
        } catch (IOException | StoreFailure cut) {
            System.out.println("cut");
        }
    }

    private static Path export(Path store) {
        return store.resolveSibling("export.txt");
    }

    /** @return the number that was exported last; -1 if the file is not there or not whole */
    static int exported(Path store) throws IOException {
        var lines = Files.exists(export(store)) ? Files.readAllLines(export(store)) : List.<String>of();
        return lines.size() == EXPORTED_LINES && Set.copyOf(lines).size() == 1
                ? Integer.parseInt(lines.getFirst())
                : -1;
    }

    /** Enters a line and types on for long enough that drafts are committed in the middle of it. */
    private static void type(LiveWorkshop live) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "entered"));
        long end = System.nanoTime() + TYPES_FOR.toNanos();
        for (int letters = 0; System.nanoTime() < end; letters++) {
            live.saveDraft("capture", HALF + letters);
            LockSupport.parkNanos(BETWEEN_KEYS.toNanos());
        }
        live.saveDraft("capture", HALF);
        System.out.println("typed");
    }

    private record Printing(Saving saving) implements Saving {
        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            return saving.save(workshopId, line).thenRun(() -> System.out.println("kept " + line.seq()));
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            return saving.onFailure(reason);
        }

        @Override
        public void saveDraft(String workshopId, String field, String text) {
            saving.saveDraft(workshopId, field, text);
        }
    }
}
