package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.commonground.session.LiveControls;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;

class PlanVersionsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWorkshopInProgressIsFinishedAndItsCheckInsAreDueOnWorkingDays() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(LiveControls.start(workshop, WorkshopBuilder.pen()));
        assertThat(workshop.after(PlanVersions.finish(workshop, WorkshopBuilder.pen(), TODAY))
                        .details()
                        .status())
                .as("a plan that goes out before the last exercise does not end the day")
                .isEqualTo(Details.Status.IN_PROGRESS);
        var last = workshop.programme().stops().getLast().id();
        workshop = workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(), last));
        workshop = workshop.after(PlanVersions.finish(workshop, WorkshopBuilder.pen(), TODAY));
        assertThat(workshop.details().status()).isEqualTo(Details.Status.FINISHED);
        assertThat(workshop.all(CheckIn.class))
                .extracting(CheckIn::due)
                .containsExactly(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 22), LocalDate.of(2027, 2, 22));
        assertThat(PlanVersions.finish(workshop, WorkshopBuilder.pen(), TODAY).isEmpty())
                .isTrue();
        var lookedAt = workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(), "actions"));
        assertThat(lookedAt.details().status())
                .as("who looks at a step again does not begin anew")
                .isEqualTo(Details.Status.FINISHED);
    }
}
