package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Saved" is said of the file that is there: not of one that was removed, replaced or cut while it is open. */
class StoreRemovedTest {

    private static final String ID = TestStore.id(1);

    @TempDir
    Path folder;

    private Path file;
    private Store store;
    private LiveWorkshop live;
    private CompletableFuture<String> failure;

    @BeforeEach
    void oneCardIsSaved() {
        file = folder.resolve("store.sqlite");
        var timing = new Timing(Duration.ofMillis(20), Duration.ofDays(1), Duration.ofDays(1));
        store = TestStore.ready(TestStore.opener(file, timing).open());
        store.library().add(TestStore.workshop(1, "Removed"));
        live = TestStore.live(store, ID, 2);
        failure = TestStore.failure(store);
        add("before");
        assertThat(live.saveState()).isEqualTo(new SaveState.Saved());
    }

    @AfterEach
    void close() {
        try {
            store.close();
        } catch (StoreFailure e) {
            assertThat(e).hasMessageMatching("(?s).*(could not be saved|store is closed).*");
        }
    }

    @Test
    void afterARemovalNothingIsCalledSavedAndABackupHoldsEverything() throws Exception {
        Files.delete(file);
        add("after");
        assertNotSaved("store.sqlite was removed while it is open");
        add("later");
        assertThatThrownBy(store::close).isInstanceOf(StoreFailure.class).hasMessageContaining("saved: 2");
        assertNewestBackupHoldsAll();
    }

    @Test
    void theSameForTheLogBesideIt() throws Exception {
        Files.delete(file.resolveSibling("store.sqlite-wal"));
        add("after");
        assertNotSaved("store.sqlite-wal was removed while it is open");
        assertNewestBackupHoldsAll();
    }

    @Test
    void theSameForAFileThatReplacedIt() throws Exception {
        Files.copy(store.backUp(), folder.resolve("older.sqlite"));
        Files.move(folder.resolve("older.sqlite"), file, StandardCopyOption.REPLACE_EXISTING);
        add("after");
        assertNotSaved("was replaced by another one");
        assertNewestBackupHoldsAll();
    }

    @Test
    void theSameForAFileThatWasWrittenOver() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() - 1);
            bytes.write(1);
        }
        add("after");
        assertNotSaved("was changed by another program");
    }

    @Test
    void theSameForAFileThatWasCut() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(4096);
        }
        add("after");
        assertNotSaved("was cut while it is open");
    }

    @Test
    void aFileThatComesBackIsSavedToAgain() throws Exception {
        var away = folder.resolve("away.sqlite");
        Files.move(file, away);
        add("after");
        assertNotSaved("was removed while it is open");
        var saved = new CompletableFuture<SaveState>();
        live.onSaveState(state -> {
            if (state instanceof SaveState.Saved) {
                saved.complete(state);
            }
        });
        Files.move(away, file);
        saved.get(60, TimeUnit.SECONDS);
        store.close();
        try (var again = TestStore.open(file)) {
            assertThat(again.library().open(ID).workshop()).isEqualTo(live.workshop());
        }
    }

    private void add(String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
        TestStore.allSaved(store);
    }

    private void assertNotSaved(String words) throws Exception {
        assertThat(failure.get(60, TimeUnit.SECONDS)).contains(words);
        assertThat(live.saveState())
                .isInstanceOfSatisfying(
                        SaveState.NotSaved.class,
                        state -> assertThat(state.reason()).contains(words));
    }

    private void assertNewestBackupHoldsAll() throws IOException {
        var elsewhere = folder.resolve("elsewhere").resolve("store.sqlite");
        var newest = store.backups().getFirst().file();
        assertThat(failure.join()).contains(newest.toString());
        try (var restored =
                TestStore.ready(TestStore.opener(elsewhere, TestStore.STILL).restore(newest))) {
            assertThat(restored.library().open(ID).workshop()).isEqualTo(live.workshop());
        }
    }
}
