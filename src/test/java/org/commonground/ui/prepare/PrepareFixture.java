package org.commonground.ui.prepare;

import java.util.List;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Participant;

/** The prepare page of a new workshop, in a window. */
final class PrepareFixture {

    final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    final Workshop workshop = Workshops.create(
            desk.idsAndClock,
            "Digital service reset",
            "Harbour & Pine",
            BuiltInProgrammes.builtIn().getFirst(),
            "Marketing",
            "Technology");

    Shell show(Stage stage) {
        desk.store.add(workshop);
        var shell = desk.shell(stage, "prepare");
        desk.session.openWorkshop(
                workshop.id(), open -> shell.show(TestPages.on(desk).prepare(open)), failed -> {
                    throw new AssertionError(failed);
                });
        return shell;
    }

    Workshop saved() {
        return desk.store.workshop(workshop.id());
    }

    List<String> names(Side side) {
        return saved().participants().stream()
                .filter(person -> person.side() == side)
                .map(Participant::name)
                .toList();
    }
}
