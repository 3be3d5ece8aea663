package org.commonground.report.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.commonground.plan.PlanVersions;
import org.commonground.report.UnlikeWorkshops;
import org.commonground.report.Written;
import org.commonground.report.archive.WorkshopFile.ArchivedWorkshop;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.text.MarkdownWriter;
import org.commonground.session.JournalLine;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.session.VersionHistory;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.Test;

class VersionsFromFilesTest {
    private final LiveWorkshop here = open(UnlikeWorkshops.read("no"), List.of());

    @Test
    void whatChangedSinceTheLastVersionIsTheSameOnAnotherLaptop() {
        enterVersion(here);
        reword(here, "Another title");
        var there = carried(new ArchivedWorkshop(here.workshop(), here.asOfVersion(1)));
        assertThat(there.workshop()).isEqualTo(here.workshop());
        assertThat(plan(there, 1))
                .isEqualTo(plan(here, 1))
                .contains("What changed since version 1", "Another title (wording)");
        assertThat(there.undo()).as("nothing of it is undone there").isEmpty();
    }

    @Test
    void anExportedFileLeadsToItsOwnVersionAndTheOneBefore() {
        enterVersion(here);
        reword(here, "Another title");
        enterVersion(here);
        var exported = Written.plan(here.workshop(), ExportOptions.ALL, here.asOfVersion(1));
        var there = carried(new ArchivedWorkshop(exported.archive(), exported.archivedPrevious()));
        assertThat(plan(there, 1)).isEqualTo(plan(here, 1)).contains("Another title (wording)");
        assertThat(there.asOfVersion(2)).contains(there.workshop());
        reword(there, "A third title");
        assertThat(plan(there, 2)).contains("What changed since version 2", "A third title (wording)");
    }

    @Test
    void theFirstExportIsWhatTheNextOneIsComparedWith() {
        enterVersion(here);
        var exported = Written.plan(here.workshop());
        var there = carried(new ArchivedWorkshop(exported.archive(), exported.archivedPrevious()));
        reword(there, "Another title");
        assertThat(plan(there, 1)).contains("What changed since version 1", "Another title (wording)");
    }

    @Test
    void aFileWithoutAnEarlierVersionIsReadAsBefore() {
        enterVersion(here);
        var there = carried(new ArchivedWorkshop(here.workshop(), Optional.empty()));
        assertThat(there.workshop()).isEqualTo(here.workshop());
        assertThat(there.asOfVersion(1)).isEmpty();
    }

    @Test
    void anEarlierVersionHasOnlyWhatIsCompared() {
        enterVersion(here);
        var file = text(new ArchivedWorkshop(here.workshop(), here.asOfVersion(1)));
        assertThatThrownBy(() -> WorkshopFile.read(file.replace("\"previous\" : {", "\"previous\" : { \"Card\" : [],")
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableWorkshopFile.class)
                .hasMessageContaining("Card");
    }

    private static LiveWorkshop carried(ArchivedWorkshop archived) {
        var read = WorkshopFile.readArchived(WorkshopFile.write(archived));
        var arrived = VersionHistory.arrived(read.workshop(), read.previous(), Instant.EPOCH);
        return open(arrived.workshop(), arrived.journal());
    }

    private static String text(ArchivedWorkshop archived) {
        return new String(WorkshopFile.write(archived), StandardCharsets.UTF_8);
    }

    private static LiveWorkshop open(Workshop workshop, List<JournalLine> journal) {
        var pen = new IdsAndClock(
                new Random(workshop.items().count()), WorkshopBuilder.pen().clock());
        return new LiveWorkshop(workshop, journal, new RehearsalSaving(), Runnable::run, pen);
    }

    private static void enterVersion(LiveWorkshop live) {
        var number = PlanVersions.lastVersion(live.workshop()) + 1;
        live.performLive(PlanVersions.addVersion(live.workshop(), live.pen(), List.of("PDF"), "hash" + number));
    }

    private static void reword(LiveWorkshop live, String title) {
        var action = live.workshop().actions().getFirst();
        live.performUndoable(Change.of(
                "action.edit",
                Edit.replace(
                        action,
                        new Action(
                                action.id(),
                                action.place(),
                                title,
                                action.firstStep(),
                                action.owner(),
                                action.counterpart(),
                                action.due(),
                                action.measure(),
                                action.origins(),
                                action.status()))));
    }

    private static String plan(LiveWorkshop live, long since) {
        return MarkdownWriter.text(Written.plan(live.workshop(), ExportOptions.ALL, live.asOfVersion(since))
                .report());
    }
}
