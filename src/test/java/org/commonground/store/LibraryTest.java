package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.commonground.session.JournalLine;
import org.commonground.session.Library;
import org.commonground.session.LiveControls;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The home page's questions about all workshops. */
class LibraryTest {

    @TempDir
    Path folder;

    private Store store;
    private Library library;

    @BeforeEach
    void open() {
        store = TestStore.open(folder.resolve("store.sqlite"));
        library = store.library();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aWorkshopIsAddedWithTheJournalThatLedToIt() {
        var workshop = TestStore.workshop(1, "From another laptop");
        var line = new JournalLine(
                1,
                Instant.EPOCH,
                OptionalLong.empty(),
                false,
                Change.of("details", Edit.replace(workshop.details(), workshop.details())));
        library.add(workshop, List.of(line));
        assertThat(library.open(workshop.id()).journal()).containsExactly(line);
    }

    @Test
    void theListCountsWhatIsInAWorkshop() {
        var start = TestStore.workshop(1, "Counted");
        library.add(start);
        var live = TestStore.live(store, start.id(), 2);
        live.performUndoable(new Change(
                "people",
                List.of(
                        person("a", Side.MARKETING),
                        person("b", Side.IT),
                        person("c", Side.IT),
                        person("d", Side.JOINT))));
        live.performUndoable(Actions.add(live.workshop(), live.pen(), "Do it", List.of()));
        live.performUndoable(Actions.add(live.workshop(), live.pen(), "Do that", List.of()));
        var done = live.workshop().actions().getFirst();
        live.performUndoable(Actions.edit(live.workshop(), done.withStatus(Action.Status.DONE)));
        live.performUndoable(Workshops.setStatus(live.workshop(), Details.Status.FINISHED));
        live.performUndoable(Reviews.add(
                live.workshop(), live.pen(), SampleReviews.signed(start, 1, "Ada Invented", Side.IT), false));
        assertThat(library.list())
                .containsExactly(new Library.WorkshopSummary(
                        start.id(),
                        "Counted",
                        "Fictional Ltd",
                        Details.Status.FINISHED,
                        false,
                        false,
                        "Short",
                        1,
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        TestStore.CLOCK.instant(),
                        0,
                        1,
                        2,
                        1,
                        1));
        live.performLive(LiveControls.start(live.workshop(), live.pen()));
        assertThat(library.list())
                .extracting(Library.WorkshopSummary::begun)
                .containsExactly(Optional.of(live.pen().now()));
    }

    private static Edit person(String id, Side side) {
        return Edit.add(new Participant(id, 1, "Person " + id, "", "", side, false, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "warenkorb, Ein Warenkorb für alle",
        "FÜR ALLE, Ein Warenkorb für alle",
        "STRASSE, Straße 100%_\\",
        "100%_\\, Straße 100%_\\",
        "مرحبا, مرحبا بكم",
        "👩‍👩‍👧, Familie 👩‍👩‍👧",
        "résumé, Re\u0301sume\u0301",
        "spring, Shared vision in spring"
    })
    void searchFindsTextsWithoutRegardToCase(String wanted, String found) {
        var start = TestStore.workshop(1, "Shared vision in spring");
        library.add(start);
        addCards(
                start,
                "Ein Warenkorb für alle",
                "Straße 100%_\\",
                "مرحبا بكم",
                "Familie 👩‍👩‍👧",
                "Re\u0301sume\u0301",
                "1000 more",
                "one\ntwo");
        assertThat(library.search(wanted, 10)).singleElement().satisfies(hit -> {
            assertThat(hit.text()).isEqualTo(found);
            assertThat(hit.workshopTitle()).isEqualTo("Shared vision in spring");
        });
    }

    @Test
    void whatIsDeletedOrReworddedIsFoundNoMore() {
        var start = TestStore.workshop(1, "Search");
        library.add(start);
        addCards(start, "basket one", "basket two");
        var live = TestStore.live(store, start.id(), 5);
        var cards = live.workshop().cards();
        live.performUndoable(
                Cards.delete(live.workshop(), List.of(cards.getFirst().id())));
        live.performUndoable(Cards.edit(live.workshop(), cards.getLast().id(), "trolley"));
        assertThat(library.search("basket", 10)).isEmpty();
        assertThat(library.search("TROLLEY", 10)).hasSize(1);
        live.undo();
        assertThat(library.search("basket", 10))
                .extracting(Library.SearchHit::text)
                .containsExactly("basket two");
        assertThat(library.search(" ", 10)).isEmpty();
    }

    private void addCards(Workshop start, String... texts) {
        var live = TestStore.live(store, start.id(), 2);
        for (var text : texts) {
            live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
        }
    }

    @Test
    void checkInsNotHeldComeSoonestFirst() {
        var start = TestStore.workshop(1, "Follow-up");
        library.add(start);
        var live = TestStore.live(store, start.id(), 2);
        live.performUndoable(Change.of(
                "checkin",
                Edit.add(new CheckIn("c", 3, 90, LocalDate.of(2026, 6, 1), Optional.empty())),
                Edit.add(new CheckIn("b", 2, 60, LocalDate.of(2026, 5, 1), Optional.empty())),
                Edit.add(new CheckIn("a", 1, 30, LocalDate.of(2026, 4, 1), Optional.of("another")))));
        assertThat(library.dueCheckIns(LocalDate.of(2026, 5, 1)))
                .containsExactly(
                        new Library.DueCheckIn(start.id(), "Follow-up", false, 60, LocalDate.of(2026, 5, 1), List.of()),
                        new Library.DueCheckIn(
                                start.id(), "Follow-up", false, 90, LocalDate.of(2026, 6, 1), List.of()));
    }

    /** A sample that is explored takes no place of a workshop of one's own, and is never what the commands call the latest. */
    @Test
    void fictionalWorkshopsComeLast() {
        var own = TestStore.workshop(1, "Own");
        library.add(own.after(
                Change.of("due", Edit.add(new CheckIn("a", 1, 60, LocalDate.of(2026, 6, 1), Optional.empty())))));
        var sample = TestStore.workshop(2, "Sample");
        sample = sample.after(Workshops.markFictional(sample));
        library.add(sample.after(
                Change.of("due", Edit.add(new CheckIn("b", 1, 30, LocalDate.of(2026, 5, 1), Optional.empty())))));
        assertThat(library.list()).extracting(Library.WorkshopSummary::title).containsExactly("Own", "Sample");
        assertThat(library.dueCheckIns(LocalDate.of(2026, 5, 1)))
                .extracting(Library.DueCheckIn::title, Library.DueCheckIn::fictional)
                .containsExactly(tuple("Own", false), tuple("Sample", true));
    }

    /** What is due today is not overdue, what was dropped is nobody's, and other workshops' actions do not count. */
    @Test
    void aCheckInToComeSaysHowFarTheActionsAreByOwner() {
        var start = TestStore.workshop(1, "Follow-up");
        library.add(start);
        library.add(TestStore.workshop(2, "Another")
                .after(Change.of("act", action("a", "x", Action.Status.OPEN, LocalDate.of(2026, 1, 1)))));
        var live = TestStore.live(store, start.id(), 2);
        var today = LocalDate.of(2026, 5, 1);
        live.performUndoable(Change.of(
                "plan",
                person("x", Side.MARKETING),
                person("y", Side.IT),
                action("a", "x", Action.Status.DONE, today.minusDays(9)),
                action("b", "x", Action.Status.BLOCKED, today),
                action("c", "y", Action.Status.OPEN, today.minusDays(1)),
                action("d", "y", Action.Status.DROPPED, today.minusDays(1)),
                action("e", "", Action.Status.OPEN, today.plusDays(1)),
                Edit.add(new CheckIn("b", 2, 60, today, Optional.empty()))));
        assertThat(library.dueCheckIns(today))
                .singleElement()
                .satisfies(due -> assertThat(due.owned())
                        .containsExactly(
                                new Library.OwnerProgress("Person y", 0, 1, 1),
                                new Library.OwnerProgress("", 0, 1, 0),
                                new Library.OwnerProgress("Person x", 1, 1, 0)));
        var archived = TestStore.workshop(9, "Out of sight");
        archived = archived.after(Workshops.setArchived(archived, true));
        library.add(archived.after(Change.of("plan", Edit.add(new CheckIn("c", 1, 30, today, Optional.empty())))));
        assertThat(library.dueCheckIns(today))
                .as("what is archived is due no more")
                .hasSize(1);
    }

    private static Edit action(String id, String owner, Action.Status status, LocalDate due) {
        return Edit.add(new Action(
                id,
                1,
                "Do it",
                "",
                Optional.of(owner).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Optional.of(due),
                Action.Measure.NONE,
                List.of(),
                status));
    }

    @Test
    void aDeletedWorkshopLeavesNoneOfItsWordsInTheFileButInTheBackupMadeBefore() throws IOException {
        var start = TestStore.workshop(1, "Confidential-title");
        library.add(start);
        library.add(TestStore.workshop(2, "Staying"));
        addCards(start, Stream.generate(() -> "Confidential-card").limit(200).toArray(String[]::new));
        store.saving().saveDraft(start.id(), "capture", "Confidential-draft");
        library.delete(start.id());
        assertThatThrownBy(() -> library.open(start.id())).isInstanceOf(StoreFailure.class);
        assertThatThrownBy(() -> library.delete(start.id())).isInstanceOf(StoreFailure.class);
        store.close();
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(words(file)).doesNotContainIgnoringCase("confidential"));
        }
        assertThat(words(store.file())).contains("Staying");
        assertThat(store.backups())
                .last()
                .satisfies(
                        backup -> assertThat(words(backup.file())).contains("Confidential-title", "Confidential-card"));
        open();
        assertThat(library.list()).hasSize(1);
    }

    private static String words(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
