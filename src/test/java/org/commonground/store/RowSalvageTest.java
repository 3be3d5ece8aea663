package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.commonground.programme.model.Side;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is whole in a file that SQLite does not read comes back, and nothing else. */
class RowSalvageTest {

    private static final int PAGE = 4096;
    private static final int CARDS = 80;
    private static final String ID = TestStore.id(1);

    @TempDir
    Path folder;

    private Path file;
    private Map<String, StoredWorkshop> written;

    /** One with every kind of record, with a photo of several pages, and one of many cards, some of them changed. */
    @BeforeEach
    void aStoreWithoutABackup() throws IOException {
        file = folder.resolve("store.sqlite");
        try (var packed = RowSalvageTest.class.getResourceAsStream("/stores/version-4.sqlite.gz")) {
            Files.write(file, new GZIPInputStream(packed).readAllBytes());
        }
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "Many cards"));
            var live = TestStore.live(store, ID, 2);
            IntStream.range(0, CARDS)
                    .forEach(i -> live.performUndoable(
                            Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, "card " + i)));
            live.workshop().cards().stream()
                    .limit(CARDS / 2)
                    .forEach(card -> live.performUndoable(
                            Cards.edit(live.workshop(), card.id(), card.text() + ", in other words")));
            store.saving().saveDraft(ID, "capture", "typed and not entered");
        }
        try (var store = TestStore.open(file)) {
            written = all(store);
            assertThat(Objects.requireNonNull(written.get(ID)).drafts()).isNotEmpty();
        }
        deleteBackups();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 100, PAGE})
    void withoutItsBeginningEverythingComesBack(int zeroed) throws IOException {
        overwrite(0, zeroed);
        var needed = (OpenResult.RecoveryNeeded) TestStore.opening(file);
        assertThat(needed.sentence())
                .contains("Row by row, 3 of 3 workshops")
                .contains("3 with the whole history; no record is known to be missing.");
        assertThat(needed.canOpenRest()).isTrue();
        assertThat(needed.setAside().orElseThrow().resolve("store.sqlite")).hasSameBinaryContentAs(file);
        try (var store = openRest()) {
            assertThat(all(store)).isEqualTo(written);
            assertThat(store.check()).isEmpty();
            assertThat(store.openingNotice().orElseThrow()).contains("Row by row, 3 of 3 workshops");
        }
        try (var store = TestStore.open(file)) {
            assertThat(all(store)).isEqualTo(written);
            assertThat(store.openingNotice()).isEmpty();
        }
    }

    @Test
    void withoutAnyOnePageTheOthersComeBack() throws IOException {
        var whole = Files.readAllBytes(file);
        var saved = Files.readAllBytes(folder.resolve("store.sqlite.saved"));
        int kept = 0;
        int hopeless = 0;
        for (int page = 0; page < whole.length / PAGE; page++) {
            Files.write(file, whole);
            Files.write(folder.resolve("store.sqlite.saved"), saved);
            overwrite(page * PAGE, PAGE);
            int records = recordsAfterSalvage();
            kept += records;
            hopeless += records == 0 ? 1 : 0;
        }
        assertThat(hopeless).as("the page that held every programme").isLessThanOrEqualTo(1);
        int pages = whole.length / PAGE;
        assertThat(kept).as("records kept of all").isGreaterThan((int) (records(written) * (long) pages * 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9})
    void aCutFileGivesWhatIsInItsRest(double part) throws IOException {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));
        assertThat(recordsAfterSalvage()).isPositive();
    }

    @Test
    void theLogOfAKilledRunIsReadToo() throws IOException {
        var process = KillTest.writer(file, ID, "50");
        try (var out = process.inputReader()) {
            assertThat(out.lines()).last().isEqualTo("kept " + (CARDS + CARDS / 2 + 50));
        }
        process.onExit().join();
        deleteBackups();
        overwrite(0, PAGE);
        try (var store = openRest()) {
            assertThat(store.library().open(ID).workshop().cards()).hasSize(CARDS + 50);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aFileWithoutARowOfOursIsNotReplaced() throws IOException {
        Files.write(file, new byte[20 * PAGE]);
        var needed = (OpenResult.RecoveryNeeded) TestStore.opening(file);
        assertThat(needed.canOpenRest()).isFalse();
        assertThat(needed.sentence()).contains("Nothing in it can be read row by row.");
        assertThat(TestStore.opener(file, TestStore.STILL).openRest()).isInstanceOf(OpenResult.Refused.class);
        assertThat(file).hasBinaryContent(new byte[20 * PAGE]);
        assertThat(leftovers()).isEmpty();
    }

    /** What comes back is as it was written, and the counts in the sentence are true. @return how many records; 0 without a programme */
    private int recordsAfterSalvage() throws IOException {
        var opening = TestStore.opening(file);
        if (opening instanceof OpenResult.Ready ready) {
            ready.store().close();
            return records(written);
        }
        if (!((OpenResult.RecoveryNeeded) opening).canOpenRest()) {
            return 0;
        }
        try (var store = openRest()) {
            var now = all(store);
            assertThat(written.keySet()).containsAll(now.keySet());
            now.forEach((id, workshop) -> assertAsWritten(workshop, Objects.requireNonNull(written.get(id))));
            assertThat(store.check()).isEmpty();
            assertThat(store.openingNotice().orElseThrow())
                    .startsWith("Row by row, " + now.size() + " of 3 workshops with " + known(now) + " records");
            assertThat(leftovers()).isEmpty();
            return known(now);
        } finally {
            deleteBackups();
        }
    }

    private static void assertAsWritten(StoredWorkshop now, StoredWorkshop before) {
        var texts = before.workshop().items().map(RowSalvageTest::words).toList();
        assertThat(now.workshop().items().filter(item -> !isInPlaceOfALostOne(item, before)))
                .extracting(RowSalvageTest::words)
                .isSubsetOf(texts);
        if (now.journal().size() > 1) {
            assertThat(now.workshop()).isEqualTo(before.workshop());
            assertThat(now.journal()).isEqualTo(before.journal());
        }
    }

    private static boolean isInPlaceOfALostOne(Item item, StoredWorkshop before) {
        return item instanceof Details details && details.title().equals("[title and settings lost]")
                || item instanceof LiveState
                        && before.workshop()
                                .items()
                                .noneMatch(known -> known.id().equals(item.id()));
    }

    /** References to what is lost are taken out of a record. */
    private static String words(Item item) {
        return item.toString().replaceAll("Optional\\.empty|Optional\\[[^]]*]|(?<=shown=).*", "");
    }

    private static int records(Map<String, StoredWorkshop> workshops) {
        return workshops.values().stream()
                .mapToInt(stored -> (int) stored.workshop().items().count())
                .sum();
    }

    private int known(Map<String, StoredWorkshop> now) {
        return now.entrySet().stream()
                .mapToInt(entry -> (int) entry.getValue()
                        .workshop()
                        .items()
                        .filter(item -> !isInPlaceOfALostOne(item, Objects.requireNonNull(written.get(entry.getKey()))))
                        .count())
                .sum();
    }

    private Store openRest() {
        return TestStore.ready(TestStore.opener(file, TestStore.STILL).openRest());
    }

    private static Map<String, StoredWorkshop> all(Store store) {
        var all = new TreeMap<String, StoredWorkshop>();
        for (var entry : store.library().list()) {
            try {
                all.put(entry.id(), store.library().open(entry.id()));
            } catch (StoreFailure e) {
                throw new AssertionError(entry.title(), e);
            }
        }
        return all;
    }

    private void overwrite(int offset, int length) throws IOException {
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, offset, offset + length, (byte) 0);
        Files.write(file, bytes);
    }

    private List<Path> leftovers() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().contains(".part"))
                    .toList();
        }
    }

    private void deleteBackups() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("backups"))) {
            files.forEach(backup -> {
                try {
                    Files.delete(backup);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
