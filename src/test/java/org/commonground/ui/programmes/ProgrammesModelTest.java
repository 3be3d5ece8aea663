package org.commonground.ui.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.edit.ProgrammeEdits;
import org.commonground.programme.edit.ProgrammeEdits.ProgrammePart;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.session.OwnProgrammes.StoredProgramme;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.control.FailureMessages;
import org.commonground.ui.programmes.Outline.OutlineLine;
import org.commonground.ui.programmes.ProgrammesModel.ProgrammeEntry;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;

class ProgrammesModelTest {

    private final Messages messages = new Messages(Locale.UK);
    private final InMemoryProgrammes shelf = new InMemoryProgrammes();
    private final ProgrammesModel model = new ProgrammesModel(
            messages,
            BuiltInProgrammes.builtIn(),
            shelf,
            new BackgroundWork(Runnable::run, Runnable::run, new FailureMessages(messages)),
            () -> {});

    @Test
    void aCopyIsAnOwnProgrammeAndOnDiskAtOnce() {
        model.copySelected();

        assertThat(model.selected()).isEqualTo("copy-of-half-day-3-hours.json");
        assertThat(shelf.programme(model.selected()).title()).isEqualTo("Copy of Half day · 3½ hours");
        assertThat(shelf.programme(model.selected()).minutes()).isEqualTo(210);
        assertThat(model.entries())
                .extracting(ProgrammeEntry::title)
                .containsExactly(
                        "Copy of Half day · 3½ hours",
                        "Half day · 3½ hours",
                        "Express · 90 minutes",
                        "Full day · 6 hours",
                        "Check-in · 45 minutes",
                        "Shared vision · 90 minutes");
        assertThat(model.isSaved()).isTrue();
    }

    @Test
    void builtInProgrammesCannotBeChanged() {
        var before = model.programme();
        model.replaceProgramme(ProgrammeEdits.rename(before, "Mine"));

        assertThat(model.programme()).isEqualTo(before);
        assertThat(model.isEditable()).isFalse();
        assertThat(shelf.files).isEmpty();
    }

    @Test
    void everyChangeIsSavedAndUndoneOneByOne() {
        model.copySelected();
        var file = model.selected();
        var original = model.programme();
        model.replaceProgramme(ProgrammeEdits.setMinutes(original, new ProgrammePart("break", Optional.empty()), "25"));
        model.replaceProgramme(
                ProgrammeEdits.move(model.programme(), new ProgrammePart("slack", Optional.empty()), -1));
        assertThat(shelf.programme(file).minutes()).isEqualTo(220);
        assertThat(shelf.programme(file).exercises().get(5).id()).isEqualTo("slack");

        assertThat(model.undo()).isTrue();
        assertThat(shelf.programme(file).exercises().get(5).id()).isEqualTo("customer-service");
        assertThat(model.undo()).isTrue();
        assertThat(shelf.programme(file)).isEqualTo(original);
        assertThat(model.undo()).isFalse();
        assertThat(model.redo()).isTrue();
        assertThat(shelf.programme(file).minutes()).isEqualTo(220);
    }

    @Test
    void theEndFollowsTheStartAndTheMinutes() {
        model.copySelected();
        model.start("13:00");
        assertThat(total()).isEqualTo("210 minutes, ends at 16:30");
        model.replaceProgramme(
                ProgrammeEdits.setMinutes(model.programme(), new ProgrammePart("break", Optional.empty()), "30"));
        assertThat(total()).isEqualTo("225 minutes, ends at 16:45");
        assertThat(Outline.of(messages, model.programme(), model.start()))
                .filteredOn(line -> line.title().equals("Digital strategy"))
                .extracting(OutlineLine::at, OutlineLine::minutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("14:40", "35 min"));

        assertThatThrownBy(() -> model.start("noon")).isInstanceOf(InvalidInput.class);
        assertThat(model.start().map(ZonedDateTime::toLocalTime)).contains(LocalTime.of(13, 0));
    }

    private String total() {
        return Outline.total(messages, model.programme(), model.start());
    }

    @Test
    void aBrokenFileIsShownWithItsReasonAndCanOnlyBeDeleted() {
        shelf.files.put(
                "half.json", new StoredProgramme.Unreadable("half.json", "half.json, line 2: that is no programme."));
        model.load(failed -> {
            throw new AssertionError(failed);
        });
        model.select("half.json");

        assertThat(model.trouble()).isEqualTo("half.json, line 2: that is no programme.");
        assertThat(model.isEditable()).isFalse();
        assertThat(model.entries().getFirst().broken()).isTrue();
        model.delete();
        assertThat(shelf.files).isEmpty();
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void programmesWithTheSameNameGetDifferentFiles() {
        model.copySelected();
        model.select("half-day");
        model.copySelected();
        model.add(BuiltInProgrammes.builtIn("express").orElseThrow());

        assertThat(shelf.files)
                .containsOnlyKeys("copy-of-half-day-3-hours.json", "copy-of-half-day-3-hours-2.json", "express-2.json");
        assertThat(shelf.programme("express-2.json").id()).isEqualTo("express-2");
    }

    @Test
    void aFailedWriteIsReportedAndRetriedWithTheNextChange() {
        model.copySelected();
        var file = model.selected();
        shelf.failWith("The disk is full.");
        model.replaceProgramme(ProgrammeEdits.rename(model.programme(), "Our day"));
        assertThat(model.notSaved()).isEqualTo("The disk is full.");
        assertThat(model.programme().title()).isEqualTo("Our day");
        assertThat(model.isSaved()).isFalse();

        shelf.failWith("");
        model.replaceProgramme(ProgrammeEdits.rename(model.programme(), "Our long day"));
        assertThat(model.notSaved()).isEmpty();
        assertThat(shelf.programme(file).title()).isEqualTo("Our long day");
    }

    @Test
    void aTitleInAnyScriptGetsAFileName() {
        model.add(BuiltInProgrammes.builtIn("express").orElseThrow().withIdAndTitle("", "Été, 90’"));
        model.add(BuiltInProgrammes.builtIn("express").orElseThrow().withIdAndTitle("", "半日"));

        assertThat(shelf.files).containsOnlyKeys("ete-90.json", "programme.json");
        assertThat(shelf.programme("programme.json").title()).isEqualTo("半日");
    }
}
