package org.commonground.ui.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.report.Format;
import org.commonground.report.Options;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ExportRun.Outcome;

/** The formats, the folder, and the result of an export. */
final class ExportForm {

    private final Kit kit;
    private final LiveWorkshop live;
    private final Supplier<LocalDate> today;
    private final ExportPlaces places;
    private final Runnable changed;
    private final Map<Format, CheckBox> formats = new EnumMap<>(Format.class);
    private final ExportChoices choices;
    private final Label where = Ui.wrapped("", "small");
    private final FieldMessage message;
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel;
    private final Button export;
    private final VBox result = new VBox(6);
    private final Node what;
    private final Node going;
    private Path folder;
    private Optional<ExportRun> running = Optional.empty();

    /** @param changed runs after each change of the formats or choices */
    ExportForm(
            Kit kit,
            LiveWorkshop live,
            Supplier<LocalDate> today,
            ExportPurpose purpose,
            ExportPlaces places,
            Runnable changed) {
        this.kit = kit;
        this.live = live;
        this.today = today;
        this.places = places;
        this.changed = changed;
        folder = places.last().folder(places.usual());
        message = kit.fieldMessage();
        export = kit.ui().button("export.go", this::export, "primary");
        export.setId("export-go");
        cancel = kit.ui().button("kit.cancel", this::cancel);
        result.setId("export-result");
        where.setId("export-where");
        where.setMaxWidth(Double.MAX_VALUE);
        choices = new ExportChoices(kit, places.last(), purpose, changed);
        what = what(purpose);
        going = going();
        show(Optional.empty());
        to(folder);
    }

    /** The formats and the parts that go into them. */
    Node choicesView() {
        return what;
    }

    /** The folder, the export button and the result. */
    Node goingView() {
        return going;
    }

    void focus() {
        export.requestFocus();
    }

    /** Reads the workshop again. */
    void show() {
        choices.show(live.workshop());
    }

    Options options() {
        return choices.options();
    }

    /** The first chosen format that is paginated; the full plan as PDF where there is none. */
    Format previewed() {
        return chosen().stream().filter(Format::paper).findFirst().orElse(Format.PDF);
    }

    /** The formats that are written for the preview. The review page is included if it is chosen, because the other formats refer to it. */
    Set<Format> previewedWith() {
        var beside = EnumSet.of(previewed());
        if (chosen().contains(Format.REVIEW)) {
            beside.add(Format.REVIEW);
        }
        return beside;
    }

    void chooseFolder() {
        kit.files().folder(kit.words().get("export.folder")).ifPresent(this::to);
    }

    void cancel() {
        running.ifPresent(ExportRun::cancel);
    }

    void export() {
        var chosen = chosen();
        if (running.isPresent()) {
            return;
        }
        if (chosen.isEmpty()) {
            message.say(kit.words().get("export.no_format"));
            return;
        }
        message.clear();
        result.getChildren().clear();
        var out = Outgoing.of(live, kit.words(), today.get(), chosen);
        places.keep().accept(new LastExport(chosen, options(), Optional.of(folder.toString())));
        var run = new ExportRun(
                kit.words(),
                out.workshop(),
                out.order(folder, chosen, today.get(), choices.options(), places.others()));
        show(Optional.of(run));
        var job =
                kit.background().run(kit.words().get("export.job"), run, outcome -> ended(out, outcome), this::failed);
        progress.progressProperty().bind(job.progress());
    }

    private Set<Format> chosen() {
        var chosen = EnumSet.noneOf(Format.class);
        formats.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    private Node what(ExportPurpose purpose) {
        var boxes = new VBox(2);
        for (var format : purpose.formats()) {
            var name = format.name().toLowerCase(Locale.ROOT);
            var box = new CheckBox(kit.words().get("export.format." + name));
            box.setId("export-" + name);
            box.setSelected(purpose.chosen(places.last()).contains(format));
            box.selectedProperty().subscribe((was, is) -> changed.run());
            formats.put(format, box);
            boxes.getChildren().add(Ui.styled(box, "export-choice"));
        }
        return purpose == ExportPurpose.PLAN
                ? new VBox(
                        16,
                        kit.ui().card("export.formats", boxes),
                        kit.ui().card("export.choices", choices.partsView(), choices.paperView()))
                : new VBox(16, kit.ui().card("export.sheets", boxes, choices.paperView()));
    }

    private Node going() {
        progress.setMaxWidth(Double.MAX_VALUE);
        return kit.ui()
                .card(
                        "export.to",
                        new Flow(10, Ui.grow(where), kit.ui().button("export.folder", this::chooseFolder)),
                        message.view(),
                        Ui.row(10, export, cancel),
                        progress,
                        result);
    }

    private void to(Path chosen) {
        folder = chosen;
        where.setText(chosen.toString());
    }

    private void show(Optional<ExportRun> now) {
        running = now;
        boolean on = now.isPresent();
        export.setDisable(on);
        cancel.setVisible(on);
        Ui.showIf(progress, on);
        if (!on) {
            progress.progressProperty().unbind();
        }
    }

    private void ended(Outgoing out, Outcome outcome) {
        show(Optional.empty());
        switch (outcome) {
            case Outcome.Written written -> done(out, written.files());
            case Outcome.Failed failed -> message.say(failed.sentence());
            case Outcome.Cancelled cancelled ->
                result.getChildren().setAll(Ui.wrapped(kit.words().get("export.cancelled"), "muted"));
        }
    }

    private void failed(String sentence) {
        show(Optional.empty());
        message.say(sentence);
    }

    /** Reported on the page, because a notification would cover the button that opens the folder. */
    private void done(Outgoing out, List<Path> files) {
        out.done(live, today.get());
        result.getChildren().setAll(Ui.wrapped(kit.words().get("export.done", files.size()), "strong"));
        var to = folder;
        var show = kit.ui().button("export.open_folder", () -> places.open().accept(to));
        show.setId("export-open");
        result.getChildren().add(show);
        files.forEach(
                file -> result.getChildren().add(Ui.wrapped(file.getFileName().toString(), "small", "muted")));
        show.requestFocus();
    }
}
