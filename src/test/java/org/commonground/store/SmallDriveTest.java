package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.commonground.LongRun;
import org.commonground.files.AtomicFiles;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.session.StoreFailure;
import org.commonground.store.file.Ballast;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

    /** Whatever was entered, in cards of any length, one by one or many at once, until there is no room at all, and then some again. */
    @Tag("long")
    @Test
    void whatIsEnteredOnADriveThatFillsUpIsSavedOrWaits() throws Exception {
        var run = LongRun.begin("a full drive");
        int rounds = LongRun.times(1, 50);
        var random = new Random(20260302);
        var lost = new ArrayList<String>();
        int cards = 0;
        int savedOnFull = 0;
        for (int round = 0; round < rounds; round++) {
            file = drive.folder().resolve("round-" + round).resolve("store.sqlite");
            ballast = file.resolveSibling("store.sqlite.ballast");
            var workshop = TestStore.workshop(round, "Full");
            int entered = random.nextInt(30);
            try (var store = TestStore.ready(TestStore.opener(file, AT_ONCE).open())) {
                store.library().add(workshop);
                awaitBallast();
                var live = TestStore.live(store, workshop.id(), 2);
                addSome(store, live, entered, random);
                drive.fill();
                // Until some wait, which those that came before must not.
                while (live.saveState() instanceof SaveState.Saved) {
                    savedOnFull = Math.max(savedOnFull, entered);
                    int some = 1 + random.nextInt(20);
                    addSome(store, live, some, random);
                    entered += some;
                }
                addSome(store, live, 5, random);
                entered += 5;
                var saved = new CompletableFuture<SaveState>();
                live.onSaveState(state -> {
                    if (state instanceof SaveState.Saved) {
                        saved.complete(state);
                    }
                });
                drive.makeRoom();
                saved.get(10, TimeUnit.SECONDS);
                TestStore.allSaved(store);
                addSome(store, live, 3, random);
                entered += 3;
            } catch (StoreFailure | TimeoutException e) {
                lost.add("round " + round + ": " + e);
            }
            try (var store = TestStore.open(file)) {
                int there =
                        store.library().open(workshop.id()).workshop().cards().size();
                if (there != entered || !store.check().isEmpty()) {
                    lost.add("round " + round + ": " + there + " of " + entered + " " + store.check());
                }
            }
            cards += entered;
            DamagedLogTest.delete(AtomicFiles.folderOf(file));
        }
        run.report(
                rounds,
                lost.size(),
                "%,d cards entered; at most %d were saved before some had to wait for room"
                        .formatted(cards, savedOnFull));
        assertThat(lost).isEmpty();
    }

    private static void addSome(Store store, LiveWorkshop live, int cards, Random random) {
        for (int i = 0; i < cards; i++) {
            add(live, "card " + i + " " + "x".repeat(random.nextInt(480)));
            if (random.nextBoolean()) {
                TestStore.allSaved(store);
            }
        }
        TestStore.allSaved(store);
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

    /** Each time with what a killed run left in its log. */
    @Tag("long")
    @Test
    void aStoreOnADriveThatBecameReadOnlyIsReadWhole() throws IOException {
        var run = LongRun.begin("a read-only drive");
        int rounds = LongRun.times(1, 50);
        var random = new Random(20260302);
        int lost = 0;
        int looked = 0;
        for (int round = 0; round < rounds; round++) {
            var workshop = TestStore.workshop(round, "Read only");
            var usual = folder.resolve("usual-" + round + ".sqlite");
            var there = drive.folder().resolve("round-" + round + ".sqlite");
            int cards = random.nextInt(60);
            try (var store = TestStore.open(usual)) {
                store.library().add(workshop);
                addSome(store, TestStore.live(store, workshop.id(), 2), cards, random);
                Files.copy(usual, there);
                Files.copy(Path.of(usual + "-wal"), Path.of(there + "-wal"));
            }
            drive.makeReadOnly();
            var store = TestStore.ready(TestStore.opener(there, AT_ONCE).open());
            int found = store.library().open(workshop.id()).workshop().cards().size();
            lost += found == cards && store.readOnly().isPresent() ? 0 : 1;
            looked += found;
            store.close();
            drive.makeWritable();
            Files.delete(there);
            Files.delete(Path.of(there + "-wal"));
        }
        run.report(rounds, lost, "%,d cards read, most of them from the log".formatted(looked));
        assertThat(lost).isZero();
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
