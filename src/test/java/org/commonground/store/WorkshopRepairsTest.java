package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.commonground.programme.model.Side;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workshop that is refused comes back: from the newest backup that holds it whole, or as the records that are whole. */
class WorkshopRepairsTest {

    private static final String ID = TestStore.id(1);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void aWorkshopWithThreeCardsOfWhichABackupHoldsTwo() {
        store = TestStore.open(folder.resolve("store.sqlite"));
        store.library().add(TestStore.workshop(1, "Damaged"));
        store.library().add(TestStore.workshop(2, "Whole"));
        add("one", "two");
        store.backUp();
        add("three");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWorkshopThatOpensNeedsNone() {
        assertThat(store.repairs().offer(ID)).isEmpty();
    }

    @Test
    void withABrokenHistoryEveryRecordIsKeptAndTheHistoryBeginsAnew() {
        store.runOnWriter(database -> database.update("UPDATE journal SET label = 'other' WHERE seq = 2"));
        assertThat(store.repairs().offer(ID)).hasValueSatisfying(offer -> {
            assertThat(offer.sentence()).contains("history of this workshop is not as it was written");
            assertThat(offer.lost()).isZero();
            assertThat(offer.canOpenRest()).isTrue();
            assertThat(offer.backup())
                    .hasValueSatisfying(backup -> assertThat(backup.records()).isEqualTo(5));
        });
        store.repairs().keepRest(ID);
        var opened = store.library().open(ID);
        assertThat(opened.workshop().cards()).extracting(Card::text).containsExactly("one", "two", "three");
        assertThat(opened.journal())
                .singleElement()
                .satisfies(line ->
                        assertThat(line.change().label()).isEqualTo("History begun anew: 6 records kept, 0 lost"));
        add("four");
        assertReopens("one", "two", "three", "four");
    }

    @Test
    void withABrokenRecordTheOthersAreKept() {
        store.runOnWriter(database -> database.update("UPDATE card SET text = 'other' WHERE text = 'two'"));
        store.repairs().keepRest(ID);
        assertReopens("one", "three");
    }

    @Test
    void aCardWhoseThemeIsLostBelongsToNone() {
        var live = TestStore.live(store, ID, 5);
        var cards = live.workshop().cards().stream().map(Card::id).toList();
        live.performUndoable(Themes.group(live.workshop(), live.pen(), "write", "Together", cards));
        TestStore.allSaved(store);
        store.runOnWriter(database -> database.update("UPDATE theme SET title = 'other'"));
        store.repairs().keepRest(ID);
        assertThat(store.library().open(ID).workshop().cards())
                .allSatisfy(card -> assertThat(card.themeId()).isEmpty())
                .hasSize(3);
    }

    @Test
    void withoutItsProgrammeAWorkshopComesFromTheBackupWithItsHistory() {
        store.runOnWriter(database -> database.update(
                "UPDATE run_sheet SET programme = replace(programme, 'Write', 'write') WHERE workshop = ?", ID));
        assertThat(store.repairs().offer(ID))
                .hasValueSatisfying(offer -> assertThat(offer.canOpenRest()).isFalse());
        assertThatThrownBy(() -> store.repairs().keepRest(ID)).isInstanceOf(StoreFailure.class);
        store.repairs().restore(ID);
        assertThat(store.library().open(ID).journal()).hasSize(2);
        assertReopens("one", "two");
    }

    @Test
    void aBackupOfTheDamagedStoreIsMarkedAndListedLast() {
        store.runOnWriter(database -> database.update("UPDATE card SET text = 'other' WHERE text = 'two'"));
        var made = store.backUp();
        assertThat(made.getFileName().toString()).endsWith("-damaged.sqlite");
        assertThat(store.backups()).extracting(BackupCopy::whole).containsExactly(true, false);
        assertThat(store.backups().getLast().file()).isEqualTo(made);
    }

    private void assertReopens(String... cards) {
        store.close();
        store = TestStore.open(folder.resolve("store.sqlite"));
        assertThat(store.library().open(ID).workshop().cards())
                .extracting(Card::text)
                .containsExactly(cards);
        assertThat(store.library().open(TestStore.id(2)).workshop()).isEqualTo(TestStore.workshop(2, "Whole"));
        assertThat(store.backups().getFirst().whole()).isTrue();
    }

    private void add(String... cards) {
        var live = TestStore.live(store, ID, cards[0].hashCode());
        for (var card : cards) {
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, card));
        }
        TestStore.allSaved(store);
    }
}
