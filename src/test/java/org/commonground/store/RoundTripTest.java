package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonground.programme.model.Side;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.Specimens;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes into the file comes out of it, to the letter, after the file was closed and opened again. */
class RoundTripTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("store.sqlite");
    }

    @Test
    void aWorkshopWithEverythingInItComesBackEqual() {
        try (var store = TestStore.open(file())) {
            store.library().add(Specimens.workshop());
        }
        try (var store = TestStore.open(file())) {
            assertThat(store.library().open("details-1").workshop()).isEqualTo(Specimens.workshop());
        }
    }

    @Test
    void everyKindOfRecordIsChangedDeletedAndBroughtBack() {
        var whole = Specimens.workshop();
        var start = TestStore.workshop(1, "Growing");
        var added = new Change("add", several(whole).stream().map(Edit::add).toList());
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            var live = TestStore.live(store, start.id(), 2);
            live.performUndoable(added);
            live.performUndoable(added.reversed());
            live.undo();
        }
        try (var store = TestStore.open(file())) {
            var opened = store.library().open(start.id());
            assertThat(opened.workshop()).isEqualTo(start.after(added));
            assertThat(opened.journal()).hasSize(3);
            assertThat(opened.journal().getFirst().change()).isEqualTo(added);
        }
    }

    private static List<Item> several(Workshop whole) {
        return whole.items().filter(item -> item.place() > 0).toList();
    }

    @Test
    void undoAndRedoReachBackBehindARestart() {
        var start = TestStore.workshop(1, "Undo");
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            var live = TestStore.live(store, start.id(), 2);
            for (var text : List.of("first", "second", "third")) {
                live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
            }
            live.undo();
        }
        try (var store = TestStore.open(file())) {
            var live = TestStore.live(store, start.id(), 3);
            assertThat(texts(live.workshop())).containsExactly("first", "second");
            live.redo();
            assertThat(texts(live.workshop())).containsExactly("first", "second", "third");
            live.undo();
            live.undo();
            live.undo();
            assertThat(live.undo()).isEmpty();
            assertThat(live.workshop()).isEqualTo(start);
        }
        try (var store = TestStore.open(file())) {
            assertThat(store.library().open(start.id()).workshop()).isEqualTo(start);
        }
    }

    private static List<String> texts(Workshop workshop) {
        return workshop.cards().stream().map(card -> card.text()).toList();
    }

    @Test
    void whatIsBeingTypedIsThereAfterARestartAndGoneOnceEntered() {
        var start = TestStore.workshop(1, "Drafts");
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            store.saving().saveDraft(start.id(), "capture", "half a sen");
            store.saving().saveDraft(start.id(), "capture", Specimens.TEXT);
            store.saving().saveDraft(start.id(), "decision", "We will");
            store.saving().saveDraft("gone", "capture", "of a workshop that was deleted");
        }
        try (var store = TestStore.open(file())) {
            assertThat(store.library().open(start.id()).drafts())
                    .isEqualTo(Map.of("capture", Specimens.TEXT, "decision", "We will"));
            store.saving().saveDraft(start.id(), "capture", "");
        }
        try (var store = TestStore.open(file())) {
            assertThat(store.library().open(start.id()).drafts()).isEqualTo(Map.of("decision", "We will"));
        }
    }

    @Test
    void aChangeToARecordThatIsNotAsItFoundItIsNotKept() {
        var start = TestStore.workshop(1, "Honest");
        var store = TestStore.open(file());
        store.library().add(start);
        var live = TestStore.live(store, start.id(), 2);
        var failure = TestStore.failure(store);
        store.runOnWriter(database -> database.update("UPDATE details SET hash = zeroblob(32)"));
        live.performUndoable(Workshops.rename(live.workshop(), "Other", ""));
        assertThat(failure.join()).contains("in the store differs from the one on screen");
        assertThatThrownBy(store::close).isInstanceOf(StoreFailure.class).hasMessageContaining("could not be saved: 1");
    }

    @Test
    void aSecondWorkshopOfTheSameIdIsRefused() {
        var start = TestStore.workshop(1, "One");
        try (var store = TestStore.open(file())) {
            store.library().add(start);
            assertThatThrownBy(() -> store.library().add(start))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("here already");
        }
    }
}
