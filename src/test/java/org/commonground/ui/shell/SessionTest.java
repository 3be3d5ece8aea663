package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.control.FailureMessages;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The open workshop: read once, shared by every page, and closed when another one is opened. */
class SessionTest {

    private final InMemoryLibrary store = new InMemoryLibrary();
    private final Session session = new Session(
            store,
            store,
            new BackgroundWork(Runnable::run, Runnable::run, new FailureMessages(new Messages(Locale.ENGLISH))),
            Runnable::run,
            WorkshopBuilder.pen());
    private final List<LiveWorkshop> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Workshop one = workshop("One");
    private final Workshop two = workshop("Two");

    private static Workshop workshop(String title) {
        return Workshops.create(
                new org.commonground.workshop.IdsAndClock(
                        new java.util.Random(title.hashCode()), java.time.Clock.systemUTC()),
                title,
                "Fictional Ltd",
                WorkshopBuilder.programme(),
                "Marketing",
                "IT");
    }

    @BeforeEach
    void twoWorkshops() {
        store.add(one);
        store.add(two);
    }

    @Test
    void everyPageGetsTheSameLiveWorkshop() {
        open(one.id());
        open(one.id());
        assertThat(opened.getFirst()).isSameAs(opened.getLast());
        assertThat(session.liveWorkshop()).contains(opened.getFirst());
    }

    @Test
    void draftsArePassedFromPageToPage() {
        store.saveDraft(one.id(), "capture", "from before");
        open(one.id());
        assertThat(opened.getLast().typedDrafts()).isEqualTo(Map.of("capture", "from before"));
        opened.getLast().saveDraft("capture", "and on");
        open(one.id());
        assertThat(opened.getLast().typedDrafts()).isEqualTo(Map.of("capture", "and on"));
    }

    @Test
    void openingAnotherWorkshopClosesTheFirst() {
        open(one.id());
        open(two.id());
        assertThat(session.liveWorkshop().orElseThrow().workshop()).isEqualTo(two);
        var first = opened.getFirst();
        store.failWith("The disk is full.");
        var second = opened.getLast();
        second.performUndoable(Workshops.setArchived(second.workshop(), true));
        assertThat(second.saveState()).isNotEqualTo(first.saveState());
    }

    @Test
    void aFailureToOpenIsReportedAndTheOpenWorkshopStays() {
        open(one.id());
        open("nobody");
        assertThat(failures).containsExactly("There is no workshop nobody.");
        assertThat(session.liveWorkshop().orElseThrow().workshop()).isEqualTo(one);
    }

    @Test
    void afterCloseThereIsNoWorkshop() {
        open(one.id());
        session.close();
        assertThat(session.liveWorkshop()).isEqualTo(Optional.empty());
    }

    private void open(String id) {
        session.openWorkshop(id, opened::add, failures::add);
    }
}
