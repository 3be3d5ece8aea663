package org.commonground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.session.Library.StoredWorkshop;
import org.commonground.session.VersionHistory;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The finished sample that a new user looks at. */
class SampleWorkshopsTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2028-05-05T08:00:00Z"), ZoneId.of("Australia/Sydney"));

    private static final LocalDate TODAY = LocalDate.now(CLOCK);

    @TempDir
    private Path folder;

    private List<StoredWorkshop> played = List.of();

    @BeforeEach
    void play() {
        played = SampleWorkshops.play(new Random(1), CLOCK, new Messages(Locale.UK));
    }

    @Test
    void itHasAPlanVotesReservationsAndTwoCheckIns() {
        assertThat(played).hasSize(3);
        assertThat(played)
                .extracting(one -> one.workshop().details().fictional())
                .containsOnly(true);
        assertThat(played)
                .extracting(one -> PlanVersions.lastVersion(one.workshop()))
                .containsOnly(1L);
        var held = played.getFirst().workshop();
        assertThat(held.details().status()).isEqualTo(Details.Status.FOLLOWED_UP);
        assertThat(held.ballots()).hasSizeGreaterThan(4).allMatch(ballot -> ballot.isRevealed());
        assertThat(held.actions())
                .hasSize(7)
                .allMatch(action ->
                        action.owner().isPresent() && action.counterpart().isPresent());
        assertThat(held.decisions())
                .anyMatch(decision -> !decision.reservations().isEmpty());
        assertThat(played.getLast().workshop().actions())
                .extracting(Action::status)
                .contains(Action.Status.DONE, Action.Status.DROPPED, Action.Status.OPEN);
        assertThat(Ballots.open(held)).isEmpty();
    }

    /** Whenever it is looked at, two check-ins have been held and one is to come. */
    @Test
    void itsDaysAreSeenFromToday() {
        var held = played.getFirst().workshop();
        assertThat(held.details().plannedStart().orElseThrow().toLocalDate())
                .isBetween(TODAY.minusDays(70), TODAY.minusDays(62));
        assertThat(held.details().zone()).isEqualTo(CLOCK.getZone());
        assertThat(held.actions()).allMatch(action -> action.due().orElseThrow().isAfter(TODAY.minusDays(60)));
        assertThat(held.actions()).anyMatch(action -> action.due().orElseThrow().isAfter(TODAY));
        assertThat(held.all(CheckIn.class))
                .singleElement()
                .matches(checkIn -> checkIn.heldIn()
                        .equals(Optional.of(played.get(1).workshop().id())));
        assertThat(played.getLast().workshop().all(CheckIn.class))
                .singleElement()
                .matches(checkIn -> checkIn.due().isAfter(TODAY));
    }

    /** Two of them in one store have no record in common, and each can be undone to its start. */
    @Test
    void eachIsANewOneWithItsWholeHistory() {
        var another = SampleWorkshops.play(new Random(2), CLOCK, new Messages(Locale.UK));
        var ids = played.stream()
                .flatMap(one -> one.workshop().items())
                .map(Item::id)
                .toList();
        assertThat(another.stream().flatMap(one -> one.workshop().items()).map(Item::id))
                .doesNotContainAnyElementsOf(ids);
        var first = played.getFirst();
        assertThat(VersionHistory.asOf(first.workshop(), first.journal(), 1)).isPresent();
        assertThat(first.journal()).hasSizeGreaterThan(100);
    }

    /** Nobody who gets the plan or a check-in takes the company for a real one. */
    @Test
    void whatIsExportedIsMarked() throws IOException {
        for (int i = 0; i < played.size(); i++) {
            var out = Files.createDirectories(folder.resolve("plan-" + i));
            var order = new ExportOrder(out, EnumSet.of(ExportFormat.MARKDOWN, ExportFormat.HTML), true, TODAY);
            new Export(new Messages(Locale.UK)).write(played.get(i).workshop(), order, ExportProgress.NONE);
            try (var files = Files.list(out)) {
                assertThat(files)
                        .hasSize(2)
                        .allSatisfy(
                                file -> assertThat(Files.readString(file)).contains("Fictional company and people · "));
            }
        }
    }

    @Test
    void itIsThereWhileOneLooks() {
        long start = System.nanoTime();
        SampleWorkshops.play(new Random(3), CLOCK, new Messages(Locale.UK));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }
}
