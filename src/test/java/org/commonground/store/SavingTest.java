package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk does not take what it is given: nothing is lost, it is said why, and it is tried again until it works. */
class SavingTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.sqlite");
    }

    @Test
    void onAFullDiskWorkGoesOnAndIsSavedInOrderOnceThereIsRoom() throws Exception {
        var start = TestStore.workshop(1, "Full");
        var timing = new Timing(Duration.ofMillis(20), Duration.ofDays(1), Duration.ofDays(1));
        try (var store = TestStore.ready(TestStore.opener(file(), timing).open())) {
            store.library().add(start);
            var live = TestStore.live(store, start.id(), 2);
            var failure = TestStore.failure(store);
            store.runOnWriter(database -> database.queryLong("PRAGMA max_page_count = 1"));
            for (int i = 0; i < 200; i++) {
                add(live, "card " + i + " " + "x".repeat(400));
            }
            assertThat(failure.get(60, TimeUnit.SECONDS)).contains("disk is full");
            assertThatThrownBy(() -> store.library().open(start.id()))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("could not be saved yet");
            var saved = new CompletableFuture<SaveState>();
            live.onSaveState(state -> {
                if (state instanceof SaveState.Saved) {
                    saved.complete(state);
                }
            });
            store.runOnWriter(database -> database.queryLong("PRAGMA max_page_count = 1000000"));
            saved.get(60, TimeUnit.SECONDS);
            assertThat(store.library().open(start.id()).workshop()).isEqualTo(live.workshop());
            assertThat(live.workshop().cards()).hasSize(200);
        }
    }

    @Test
    void whatCannotBeSavedUntilTheEndIsSaidAndTheRestIsThere() {
        var start = TestStore.workshop(1, "Locked");
        var store = TestStore.open(file());
        store.library().add(start);
        var live = TestStore.live(store, start.id(), 2);
        add(live, "in time");
        TestStore.allSaved(store);
        var failure = TestStore.failure(store);
        store.runOnWriter(database -> database.pragma("PRAGMA query_only = ON"));
        add(live, "too late");
        assertThat(failure.join()).contains("read-only");
        assertThatThrownBy(store::close).isInstanceOf(StoreFailure.class).hasMessageContaining("could not be saved: 1");
        try (var again = TestStore.open(file())) {
            assertThat(again.library().open(start.id()).workshop().cards())
                    .extracting(Card::text)
                    .containsExactly("in time");
        }
    }

    /** Quitting while the home page still read a workshop was logged as a failure. */
    @Test
    void whatCanWaitIsLeftToTheNextStartOnceTheStoreIsClosed() {
        var store = TestStore.open(file());
        store.close();
        assertThatCode(() -> ((StoreWriter) store.saving()).inTransactionLater(() -> {}))
                .doesNotThrowAnyException();
    }

    @Test
    void savedIsSaidOnlyAfterTheCommit() throws Exception {
        var start = TestStore.workshop(1, "Saved");
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            var opened = store.library().open(start.id());
            var counted = new CompletableFuture<Long>();
            // Answers come on the writer's thread, right after the commit: the card has to be in its table by then.
            var live = new LiveWorkshop(
                    opened.workshop(), opened.journal(), store.saving(), Runnable::run, TestStore.pen(2));
            add(live, "here");
            store.runOnWriter(database -> counted.complete(database.queryLong("SELECT count(*) FROM card")));
            assertThat(counted.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(live.saveState()).isEqualTo(new SaveState.Saved());
        }
    }

    private static void add(LiveWorkshop live, String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
    }
}
