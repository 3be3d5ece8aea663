package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.commonground.programme.model.Side;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Schema;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Backups are whole, appear only when there is something new, and never stand in each other's way. */
class BackupsTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.sqlite");
    }

    @Test
    void oneIsMadeAtTheEndOnlyIfSomethingChanged() {
        TestStore.open(file()).close();
        assertThat(backups()).isEmpty();
        try (var store = TestStore.open(file())) {
            store.library().add(TestStore.workshop(1, "One"));
        }
        assertThat(backups()).hasSize(1);
        TestStore.open(file()).close();
        assertThat(backups()).hasSize(1);
        try (var store = TestStore.open(file())) {
            var live = TestStore.live(store, TestStore.id(1), 2);
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "One basket"));
        }
        assertThat(backups()).hasSize(2);
    }

    @Test
    @Timeout(20)
    void theyAreMadeByThemselvesWhileTheStoreIsOpen() {
        var often = new Timing(Duration.ofDays(1), Duration.ofMillis(1), Duration.ofMillis(20));
        try (var store = TestStore.ready(TestStore.opener(file(), often).open())) {
            store.library().add(TestStore.workshop(1, "One"));
            while (store.backups().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(store.backups().getFirst().workshops()).isEqualTo(1);
        }
        assertThat(backups()).hasSize(1);
    }

    @Test
    void aBackupHoldsEverythingThatWasSavedBefore() {
        try (var store = TestStore.open(file())) {
            var start = TestStore.workshop(1, "One");
            store.library().add(start);
            var live = TestStore.live(store, start.id(), 2);
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "One basket"));
            var elsewhere = folder.resolve("elsewhere").resolve("store.sqlite");
            TestStore.ready(TestStore.opener(elsewhere, TestStore.STILL).restore(store.backUp()))
                    .close();
            try (var restored = TestStore.open(elsewhere)) {
                assertThat(restored.library().open(start.id()).workshop()).isEqualTo(live.workshop());
            }
        }
    }

    @Test
    void aSecondPlaceGetsThemTooAndMayBeAway() throws IOException {
        var stick = folder.resolve("stick").resolve("backups of the laptop");
        var notices = new CopyOnWriteArrayList<String>();
        try (var store = TestStore.open(file())) {
            store.onNotice(notices::add);
            store.setSecondBackupFolder(Optional.of(stick));
            store.library().add(TestStore.workshop(1, "One"));
            var made = store.backUp();
            assertThat(stick.resolve(made.getFileName())).hasSameBinaryContentAs(made);

            var blocked = Files.writeString(folder.resolve("blocked"), "a file where the stick was");
            store.setSecondBackupFolder(Optional.of(blocked));
            assertThat(store.backUp()).exists();
            assertThat(notices).singleElement().asString().startsWith("No backup in the second place. ");
            assertThatThrownBy(() -> store.backUpTo(blocked)).isInstanceOf(StoreFailure.class);
            store.setSecondBackupFolder(Optional.of(stick));
            store.library().add(TestStore.workshop(2, "Two"));
        }
        // One in the middle, one at the end.
        try (var copies = Files.list(stick)) {
            assertThat(copies).hasSize(2);
        }
    }

    @Test
    void aCopyThatCannotBeWrittenLeavesTheOldOneAndNothingBeside() throws IOException {
        var copy = folder.resolve("copies").resolve("copy.sqlite");
        try (var store = TestStore.open(file())) {
            store.library().add(TestStore.workshop(1, "One"));
            assertThatThrownBy(() -> store.copyTo(copy)).isInstanceOf(StoreFailure.class);
            Files.createDirectory(copy.getParent());
            store.copyTo(copy);
            var before = Files.readAllBytes(copy);
            store.runOnWriter(database -> database.update("UPDATE details SET load_limit = 7"));
            assertThatThrownBy(() -> Backups.writeCopy(copy, part -> write(part, "cut short")))
                    .isInstanceOf(StoreFailure.class);
            assertThat(copy).hasBinaryContent(before);
        }
        try (var files = Files.list(copy.getParent())) {
            assertThat(files).containsExactly(copy);
        }
    }

    @Test
    void whatAKilledBackupLeftIsRemovedByTheNext() throws IOException {
        try (var store = TestStore.open(file())) {
            store.library().add(TestStore.workshop(1, "One"));
            store.backUp();
            var left = folder.resolve("backups").resolve("store-2026-01-01T00-00-00.000Z.sqlite.x.part");
            write(left, "half");
            var foreign = folder.resolve("backups").resolve("notes.txt");
            write(foreign, "mine");
            store.backUp();
            assertThat(left).doesNotExist();
            assertThat(foreign).exists();
            assertThat(store.backups()).hasSize(2);
        }
    }

    @Test
    void aClockThatIsSetBackChangesNotTheirOrder() {
        var start = TestStore.workshop(1, "One");
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            store.backUp();
        }
        var yearBefore = Clock.offset(TestStore.CLOCK, Duration.ofDays(-365));
        try (var store =
                TestStore.ready(new StoreOpener(file(), yearBefore, Schema.ofThisVersion(), TestStore.STILL).open())) {
            var live = TestStore.live(store, start.id(), 2);
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "One basket"));
            store.backUp();
            assertThat(store.backups()).extracting(BackupCopy::records).containsExactly(4, 3);
            assertThat(store.backups()).extracting(BackupCopy::number).containsExactly(2L, 1L);
            assertThat(store.backups())
                    .allSatisfy(backup -> assertThat(backup.lastChange()).isEqualTo(TestStore.CLOCK.instant()));
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<BackupCopy> backups() {
        return new Backups(file(), TestStore.CLOCK).list();
    }

    @Test
    void closingWaitsForABackupThatHasBegun() {
        var complaints = new CopyOnWriteArrayList<String>();
        var always = new Timing(Duration.ofDays(1), Duration.ZERO, Duration.ofMillis(1));
        for (int round = 1; round <= 30; round++) {
            try (var store = TestStore.ready(
                    TestStore.opener(folder.resolve("busy.sqlite"), always).open())) {
                store.onNotice(complaints::add);
                store.library().add(TestStore.workshop(1000 + round, "Round " + round));
            }
        }
        assertThat(complaints).isEmpty();
    }
}
