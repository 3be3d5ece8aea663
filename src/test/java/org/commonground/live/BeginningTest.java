package org.commonground.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.programme.Programmes;
import org.commonground.programme.Side;
import org.commonground.workshop.Pen;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.RegisterRow.Cell;
import org.commonground.workshop.Registers;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;

/** What stands in a workshop when its first step begins. */
class BeginningTest {

    private static final String LANE = "lane-checks";

    private final Pen pen = WorkshopBuilder.pen();

    @Test
    void theTablesHaveTheRowsTheyBeginWithOnceTheWorkshopBegins() {
        var begun = begun();

        var rows = Registers.rows(begun, LANE);
        assertThat(rows).hasSize(20).allMatch(row -> row.side() == Side.JOINT);
        assertThat(rows.getFirst().cells())
                .containsEntry("check", new Cell.Text("No personal data?"))
                .containsEntry("applies", new Cell.Choice("Always"));
        assertThat(rows.getLast().cells())
                .containsEntry("check", new Cell.Text("Support agreed?"))
                .containsEntry("applies", new Cell.Choice("Above the threshold"));
        assertThat(begun.all(RegisterRow.class)).hasSize(20);
    }

    @Test
    void whatTheRoomStrikesStaysStruck() {
        var begun = begun();
        var struck = begun.after(Registers.delete(
                begun, List.of(Registers.rows(begun, LANE).getFirst().id())));

        var later = struck.after(Steering.goTo(struck, pen, LANE));

        assertThat(Registers.rows(later, LANE)).hasSize(19);
    }

    private Workshop begun() {
        var full = Programmes.builtIn("full-day").orElseThrow();
        var workshop = Workshops.create(pen, "Digital service reset", "Fictional Ltd", full, "Marketing", "IT");
        assertThat(workshop.all(RegisterRow.class)).isEmpty();
        return workshop.after(Steering.start(workshop, pen));
    }
}
