package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.commonground.LongRun;
import org.commonground.files.AtomicFiles;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store whose log was damaged after a kill is never opened as if nothing had been in it. */
class DamagedLogTest {

    /** So few that SQLite does not empty the log by itself, at a thousand pages, even if each card is a commit of its own. */
    private static final int CARDS = 80;

    private static final int FLIPS = LongRun.times(40, 2000);
    private static final String ID = TestStore.id(1);

    @TempDir
    static Path killed;

    @TempDir
    Path folder;

    private interface Damage {
        void apply(Path log) throws IOException;
    }

    @BeforeAll
    static void aProcessIsKilledAfterItsCardsWereAcknowledged() throws IOException {
        var file = killed.resolve("store.sqlite");
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "Killed"));
        }
        var process = KillTest.writer(file, ID, String.valueOf(CARDS));
        try (var out = process.inputReader()) {
            assertThat(out.lines()).hasSize(CARDS + 1).last().isEqualTo("kept " + CARDS);
        }
        process.onExit().join();
        assertThat(Files.size(killed.resolve("store.sqlite-wal"))).isPositive();
    }

    @Test
    void everyAcknowledgedCardIsThereWhereNothingIsDamaged() {
        try (var store = TestStore.open(damaged(0, log -> {}))) {
            assertThat(store.openingNotice()).isEmpty();
            assertThat(cards(store)).hasSize(CARDS);
        }
    }

    @Test
    @Tag("long")
    void aFlippedBitIsNoticedAndNearlyEverythingComesBack() throws IOException {
        var run = LongRun.begin("flipped bits in the log");
        var random = new Random(20260302);
        var unseen = new ArrayList<String>();
        int whole = 0;
        for (int round = 1; round <= FLIPS; round++) {
            var file = damaged(round, log -> flip(log, random));
            try {
                whole += cardsAfter(file) == CARDS ? 1 : 0;
            } catch (AssertionError e) {
                unseen.add(e.getMessage());
            }
            delete(AtomicFiles.folderOf(file));
        }
        run.report(
                FLIPS,
                unseen.size(),
                "%,d lack nothing; lost: opened without a word of what is missing".formatted(whole));
        assertThat(unseen).isEmpty();
        assertThat(whole).as("stores that lack nothing").isGreaterThan(FLIPS * 8 / 10);
    }

    static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.2, 0.5, 0.9})
    void aCutLogIsNoticed(double part) {
        assertThat(cardsAfter(damaged(1, log -> cut(log, part)))).isLessThan(CARDS);
    }

    @Test
    void aDeletedLogIsNoticed() {
        assertThat(cardsAfter(damaged(1, Files::delete))).isLessThan(CARDS);
    }

    @Test
    void aZeroedPageInTheLogIsNoticed() {
        assertThat(cardsAfter(damaged(1, log -> {
                    try (var bytes = new RandomAccessFile(log.toFile(), "rw")) {
                        bytes.seek(8192);
                        bytes.write(new byte[4096]);
                    }
                })))
                .isGreaterThan(0);
    }

    @Test
    void theDamagedLogIsKept() throws IOException {
        var file = damaged(1, log -> cut(log, 0.5));
        var log = Files.readAllBytes(file.resolveSibling("store.sqlite-wal"));
        var needed = (OpenResult.RecoveryNeeded) TestStore.opening(file);
        assertThat(needed.setAside().orElseThrow().resolve("store.sqlite-wal")).hasBinaryContent(log);
        assertThat(TestStore.opening(file)).as("a second start").isInstanceOf(OpenResult.RecoveryNeeded.class);
    }

    @Test
    void anOlderCopyInItsPlaceIsNoticed() throws IOException {
        var file = damaged(1, Files::delete);
        var backup = TestStore.opener(file, TestStore.STILL);
        try (var store = TestStore.ready(backup.openRest())) {
            Files.copy(store.backUp(), folder.resolve("older.sqlite"));
            TestStore.live(store, ID, 9)
                    .performUndoable(Workshops.rename(store.library().open(ID).workshop(), "Newer", ""));
        }
        Files.copy(folder.resolve("older.sqlite"), file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(((OpenResult.RecoveryNeeded) TestStore.opening(file)).sentence())
                .contains("it lacks 1 change in 1 workshop");
    }

    /** Opens it, through the recovery if that is needed. @return how many cards there are after that */
    private static int cardsAfter(Path file) {
        var opening = TestStore.opening(file);
        if (opening instanceof OpenResult.Ready ready) {
            try (var store = ready.store()) {
                assertThat(cards(store)).as("opened without a word").hasSize(CARDS);
                return CARDS;
            }
        }
        var needed = (OpenResult.RecoveryNeeded) opening;
        assertThat(needed.canOpenRest()).isTrue();
        assertThat(needed.sentence()).containsPattern("it lacks \\d+ changes? in 1 workshop");
        try (var store = TestStore.ready(TestStore.opener(file, TestStore.STILL).openRest())) {
            int kept = cardsOrNone(store);
            if (kept < 0) {
                return kept;
            }
            if (kept < CARDS) {
                assertThat(needed.sentence()).contains("lacks " + (CARDS - kept) + " change");
            } else {
                assertThat(needed.sentence()).contains("All of it can be read from the damaged log.");
            }
            return kept;
        }
    }

    /** The last version of a page may be the one that was hit: then the workshop is refused with a sentence. */
    private static int cardsOrNone(Store store) {
        try {
            return cards(store).size();
        } catch (StoreFailure e) {
            assertThat(e).hasMessageContaining("left as it is");
            return -1;
        }
    }

    private static List<Card> cards(Store store) {
        var cards = store.library().open(ID).workshop().cards();
        assertThat(cards)
                .extracting(Card::text)
                .isEqualTo(IntStream.rangeClosed(1, cards.size())
                        .mapToObj(i -> "card " + i)
                        .toList());
        return cards;
    }

    /** A copy of what the kill left, with its log damaged. */
    private Path damaged(int round, Damage damage) {
        var copy = folder.resolve("round " + round);
        try {
            Files.createDirectory(copy);
            for (var name : List.of("store.sqlite", "store.sqlite-wal", "store.sqlite.saved")) {
                Files.copy(killed.resolve(name), copy.resolve(name));
            }
            damage.apply(copy.resolve("store.sqlite-wal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy.resolve("store.sqlite");
    }

    private static void flip(Path log, Random random) throws IOException {
        var bytes = Files.readAllBytes(log);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(log, bytes);
    }

    private static void cut(Path log, double part) throws IOException {
        try (var bytes = new RandomAccessFile(log.toFile(), "rw")) {
            bytes.setLength((long) (bytes.length() * part));
        }
    }
}
