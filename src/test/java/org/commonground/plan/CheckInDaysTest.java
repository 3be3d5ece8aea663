package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.commonground.workshop.Refusals.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonground.session.LiveControls;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

    @Test
    void daysAreReadInAnyOrderAndWrittenAscendingOnce() {
        assertThat(CheckInDays.parse(" 90; 30,60 30 ")).containsExactly(30, 60, 90);
        assertThat(CheckInDays.format(List.of(30, 60, 90))).isEqualTo("30, 60, 90");
        assertThat(CheckInDays.parse(" ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"30, soon", "0", "-3", "3651", "7.5", "99999999999"})
    void whatIsNoNumberOfDaysIsRefused(String typed) {
        assertRefused(InvalidInput.Reason.NO_CHECK_IN_DAY, () -> CheckInDays.parse(typed));
    }

    @Test
    void twentyAreEnough() {
        assertThat(CheckInDays.parse(upTo(20))).hasSize(20);
        assertThatThrownBy(() -> CheckInDays.parse(upTo(21)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.arguments()).containsExactly(21, 20));
    }

    private static String upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    @Test
    void beforeThePlanIsOutNothingIsEntered() {
        var workshop = set(WorkshopBuilder.empty(), 14, 45);
        assertThat(workshop.details().checkInDays()).containsExactly(14, 45);
        assertThat(workshop.all(CheckIn.class)).isEmpty();
        assertThat(CheckInDays.set(workshop, idsAndClock, List.of(14, 45), TODAY)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void onceItIsOutTheCheckInsToComeFollowAndTheOneHeldStays() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(LiveControls.start(workshop, idsAndClock));
        workshop = workshop.after(PlanVersions.finish(workshop, idsAndClock, TODAY));
        var first = workshop.all(CheckIn.class).getFirst();
        var held = new CheckIn(first.id(), first.place(), first.days(), first.due(), Optional.of("next"));
        workshop = workshop.after(Change.of("held", Edit.replace(first, held)));

        workshop = set(workshop, 12, 60, 100);

        assertThat(workshop.all(CheckIn.class))
                .extracting(CheckIn::days, CheckIn::due)
                .containsExactlyInAnyOrder(
                        tuple(30, LocalDate.of(2026, 12, 23)),
                        // The 5th is a Saturday.
                        tuple(12, LocalDate.of(2026, 12, 7)),
                        tuple(60, LocalDate.of(2027, 1, 22)),
                        tuple(100, LocalDate.of(2027, 3, 3)));
    }

    /** A check-in has no days of its own until they are set, and what it took on is due as it was. */
    @Test
    void whatACheckInTookOnStaysAndIsListedBesideItsOwn() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Change.of("take", Edit.add(checkIn("a", 75, Optional.empty()))));
        workshop = set(set(workshop), 30);
        assertThat(CheckInDates.listed(workshop, TODAY))
                .containsExactly(
                        new CheckInDates.ListedCheckIn(30, LocalDate.of(2026, 12, 23), false, false),
                        new CheckInDates.ListedCheckIn(75, LocalDate.of(2027, 3, 1), true, false));
        assertThat(workshop.all(CheckIn.class)).as("its day may still move").hasSize(1);

        workshop = workshop.after(PlanVersions.finish(workshop, idsAndClock, TODAY));
        assertThat(workshop.all(CheckIn.class)).extracting(CheckIn::days).containsExactlyInAnyOrder(75, 30);
        assertThat(CheckInDates.listed(workshop, TODAY)).hasSize(2);
    }

    /** The first was held; the others went along to where it was held. */
    @Test
    void ofAWorkshopThatWasFollowedUpOnlyWhatIsStillThereIsListed() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Workshops.setStatus(workshop, Details.Status.FOLLOWED_UP));
        workshop = workshop.after(Change.of("held", Edit.add(checkIn("a", 30, Optional.of("next")))));
        assertThat(CheckInDates.listed(workshop, TODAY))
                .containsExactly(new CheckInDates.ListedCheckIn(30, LocalDate.of(2027, 3, 1), false, true));
        assertThat(PlanVersions.finish(workshop, idsAndClock, TODAY).isEmpty()).isTrue();
    }

    private static CheckIn checkIn(String id, int days, Optional<String> heldIn) {
        return new CheckIn(id, 1, days, LocalDate.of(2027, 3, 1), heldIn);
    }

    private Workshop set(Workshop workshop, Integer... days) {
        return workshop.after(CheckInDays.set(workshop, idsAndClock, List.of(days), TODAY));
    }
}
