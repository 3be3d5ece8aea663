package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.commonground.session.Library;
import org.commonground.session.StoreFailure;
import org.commonground.store.db.Database;
import org.commonground.store.db.Schema;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.WorkshopJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stores that earlier versions of the app wrote still open. {@code version-n.sqlite.gz} was written by the last code of that version
 * and holds a workshop with every kind of record and one that people worked on; {@code version-n.jsonl.gz} holds the same records, a
 * line each.
 */
class EarlierVersionsTest {

    private static final String EVERYTHING = "details-1";

    @TempDir
    Path folder;

    @Test
    void thereIsAStoreOfEveryVersionBeforeThisOne() {
        assertThat(IntStream.range(1, Schema.ofThisVersion().version()).mapToObj(EarlierVersionsTest::name))
                .allSatisfy(name -> assertThat(EarlierVersionsTest.class.getResource(name + ".sqlite.gz"))
                        .as(name)
                        .isNotNull());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyRecordOfAnEarlierStoreIsThereAndCanBeChanged(int version) {
        var file = earlier(version);
        String worked;
        try (var store = TestStore.open(file)) {
            assertThat(records(store)).containsExactlyInAnyOrderElementsOf(written(version));
            worked = workedOn(store).id();
            var live = TestStore.live(store, worked, 3);
            assertThat(live.undo()).isPresent();
            live.redo();
            live.performUndoable(Workshops.rename(live.workshop(), "Carried on", ""));
        }
        try (var store = TestStore.open(file)) {
            assertThat(store.library().open(worked).workshop().details().title())
                    .isEqualTo("Carried on");
        }
    }

    private static Workshop workedOn(Store store) {
        return store.library().list().stream()
                .map(Library.WorkshopSummary::id)
                .filter(id -> !id.equals(EVERYTHING))
                .map(id -> store.library().open(id).workshop())
                .findFirst()
                .orElseThrow();
    }

    /** Also where a record is written anew that does not have yet what is written today. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyRecordOfAnEarlierStoreIsTakenAwayAndBroughtBack(int version) {
        var file = earlier(version);
        try (var store = TestStore.open(file)) {
            var live = TestStore.live(store, EVERYTHING, 3);
            var all = live.workshop().items().filter(item -> item.place() > 0).toList();
            live.performUndoable(
                    new Change("all", all.stream().map(Edit::delete).toList()));
            live.undo();
        }
        try (var store = TestStore.open(file)) {
            assertThat(records(store)).containsExactlyInAnyOrderElementsOf(written(version));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, run_sheet, programme, RunSheet",
        "2, card, text, Card",
        "3, photo_file, jpeg, PhotoFile",
        "3, participant, name, Participant",
        "4, participant, name, Participant",
        "5, participant, name, Participant"
    })
    void aRecordThatWasChangedFromOutsideIsRefusedAndTheOtherWorkshopOpens(
            int version, String table, String column, String named) {
        var file = earlier(version);
        try (var database = Database.open(file)) {
            assertThat(database.update("UPDATE " + table + " SET " + column + " = replace(" + column
                            + ", 'Ünï', 'Uni') WHERE workshop = 'details-1'"))
                    .isPositive();
        }
        try (var store = TestStore.open(file)) {
            assertThatThrownBy(() -> store.library().open(EVERYTHING))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("not as it was written")
                    .hasMessageContaining(named);
            assertThat(workedOn(store).all(Participant.class)).hasSize(2);
        }
    }

    /** Bringing a store forward is followed by the work of its first day; a second start finds nothing left to do. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void aStoreIsBroughtForwardOnce(int version) {
        var file = earlier(version);
        TestStore.open(file).close();
        try (var database = Database.open(file)) {
            assertThat(Schema.versionOf(database))
                    .isEqualTo(Schema.ofThisVersion().version());
        }
        try (var store = TestStore.open(file)) {
            assertThat(store.backups()).hasSize(1);
        }
    }

    private static String name(int version) {
        return "/stores/version-" + version;
    }

    private Path earlier(int version) {
        var file = folder.resolve("store.sqlite");
        try {
            Files.write(file, unpacked(name(version) + ".sqlite.gz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static List<Item> written(int version) {
        return new String(unpacked(name(version) + ".jsonl.gz"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> WorkshopJson.CODEC.read(line, Item.class))
                .toList();
    }

    private static Stream<Item> items(Store store, String id) {
        return store.library().open(id).workshop().items();
    }

    private static List<Item> records(Store store) {
        return store.library().list().stream()
                .flatMap(entry -> items(store, entry.id()))
                .toList();
    }

    private static byte[] unpacked(String resource) {
        try (var packed = EarlierVersionsTest.class.getResourceAsStream(resource)) {
            return new GZIPInputStream(packed).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
