package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.StoreFailure;
import org.commonground.store.file.Ballast;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full and read-only drives, with a real one. */
class SmallDriveTest {

    private static final Timing AT_ONCE = new Timing(Duration.ofMillis(20), Duration.ZERO, Duration.ofDays(1));

    @TempDir
    Path folder;

    private SmallDrive drive;
    private Path file;
    private Path ballast;

    @BeforeEach
    void mount() throws IOException {
        drive = SmallDrive.of(folder.resolve("drive"), 8);
        file = drive.folder().resolve("store.sqlite");
        ballast = drive.folder().resolve("store.sqlite.ballast");
    }

    @AfterEach
    void unmount() {
        if (drive != null) {
            drive.close();
        }
    }

    @Test
    void onAFullDriveTheBallastGivesRoomForTheLastWordsAndIsMadeAgain() throws Exception {
        var workshop = TestStore.workshop(1, "Full");
        try (var store = TestStore.ready(TestStore.opener(file, AT_ONCE).open())) {
            store.library().add(workshop);
            awaitBallast();
            drive.fill();
            var notices = new CopyOnWriteArrayList<String>();
            store.onNotice(notices::add);
            var live = TestStore.live(store, workshop.id(), 2);
            for (int i = 0; i < 200; i++) {
                add(live, "card " + i + " " + "x".repeat(400));
                // Each alone, which needs most room: five times as much in the log as there is in the ballast.
                TestStore.allSaved(store);
            }
            assertThat(notices).anyMatch(notice -> notice.contains("What you entered is saved"));
            assertThat(live.saveState()).isEqualTo(new SaveState.Saved());
            assertThat(ballast).doesNotExist();
            drive.makeRoom();
        }
        try (var store = TestStore.ready(TestStore.opener(file, AT_ONCE).open())) {
            assertThat(store.library().open(workshop.id()).workshop().cards()).hasSize(200);
            awaitBallast();
        }
    }

    @Test
    void aStoreOnAFullDriveOpensAndWhatIsEnteredWaitsForRoom() throws Exception {
        var workshop = TestStore.workshop(1, "Full at the start");
        try (var store = TestStore.open(file)) {
            store.library().add(workshop);
        }
        drive.fill();
        var timing = new Timing(Duration.ofMillis(20), Duration.ofDays(1), Duration.ofDays(1));
        try (var store = TestStore.ready(TestStore.opener(file, timing).open())) {
            var live = TestStore.live(store, workshop.id(), 2);
            var failure = TestStore.failure(store);
            add(live, "x".repeat(500));
            assertThat(failure.get(60, TimeUnit.SECONDS)).contains("disk is full");
            var saved = new CompletableFuture<SaveState>();
            live.onSaveState(state -> {
                if (state instanceof SaveState.Saved) {
                    saved.complete(state);
                }
            });
            drive.makeRoom();
            saved.get(60, TimeUnit.SECONDS);
        }
        try (var store = TestStore.open(file)) {
            assertThat(store.library().open(workshop.id()).workshop().cards()).hasSize(1);
        }
    }

    @Test
    void noStoreIsBegunOnAFullDriveAndNothingIsLeftThere() throws IOException {
        drive.fill();
        assertThat(TestStore.opening(file)).isInstanceOfSatisfying(OpenResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(OpenResult.RefusalReason.FULL);
            assertThat(refused.sentence()).contains("is full").contains("Free some space");
        });
        assertThat(file).doesNotExist();
        drive.makeRoom();
        TestStore.open(file).close();
    }

    @Test
    void aStoreOnAReadOnlyDriveOpensToBeLookedAtWithTheLogOfAKilledRun() throws IOException {
        var workshop = TestStore.workshop(1, "Read only");
        var usual = folder.resolve("usual.sqlite");
        try (var store = TestStore.open(usual)) {
            store.library().add(workshop);
            add(TestStore.live(store, workshop.id(), 2), "only in the log");
            TestStore.allSaved(store);
            Files.copy(usual, file);
            Files.copy(folder.resolve("usual.sqlite-wal"), drive.folder().resolve("store.sqlite-wal"));
        }
        drive.makeReadOnly();
        var impatient = new Timing(Duration.ofMillis(1), Duration.ofDays(1), Duration.ofDays(1));
        var store = TestStore.ready(TestStore.opener(file, impatient).open());
        assertThat(store.readOnly()).get().asString().contains(file.toString()).contains("read-only");
        assertThat(store.library().list()).hasSize(1);
        var live = TestStore.live(store, workshop.id(), 3);
        assertThat(live.workshop().cards()).extracting(Card::text).containsExactly("only in the log");

        var failures = new AtomicInteger();
        store.saving().onFailure(reason -> failures.incrementAndGet());
        var failure = TestStore.failure(store);
        add(live, "in memory");
        assertThat(failure.join()).contains("read-only");
        assertThat(live.workshop().cards()).hasSize(2);
        assertThatThrownBy(store::backUp).isInstanceOf(StoreFailure.class).hasMessageContaining("read-only");
        assertThatThrownBy(() -> store.library().add(TestStore.workshop(2, "New")))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("read-only");
        var elsewhere = folder.resolve("copy.sqlite");
        store.copyTo(elsewhere);
        try (var copy = TestStore.open(elsewhere)) {
            assertThat(copy.library().open(workshop.id()).workshop().cards()).hasSize(1);
        }
        assertThat(failures).as("tried again though it can only be read").hasValue(1);
        assertThatThrownBy(store::close).hasMessageContaining("could not be saved: 1");
    }

    @Test
    void noStoreIsBegunOnAReadOnlyDrive() {
        drive.makeReadOnly();
        assertThat(TestStore.opening(file))
                .isInstanceOfSatisfying(
                        OpenResult.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("read-only")
                                .contains("--store"));
    }

    private void awaitBallast() {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!Files.exists(ballast) && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(ballast).hasSize(Ballast.BYTES);
    }

    private static void add(LiveWorkshop live, String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
    }
}
