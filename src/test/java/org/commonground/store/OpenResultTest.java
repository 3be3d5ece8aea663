package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import org.commonground.programme.model.Side;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.Schema;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be trusted is never opened as if it were empty, never overwritten, never repaired in silence. */
class OpenResultTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStoreWithTwoWorkshops() {
        file = folder.resolve("store.sqlite");
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "Shared vision in spring"));
            store.library().add(TestStore.workshop(2, "Shared vision in autumn"));
        }
    }

    @Test
    void aStoreInUseIsNotOpenedASecondTime() {
        try (var store = TestStore.open(file)) {
            assertRefused(OpenResult.RefusalReason.IN_USE, "Common Ground is open");
            assertThat(store.library().list()).hasSize(2);
        }
        TestStore.open(file).close();
    }

    @Test
    void aNewerStoreIsLeftByteForByte() throws IOException {
        write(60, new byte[] {0, 0, 0, 99});
        var before = Files.readAllBytes(file);
        assertRefused(OpenResult.RefusalReason.NEWER, "newer version of Common Ground (format 99");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftByteForByte() throws IOException {
        write(68, new byte[] {1, 2, 3, 4});
        deleteBackups();
        Files.delete(folder.resolve("store.sqlite.saved"));
        var before = Files.readAllBytes(file);
        assertRefused(OpenResult.RefusalReason.NOT_OURS, "belongs to another program");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aStoreOfOursThatNoLongerSaysSoIsRecovered() throws IOException {
        write(68, new byte[] {1, 2, 3, 4});
        deleteBackups();
        assertThat(recovery().sentence())
                .contains("no longer says that it is a store")
                .contains("2 of 2 workshops");
    }

    @Test
    void aMissingStoreWithBackupsIsNoNewStart() throws IOException {
        Files.delete(file);
        var needed = recovery();
        assertThat(needed.sentence()).contains("is gone, but backups of it are there");
        assertThat(needed.setAside()).isEmpty();
        assertThat(needed.backups()).singleElement().satisfies(backup -> {
            assertThat(backup.workshops()).isEqualTo(2);
            assertThat(backup.at()).isEqualTo(TestStore.CLOCK.instant());
        });
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 5000, 40960})
    void aCutStoreIsCopiedAsideAndComesBackFromItsBackup(int length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        assertComesBack();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4096, 4 * 4096, 12 * 4096})
    void aZeroedPageIsFoundAtTheStart(int offset) throws IOException {
        write(offset, new byte[4096]);
        assertComesBack();
    }

    private void assertComesBack() throws IOException {
        var broken = Files.readAllBytes(file);
        var needed = recovery();
        assertThat(needed.setAside().orElseThrow().resolve("store.sqlite")).hasBinaryContent(broken);
        assertThat(file).hasBinaryContent(broken);
        var backup = needed.backups().getFirst();
        try (var store = TestStore.ready(TestStore.opener(file, TestStore.STILL).restore(backup.file()))) {
            assertThat(store.library().list()).hasSize(2);
            assertThat(store.library().open(TestStore.id(1)).workshop())
                    .isEqualTo(TestStore.workshop(1, "Shared vision in spring"));
        }
    }

    @Test
    void anEmptyStoreIsBegunOnlyWhenAskedForAndKeepsWhatWasThere() throws IOException {
        write(0, new byte[4096]);
        var broken = Files.readAllBytes(file);
        var setAside = recovery().setAside().orElseThrow();
        try (var store = TestStore.ready(TestStore.opener(file, TestStore.STILL).startEmpty())) {
            assertThat(store.library().list()).isEmpty();
        }
        assertThat(setAside.resolve("store.sqlite")).hasBinaryContent(broken);
    }

    @Test
    void aBackupThatIsNotWholeIsNotPutInPlace() throws IOException {
        var backup = recoveryOfMissing().backups().getFirst();
        try (var channel = FileChannel.open(backup.file(), StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[4096]), 4 * 4096);
        }
        assertThat(TestStore.opener(file, TestStore.STILL).restore(backup.file()))
                .isInstanceOf(OpenResult.Refused.class);
        assertThat(file).doesNotExist();
    }

    private OpenResult.RecoveryNeeded recoveryOfMissing() throws IOException {
        Files.delete(file);
        return recovery();
    }

    @ParameterizedTest
    @ValueSource(strings = {"details.title", "journal.edits", "card.text", "card.place", "journal.label"})
    void aChangedLetterIsFoundWhenTheWorkshopIsOpened(String place) {
        var id = TestStore.id(1);
        try (var store = TestStore.open(file)) {
            addCard(store, id);
        }
        var table = place.substring(0, place.indexOf('.'));
        var column = place.substring(place.indexOf('.') + 1);
        try (var database = Database.open(file)) {
            var change = column.equals("place") ? "place + 1" : "replace(replace(" + column + ", 'a', 'o'), 'S', 's')";
            assertThat(database.update(
                            "UPDATE " + table + " SET " + column + " = " + change + " WHERE workshop = ?", id))
                    .isEqualTo(1);
        }
        try (var store = TestStore.open(file)) {
            assertThatThrownBy(() -> store.library().open(id))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("not as it was written")
                    .hasMessageContaining("backup");
            assertThat(store.library().open(TestStore.id(2)).workshop())
                    .isEqualTo(TestStore.workshop(2, "Shared vision in autumn"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'DELETE FROM card', should have",
        "'DELETE FROM journal', history",
        "'DELETE FROM run_sheet', should have"
    })
    void aLostRowIsFoundWhenTheWorkshopIsOpened(String damage, String sentence) {
        var id = TestStore.id(1);
        try (var store = TestStore.open(file)) {
            addCard(store, id);
            store.runOnWriter(database -> database.update(damage));
            assertThatThrownBy(() -> store.library().open(id))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TRIGGER gone AFTER UPDATE ON workshop BEGIN DELETE FROM card; END",
                "CREATE VIEW looks_like AS SELECT * FROM card",
                "CREATE TABLE more (id TEXT)",
                "CREATE INDEX by_text ON card (upper(text))",
                "ALTER TABLE card ADD COLUMN more TEXT DEFAULT (hex(randomblob(4)))",
                "DROP INDEX workshop_changed"
            })
    void aStoreThatWasAddedToIsNotRead(String addition) throws IOException {
        try (var database = Database.open(file)) {
            database.execute(addition);
        }
        assertThat(recovery().sentence()).contains("was not made by Common Ground alone");
        deleteBackups();
        assertRefused(OpenResult.RefusalReason.NOT_OURS, "was not made by Common Ground alone");
        try (var database = Database.openCopy(file)) {
            assertThat(database.queryLong("SELECT count(*) FROM workshop")).isEqualTo(2);
        }
    }

    @Test
    void aBackupThatWasAddedToIsNotPutInPlace() throws IOException {
        var backup = recoveryOfMissing().backups().getFirst();
        try (var database = Database.open(backup.file())) {
            database.execute("CREATE TRIGGER gone AFTER UPDATE ON workshop BEGIN DELETE FROM card; END");
        }
        assertThat(TestStore.opener(file, TestStore.STILL).restore(backup.file()))
                .isInstanceOf(OpenResult.Refused.class);
        assertThat(file).doesNotExist();
    }

    /** The schema of a version to come. */
    private static Schema next(String script) {
        var steps = new ArrayList<>(Schema.ofThisVersion().steps());
        steps.add(new Schema.Step(script));
        return new Schema(steps);
    }

    @Test
    void anOlderStoreIsBroughtForwardAfterABackupOfItAsItWas() throws IOException {
        var newer = next("ALTER TABLE theme ADD COLUMN note TEXT NOT NULL DEFAULT 'none'");
        deleteBackups();
        try (var store = TestStore.ready(new StoreOpener(file, TestStore.CLOCK, newer, TestStore.STILL).open())) {
            assertThat(store.library().list()).hasSize(2);
            store.runOnWriter(database -> assertThat(database.query("SELECT note FROM theme", row -> row.getString(1)))
                    .isEmpty());
        }
        try (var backup = Database.openCopy(onlyBackup())) {
            assertThat(Schema.versionOf(backup))
                    .isEqualTo(Schema.ofThisVersion().version());
            assertThat(backup.queryLong("SELECT count(*) FROM workshop")).isEqualTo(2);
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheStoreAsItWas() {
        var broken =
                next("ALTER TABLE theme ADD COLUMN note TEXT; DELETE FROM details; INSERT INTO nowhere VALUES (1)");
        assertThat(new StoreOpener(file, TestStore.CLOCK, broken, TestStore.STILL).open())
                .isInstanceOfSatisfying(
                        OpenResult.Refused.class,
                        refused -> assertThat(refused.reason()).isNotEqualTo(OpenResult.RefusalReason.NEWER));
        try (var store = TestStore.open(file)) {
            assertThat(store.library().list()).hasSize(2);
        }
    }

    @Test
    void aStoreInACloudFolderIsRefusedWithAReason() {
        var cloud = folder.resolve("OneDrive - Fictional Ltd").resolve("store.sqlite");
        assertThat(TestStore.opening(cloud)).isInstanceOfSatisfying(OpenResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(OpenResult.RefusalReason.SYNCED_FOLDER);
            assertThat(refused.sentence()).contains("OneDrive").contains("folder of this computer");
        });
        assertThat(cloud.getParent()).doesNotExist();
    }

    @Test
    void aFolderOfAnyNameWillDoAndIsClosedToOthers() throws IOException {
        var odd = folder.resolve("Ä ? # % 東京 'x'").resolve("My store.sqlite");
        TestStore.open(odd).close();
        try (var store = TestStore.open(odd)) {
            store.library().add(TestStore.workshop(1, "Odd"));
        }
        TestStore.open(odd).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(odd.getParent())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(odd)))
                .isEqualTo("rw-------");
    }

    @Test
    void everyFileBesideAStoreIsForItsOwnerOnly() throws IOException {
        var soon = new Timing(Duration.ofDays(1), Duration.ofMillis(1), Duration.ofDays(1));
        var place = folder.resolve("new").resolve("store.sqlite");
        try (var store = TestStore.ready(TestStore.opener(place, soon).open())) {
            store.library().add(TestStore.workshop(1, "Mine"));
            addCard(store, TestStore.id(1));
            store.backUp();
            try (var all = Files.walk(place.getParent())) {
                assertThat(all)
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .as(file.toString())
                                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
            }
        }
    }

    @Test
    void aStoreThatOthersCouldReadIsClosedToThemAtItsNextStart() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        TestStore.open(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderInPlaceOfAStoreIsSaidSo() {
        assertThat(TestStore.opening(folder))
                .isInstanceOfSatisfying(
                        OpenResult.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("is a folder")
                                .contains(folder.resolve("store.sqlite").toString()));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaidSo() {
        var inAFile = file.resolve("store.sqlite");
        assertThat(TestStore.opening(inAFile))
                .isInstanceOfSatisfying(
                        OpenResult.Refused.class,
                        refused -> assertThat(refused.sentence())
                                .contains("There is a file where the folder " + file + " should be"));
    }

    private static void addCard(Store store, String id) {
        var live = TestStore.live(store, id, 3);
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "Sa basket"));
        TestStore.allSaved(store);
    }

    private void assertRefused(OpenResult.RefusalReason why, String words) {
        assertThat(TestStore.opening(file)).isInstanceOfSatisfying(OpenResult.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(why);
            assertThat(refused.sentence()).contains(words);
        });
    }

    private OpenResult.RecoveryNeeded recovery() {
        return (OpenResult.RecoveryNeeded) TestStore.opening(file);
    }

    private void write(int offset, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), offset);
        }
    }

    private Path onlyBackup() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.toList().getFirst();
        }
    }

    private void deleteBackups() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            for (var backup : files.toList()) {
                Files.delete(backup);
            }
        }
    }
}
