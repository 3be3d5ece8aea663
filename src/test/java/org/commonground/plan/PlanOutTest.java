package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.commonground.live.Steering;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Details;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;

class PlanOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWorkshopInProgressIsFinishedAndItsCheckInsAreDueOnWorkingDays() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Steering.start(workshop, WorkshopBuilder.pen()));
        workshop = workshop.after(PlanOut.of(workshop, WorkshopBuilder.pen(), TODAY));
        assertThat(workshop.details().status()).isEqualTo(Details.Status.FINISHED);
        assertThat(workshop.all(CheckIn.class))
                .extracting(CheckIn::due)
                .containsExactly(LocalDate.of(2026, 12, 23), LocalDate.of(2027, 1, 22), LocalDate.of(2027, 2, 22));
        assertThat(PlanOut.of(workshop, WorkshopBuilder.pen(), TODAY).isEmpty()).isTrue();
        var lookedAt = workshop.after(Steering.goTo(workshop, WorkshopBuilder.pen(), "actions"));
        assertThat(lookedAt.details().status())
                .as("who looks at a step again does not begin anew")
                .isEqualTo(Details.Status.FINISHED);
    }
}
