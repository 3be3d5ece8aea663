package org.commonground.ui.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.commonground.live.OwnProgrammes.Kept;
import org.commonground.programme.Programmes;
import org.commonground.ui.kit.Background;
import org.commonground.ui.kit.Sentences;
import org.commonground.ui.programmes.Outline.Line;
import org.commonground.ui.programmes.ProgrammesModel.Entry;
import org.commonground.words.Words;
import org.commonground.workshop.ProgrammeEdits;
import org.commonground.workshop.ProgrammeEdits.Part;
import org.commonground.workshop.Refused;
import org.junit.jupiter.api.Test;

class ProgrammesModelTest {

    private final Words words = new Words(Locale.UK);
    private final Shelf shelf = new Shelf();
    private final ProgrammesModel model = new ProgrammesModel(
            words,
            Programmes.builtIn(),
            shelf,
            new Background(Runnable::run, Runnable::run, new Sentences(words)),
            () -> {});

    @Test
    void aCopyIsOnesOwnAndOnDiskAtOnce() {
        model.copy();

        assertThat(model.selected()).isEqualTo("copy-of-half-day-3-hours.json");
        assertThat(shelf.programme(model.selected()).title()).isEqualTo("Copy of Half day · 3½ hours");
        assertThat(shelf.programme(model.selected()).minutes()).isEqualTo(210);
        assertThat(model.entries())
                .extracting(Entry::title)
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
    void whatComesWithTheAppStaysAsItIs() {
        var before = model.programme();
        model.change(ProgrammeEdits.rename(before, "Mine"));

        assertThat(model.programme()).isEqualTo(before);
        assertThat(model.changeable()).isFalse();
        assertThat(shelf.files).isEmpty();
    }

    @Test
    void everyChangeIsKeptAndUndoneOneByOne() {
        model.copy();
        var file = model.selected();
        var original = model.programme();
        model.change(ProgrammeEdits.minutes(original, new Part("break", Optional.empty()), "25"));
        model.change(ProgrammeEdits.move(model.programme(), new Part("slack", Optional.empty()), -1));
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
        model.copy();
        model.start("13:00");
        assertThat(total()).isEqualTo("210 minutes, ends at 16:30");
        model.change(ProgrammeEdits.minutes(model.programme(), new Part("break", Optional.empty()), "30"));
        assertThat(total()).isEqualTo("225 minutes, ends at 16:45");
        assertThat(Outline.of(words, model.programme(), model.start()))
                .filteredOn(line -> line.title().equals("Digital strategy"))
                .extracting(Line::at, Line::minutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("14:40", "35 min"));

        assertThatThrownBy(() -> model.start("noon")).isInstanceOf(Refused.class);
        assertThat(model.start()).contains(LocalTime.of(13, 0));
    }

    private String total() {
        return Outline.total(words, model.programme(), model.start());
    }

    @Test
    void aBrokenFileIsShownWithItsReasonAndCanOnlyBeDeleted() {
        shelf.files.put("half.json", new Kept.Broken("half.json", "half.json, line 2: that is no programme."));
        model.load(failed -> {
            throw new AssertionError(failed);
        });
        model.select("half.json");

        assertThat(model.trouble()).isEqualTo("half.json, line 2: that is no programme.");
        assertThat(model.changeable()).isFalse();
        assertThat(model.entries().getFirst().broken()).isTrue();
        model.delete();
        assertThat(shelf.files).isEmpty();
        assertThat(model.trouble()).isEmpty();
    }

    @Test
    void twoOfTheSameNameAreKeptApart() {
        model.copy();
        model.select("half-day");
        model.copy();
        model.add(Programmes.builtIn("express").orElseThrow());

        assertThat(shelf.files)
                .containsOnlyKeys("copy-of-half-day-3-hours.json", "copy-of-half-day-3-hours-2.json", "express-2.json");
        assertThat(shelf.programme("express-2.json").id()).isEqualTo("express-2");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndGoesWithTheNextChange() {
        model.copy();
        var file = model.selected();
        shelf.failWith("The disk is full.");
        model.change(ProgrammeEdits.rename(model.programme(), "Our day"));
        assertThat(model.notSaved()).isEqualTo("The disk is full.");
        assertThat(model.programme().title()).isEqualTo("Our day");
        assertThat(model.isSaved()).isFalse();

        shelf.failWith("");
        model.change(ProgrammeEdits.rename(model.programme(), "Our long day"));
        assertThat(model.notSaved()).isEmpty();
        assertThat(shelf.programme(file).title()).isEqualTo("Our long day");
    }

    @Test
    void aTitleOfAnyScriptGetsAFile() {
        model.add(Programmes.builtIn("express").orElseThrow().named("", "Été, 90’"));
        model.add(Programmes.builtIn("express").orElseThrow().named("", "半日"));

        assertThat(shelf.files).containsOnlyKeys("ete-90.json", "programme.json");
        assertThat(shelf.programme("programme.json").title()).isEqualTo("半日");
    }
}
