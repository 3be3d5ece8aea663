package org.commonground.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.words.Words;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The open workshop: read once, shared by every page, and closed when another one is opened. */
class SessionTest {

    private final MemoryStore store = new MemoryStore();
    private final Session session = new Session(
            store,
            store,
            new Background(Runnable::run, Runnable::run, new Sentences(new Words(Locale.ENGLISH))),
            Runnable::run,
            WorkshopBuilder.pen());
    private final List<Session.Open> opened = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final Workshop one = workshop("One");
    private final Workshop two = workshop("Two");

    private static Workshop workshop(String title) {
        return Workshops.create(
                new org.commonground.workshop.Pen(new java.util.Random(title.hashCode()), java.time.Clock.systemUTC()),
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
        assertThat(opened.getFirst().live()).isSameAs(opened.getLast().live());
        assertThat(session.live()).contains(opened.getFirst().live());
    }

    @Test
    void whatStandsTypedGoesAlongFromPageToPage() {
        store.keepDraft(one.id(), "capture", "from before");
        open(one.id());
        assertThat(opened.getLast().drafts()).isEqualTo(Map.of("capture", "from before"));
        opened.getLast().live().keepDraft("capture", "and on");
        open(one.id());
        assertThat(opened.getLast().drafts()).isEqualTo(Map.of("capture", "and on"));
    }

    @Test
    void anotherWorkshopTakesThePlaceOfTheFirstWhichNoLongerListens() {
        open(one.id());
        open(two.id());
        assertThat(session.live().orElseThrow().workshop()).isEqualTo(two);
        var first = opened.getFirst().live();
        store.failWith("The disk is full.");
        var second = opened.getLast().live();
        second.perform(Workshops.archive(second.workshop(), true));
        assertThat(second.saveState()).isNotEqualTo(first.saveState());
    }

    @Test
    void whatCannotBeOpenedIsSaidAndTheOpenOneStays() {
        open(one.id());
        open("nobody");
        assertThat(failures).containsExactly("There is no workshop nobody.");
        assertThat(session.live().orElseThrow().workshop()).isEqualTo(one);
    }

    @Test
    void closedThereIsNone() {
        open(one.id());
        session.close();
        assertThat(session.live()).isEqualTo(Optional.empty());
    }

    private void open(String id) {
        session.with(id, opened::add, failures::add);
    }
}
