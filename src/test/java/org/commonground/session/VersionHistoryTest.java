package org.commonground.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonground.plan.PlanVersions;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.ExportVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VersionHistoryTest {

    private final LiveWorkshop live = new LiveWorkshop(
            WorkshopBuilder.empty(), List.of(), new RehearsalSaving(), Runnable::run, WorkshopBuilder.pen());

    @BeforeEach
    void addAnAction() {
        live.performUndoable(Actions.add(live.workshop(), live.pen(), "Swap two analysts", List.of()));
    }

    @Test
    void whatWentOutIsFoundAgainThroughLaterChangesAndUndo() {
        rename("First");
        var first = out("1");
        rename("Second");
        out("2");
        rename("Third");
        live.undo();
        assertThat(live.asOfVersion(1)).contains(first);
        assertThat(live.asOfVersion(2).orElseThrow().details().title()).isEqualTo("Second");
        assertThat(live.asOfVersion(3)).isEmpty();
        assertThat(live.workshop().all(ExportVersion.class))
                .extracting(ExportVersion::place)
                .containsExactly(1L, 2L);
    }

    @Test
    void goingOutIsNotUndoneAndDoesNotEndWhatCanBe() {
        rename("First");
        out("1");
        assertThat(live.undoLabel()).contains("details.rename");
        live.undo();
        assertThat(live.workshop().all(ExportVersion.class)).hasSize(1);
        live.redo();
        assertThat(live.workshop().details().title()).isEqualTo("First");
    }

    @Test
    void thePlanThatSaysWhatTheLastOneSaidIsTheSameVersion() {
        out("1");
        out("1");
        assertThat(PlanVersions.lastVersion(live.workshop())).isEqualTo(1);
        out("2");
        out("1");
        assertThat(PlanVersions.lastVersion(live.workshop())).isEqualTo(3);
    }

    private void rename(String title) {
        live.performUndoable(Workshops.rename(live.workshop(), title, ""));
    }

    private Workshop out(String hash) {
        live.performLive(PlanVersions.addVersion(live.workshop(), live.pen(), List.of("PDF"), hash));
        return live.workshop();
    }
}
