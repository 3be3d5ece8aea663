package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.programme.model.Side;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.RandomChanges;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;

class LiveWorkshopTest {

    private final Kept kept = new Kept();

    private LiveWorkshop open(Workshop workshop) {
        return new LiveWorkshop(workshop, List.copyOf(kept.lines), kept, Runnable::run, WorkshopBuilder.pen());
    }

    @Test
    void undoGoesBackToTheStartAndRedoToTheEndAlsoAfterARestart() {
        var random = new Random(3);
        var idsAndClock = new IdsAndClock(random, WorkshopBuilder.pen().clock());
        var values = new ArrayList<>(List.of(WorkshopBuilder.empty()));
        var live = open(values.getFirst());
        while (values.size() < 60) {
            var change = RandomChanges.next(live.workshop(), idsAndClock, random);
            if (!change.isEmpty()) {
                live.performUndoable(change);
                values.add(live.workshop());
            }
        }
        for (int i = values.size() - 2; i >= 0; i--) {
            live = i % 7 == 0 ? open(live.workshop()) : live;
            assertThat(live.undo()).isPresent();
            assertThat(live.workshop()).isEqualTo(values.get(i));
        }
        assertThat(live.undo()).isEmpty();
        for (int i = 1; i < values.size(); i++) {
            live = i % 7 == 0 ? open(live.workshop()) : live;
            assertThat(live.redo()).isPresent();
            assertThat(live.workshop()).isEqualTo(values.get(i));
        }
        assertThat(live.redo()).isEmpty();
    }

    @Test
    void aNewChangeEndsWhatCouldBeRedone() {
        var live = open(WorkshopBuilder.empty());
        add(live, "One");
        live.undo();
        assertThat(live.redoLabel()).contains("card.add");
        add(live, "Two");
        assertThat(live.redoLabel()).isEmpty();
        assertThat(open(live.workshop()).redoLabel()).isEmpty();
    }

    @Test
    void steppingIsSavedButNotUndone() {
        var live = open(WorkshopBuilder.empty());
        add(live, "One");
        live.performLive(LiveControls.start(live.workshop(), WorkshopBuilder.pen()));
        live.undo();
        assertThat(live.workshop().cards()).isEmpty();
        assertThat(live.workshop().liveState().step()).contains("write");
        assertThat(live.undo()).isEmpty();
        assertThat(kept.lines).hasSize(3);
    }

    @Test
    void aRenameBeforeTheStartIsUndoneAfterItAndTheWorkshopGoesOn() {
        var live = open(WorkshopBuilder.empty());
        live.performUndoable(Workshops.rename(live.workshop(), "Another title", ""));
        live.performLive(LiveControls.start(live.workshop(), WorkshopBuilder.pen()));
        live.undo();
        assertThat(live.workshop().details().title()).isEqualTo("Digital service reset");
        assertThat(live.workshop().details().status()).isEqualTo(Details.Status.IN_PROGRESS);
        live = open(live.workshop());
        live.performLive(Workshops.setStatus(live.workshop(), Details.Status.FINISHED));
        live.redo();
        assertThat(live.workshop().details().title()).isEqualTo("Another title");
        assertThat(live.workshop().details().status()).isEqualTo(Details.Status.FINISHED);
    }

    @Test
    void savedLightsOnlyAfterTheLastCommit() {
        var live = open(WorkshopBuilder.empty());
        var states = new ArrayList<SaveState>();
        live.onSaveState(states::add);
        kept.holding = true;
        add(live, "One");
        add(live, "Two");
        assertThat(live.saveState()).isEqualTo(new SaveState.Pending(2));
        kept.failures.accept("the disk is full");
        assertThat(live.saveState()).isEqualTo(new SaveState.NotSaved("the disk is full"));
        kept.release();
        assertThat(live.saveState()).isEqualTo(new SaveState.Saved());
        assertThat(live.workshop().cards()).extracting(Card::text).containsExactly("One", "Two");
    }

    @Test
    void whatIsTypedIsKnownUntilItIsEntered() {
        var live = open(WorkshopBuilder.empty());
        live.saveDraft("capture", "Half a l");
        assertThat(live.typedDrafts()).containsEntry("capture", "Half a l");
        live.saveDraft("capture", "");
        assertThat(live.typedDrafts()).containsEntry("capture", "");
    }

    @Test
    void whoStoppedListeningHearsNothing() {
        var live = open(WorkshopBuilder.empty());
        var heard = new ArrayList<Workshop>();
        var subscription = live.onChange(heard::add);
        add(live, "One");
        subscription.cancel();
        add(live, "Two");
        assertThat(heard).hasSize(1);
    }

    private static void add(LiveWorkshop live, String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "ideas", Side.IT, text));
    }

    /** Keeps lines in memory. */
    private static final class Kept implements Saving {
        final List<JournalLine> lines = new ArrayList<>();
        final List<CompletableFuture<Void>> waiting = new ArrayList<>();
        boolean holding;
        Consumer<String> failures = reason -> {};

        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            lines.add(line);
            var saved = new CompletableFuture<Void>();
            waiting.add(saved);
            if (!holding) {
                release();
            }
            return saved;
        }

        void release() {
            waiting.forEach(saved -> saved.complete(null));
            waiting.clear();
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            failures = reason;
            return () -> {};
        }

        @Override
        public void saveDraft(String workshopId, String field, String text) {}
    }
}
