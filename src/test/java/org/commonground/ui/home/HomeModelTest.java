package org.commonground.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.session.Library;
import org.commonground.workshop.record.Details.Status;
import org.junit.jupiter.api.Test;

/** The texts of the home page for workshops, search hits and check-ins. */
class HomeModelTest {

    private static final List<Library.OwnerProgress> OWNED = List.of(
            new Library.OwnerProgress("Wei Chen", 1, 2, 1),
            new Library.OwnerProgress("", 0, 1, 0),
            new Library.OwnerProgress("Ana Reyes", 3, 0, 0));

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final HomeModel model = new HomeModel(new Messages(Locale.UK), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aWorkshopOfTodayShowsItsTimeAndOpensItsCurrentPage() {
        var row = model.rows(
                        List.of(entry(Status.IN_PROGRESS, false, Optional.of("2026-11-23T13:00"), Optional.empty())),
                        false)
                .getFirst();
        assertThat(row.title()).isEqualTo("Digital service reset");
        assertThat(row.line()).isEqualTo("Harbour & Pine · Half day · 4 + 3 people");
        assertThat(row.when()).isEqualTo("Today, 13:00");
        assertThat(row.status()).isEqualTo("In progress · 2 of 6 exercises");
        assertThat(row.go()).isEqualTo(HomeModel.WorkshopTarget.CONTINUE);
    }

    @Test
    void eachStatusOpensItsPage() {
        assertThat(row(Status.PREPARING).go()).isEqualTo(HomeModel.WorkshopTarget.PREPARE);
        assertThat(row(Status.FINISHED).go()).isEqualTo(HomeModel.WorkshopTarget.PLAN);
        assertThat(row(Status.FINISHED).status()).isEqualTo("Plan out · 1 of 5 actions done");
        assertThat(row(Status.FOLLOWED_UP).go()).isEqualTo(HomeModel.WorkshopTarget.PLAN);
    }

    @Test
    void anotherDayIsADateAndAMissingOneADash() {
        assertThat(model.rows(
                                List.of(entry(
                                        Status.PREPARING, false, Optional.of("2026-12-01T09:00"), Optional.empty())),
                                false)
                        .getFirst()
                        .when())
                .isEqualTo("1 Dec 2026");
        assertThat(row(Status.PREPARING).when()).isEqualTo("–");
    }

    @Test
    void aWorkshopWithoutAPlannedStartShowsTheDayItBegan() {
        assertThat(when(Optional.empty(), NOW)).isEqualTo("Today, 09:00");
        assertThat(when(Optional.empty(), NOW.minus(Duration.ofDays(3)))).isEqualTo("20 Nov 2026");
    }

    @Test
    void aWorkshopThatBeganOnAnotherDayShowsTheDayOnWhichItWasHeld() {
        assertThat(when(Optional.of("2026-11-19T09:00"), NOW)).isEqualTo("Today, 09:00");
        assertThat(when(Optional.of("2026-11-19T09:00"), NOW.minus(Duration.ofDays(4))))
                .isEqualTo("19 Nov 2026");
    }

    private String when(Optional<String> planned, Instant begun) {
        return model.rows(List.of(entry(Status.IN_PROGRESS, false, planned, Optional.of(begun))), false)
                .getFirst()
                .when();
    }

    @Test
    void archivedWorkshopsAreShownAndMarkedOnlyOnRequest() {
        var entries = List.of(entry(Status.FINISHED, true, Optional.empty(), Optional.empty()));
        assertThat(model.rows(entries, false)).isEmpty();
        assertThat(model.rows(entries, true).getFirst().status()).startsWith("Archived · ");
    }

    @Test
    void aHitShowsItsKindAndWorkshopAndOpensIt() {
        var hits = List.of(
                new Library.SearchHit("one", "Digital service reset", "Card", "c1", "One basket\nfor all"),
                new Library.SearchHit("gone", "Another", "Details", "gone", "Another"));
        assertThat(model.searchHits(hits, List.of(entry(Status.PREPARING, false, Optional.empty(), Optional.empty()))))
                .containsExactly(
                        new HomeModel.SearchHit(
                                "one",
                                "One basket for all",
                                "Card · Digital service reset",
                                HomeModel.WorkshopTarget.PREPARE),
                        new HomeModel.SearchHit(
                                "gone", "Another", "Workshop · Another", HomeModel.WorkshopTarget.PLAN));
    }

    @Test
    void aDueCheckInShowsHowLateItIs() {
        var due = List.of(
                new Library.DueCheckIn("one", "Loyalty", false, 30, LocalDate.of(2026, 11, 22), OWNED),
                new Library.DueCheckIn("one", "Loyalty", false, 60, LocalDate.of(2026, 11, 23), OWNED),
                new Library.DueCheckIn("one", "Loyalty", false, 90, LocalDate.of(2026, 12, 23), OWNED));
        assertThat(model.dueCheckIns(due))
                .extracting(HomeModel.DueCheckIn::line)
                .containsExactly(
                        "Loyalty · due 22 Nov 2026 · 1 day late",
                        "Loyalty · due 23 Nov 2026 · today",
                        "Loyalty · due 23 Dec 2026");
        assertThat(model.dueCheckIns(due).getFirst().title()).isEqualTo("30-day check-in");
        assertThat(model.dueCheckIns(due).getFirst().owned())
                .containsExactly(
                        new HomeModel.OwnedActions("4 done · 3 open · 1 overdue", true),
                        new HomeModel.OwnedActions("Wei Chen: 2 open, 1 overdue", true),
                        new HomeModel.OwnedActions("Nobody yet: 1 open", false));
        assertThat(model.dueCheckIns(due))
                .as("only the next of a workshop can be begun")
                .extracting(HomeModel.DueCheckIn::next)
                .containsExactly(true, false, false);
        assertThat(model.dueCheckIns(due).getLast().owned())
                .as("said once a workshop")
                .isEmpty();
    }

    @Test
    void returnedReviewsAreCounted() {
        var entry = entry(Status.FINISHED, false, Optional.empty(), Optional.empty(), 2);
        assertThat(model.rows(List.of(entry), false).getFirst().status()).endsWith(" · 2 reviews");
        assertThat(row(Status.FINISHED).status()).doesNotContain("review");
    }

    private HomeModel.WorkshopRow row(Status status) {
        return model.rows(List.of(entry(status, false, Optional.empty(), Optional.empty())), false)
                .getFirst();
    }

    private static Library.WorkshopSummary entry(
            Status status, boolean archived, Optional<String> start, Optional<Instant> begun) {
        return entry(status, archived, start, begun, 0);
    }

    private static Library.WorkshopSummary entry(
            Status status, boolean archived, Optional<String> start, Optional<Instant> begun, int reviews) {
        return new Library.WorkshopSummary(
                "one",
                "Digital service reset",
                "Harbour & Pine",
                status,
                archived,
                false,
                "Half day",
                4,
                3,
                start.map(LocalDateTime::parse),
                begun,
                Instant.EPOCH,
                2,
                6,
                5,
                1,
                reviews);
    }
}
