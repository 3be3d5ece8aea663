package org.commonground.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.commonground.live.JournalLine;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Saving;
import org.commonground.live.Subscription;
import org.commonground.programme.Side;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Pen;

/**
 * Run by {@link KillTest} in a Java of its own: adds cards as fast as it can and prints the number of each line that was kept. Told to
 * type instead, it enters some lines as a facilitator does, each kept as a draft until it is entered, and leaves the last one standing.
 */
final class KilledWriter {

    /** So many lines wait at a time, so that some are committed together. */
    private static final int ON_THEIR_WAY = 20;

    /** What stands typed when {@link KillTest} kills the typist. */
    static final String HALF = "half a thought, not yet entered";

    private static final int ENTERED = 50;

    private KilledWriter() {}

    /** @param arguments the store's file, the workshop's id, and "type" to be a typist */
    public static void main(String... arguments) throws InterruptedException {
        var store = Store.openOrFail(Path.of(arguments[0]), Clock.systemUTC());
        var opened = store.library().open(arguments[1]);
        var answers = new LinkedBlockingQueue<Runnable>();
        var live = new LiveWorkshop(
                opened.workshop(),
                opened.journal(),
                new Printing(store.saving()),
                answers::add,
                new Pen(new Random(), Clock.systemUTC()));
        System.out.println("ready");
        if (arguments.length > 2) {
            type(live);
            Thread.currentThread().join();
        }
        for (int i = 1; i <= Cards.MOST; i++) {
            live.perform(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i));
            if (i > ON_THEIR_WAY) {
                answers.take().run();
            }
        }
    }

    /** A line is entered right after its last key, so that its draft is on its way while the line is committed. */
    private static void type(LiveWorkshop live) {
        for (int i = 1; i <= ENTERED; i++) {
            live.keepDraft("capture", "card " + i);
            live.perform(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i));
            live.keepDraft("capture", "");
        }
        live.keepDraft("capture", HALF);
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
        public void keepDraft(String workshopId, String field, String text) {
            saving.keepDraft(workshopId, field, text);
        }
    }
}
