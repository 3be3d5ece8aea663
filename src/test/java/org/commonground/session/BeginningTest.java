package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.RegisterRow.Cell;
import org.junit.jupiter.api.Test;

/** What stands in a workshop when its first step begins. */
class BeginningTest {

    private static final String LANE = "lane-checks";

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

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

        var later = struck.after(LiveControls.goTo(struck, idsAndClock, LANE));

        assertThat(Registers.rows(later, LANE)).hasSize(19);
    }

    private Workshop begun() {
        var full = BuiltInProgrammes.builtIn("full-day").orElseThrow();
        var workshop = WorkshopBuilder.of(full, idsAndClock).workshop();
        assertThat(workshop.all(RegisterRow.class)).isEmpty();
        return workshop.after(LiveControls.start(workshop, idsAndClock));
    }
}
