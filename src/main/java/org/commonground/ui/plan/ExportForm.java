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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.plan.PlanOut;
import org.commonground.report.Export;
import org.commonground.report.Format;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ExportRun.Outcome;
import org.commonground.workshop.Change;

/** Which formats, where to, and how it went. */
final class ExportForm {

    private static final Set<Format> AT_FIRST = EnumSet.of(Format.PDF, Format.HTML);

    private final Kit kit;
    private final LiveWorkshop live;
    private final Supplier<LocalDate> today;
    private final Consumer<Path> open;
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
    private Change version = new Change("live.plan_version", List.of());
    private Optional<ExportRun> running = Optional.empty();

    ExportForm(Kit kit, LiveWorkshop live, Supplier<LocalDate> today, Path folder, Consumer<Path> open) {
        this.kit = kit;
        this.live = live;
        this.today = today;
        this.folder = folder;
        this.open = open;
        message = kit.fieldMessage();
        export = kit.ui().button("export.go", this::export, "primary");
        export.setId("export-go");
        cancel = kit.ui().button("kit.cancel", this::cancel);
        result.setId("export-result");
        where.setId("export-where");
        where.setMaxWidth(Double.MAX_VALUE);
        choices = new ExportChoices(kit);
        what = what();
        going = going();
        show(Optional.empty());
        to(folder);
    }

    /** Which formats, and what goes into them. */
    Node choicesView() {
        return what;
    }

    /** Where to, and off it goes. */
    Node goingView() {
        return going;
    }

    void focus() {
        export.requestFocus();
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
        // The files already say that the plan is out, and as which version; the workshop itself does once they are
        // written.
        var out = live.workshop().after(PlanOut.of(live.workshop(), live.pen(), today.get()));
        var hash = new Export(kit.words()).contentHash(out, today.get());
        version = PlanOut.version(
                out, live.pen(), chosen.stream().map(Format::name).toList(), hash);
        var going = out.after(version);
        var before = live.asOf(PlanOut.number(going) - 1);
        var order = new Export.Order(folder, chosen, false, today.get(), choices.options(), before);
        var run = new ExportRun(kit.words(), going, order);
        show(Optional.of(run));
        var job = kit.background().run(kit.words().get("export.job"), run, this::ended, this::failed);
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

    private Node what() {
        var boxes = new VBox(2);
        for (var format : Format.values()) {
            var name = format.name().toLowerCase(Locale.ROOT);
            var box = new CheckBox(kit.words().get("export.format." + name));
            box.setId("export-" + name);
            box.setSelected(AT_FIRST.contains(format));
            formats.put(format, box);
            boxes.getChildren().add(Ui.styled(box, "export-choice"));
        }
        return new VBox(16, kit.ui().card("export.formats", boxes), kit.ui().card("export.choices", choices.view()));
    }

    private Node going() {
        progress.setMaxWidth(Double.MAX_VALUE);
        return kit.ui()
                .card(
                        "export.to",
                        Ui.row(10, Ui.grow(where), kit.ui().button("export.folder", this::chooseFolder)),
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
        progress.setVisible(on);
        progress.setManaged(on);
        if (!on) {
            progress.progressProperty().unbind();
        }
    }

    private void ended(Outcome outcome) {
        show(Optional.empty());
        switch (outcome) {
            case Outcome.Written written -> done(written.files());
            case Outcome.Failed failed -> message.say(failed.sentence());
            case Outcome.Cancelled cancelled ->
                result.getChildren().setAll(Ui.wrapped(kit.words().get("export.cancelled"), "muted"));
        }
    }

    private void failed(String sentence) {
        show(Optional.empty());
        message.say(sentence);
    }

    private void done(List<Path> files) {
        live.record(PlanOut.of(live.workshop(), live.pen(), today.get()));
        live.record(version);
        result.getChildren().setAll(Ui.wrapped(kit.words().get("export.done", files.size()), "strong"));
        files.forEach(
                file -> result.getChildren().add(Ui.wrapped(file.getFileName().toString(), "small", "muted")));
        var to = folder;
        var show = kit.ui().button("export.open_folder", () -> open.accept(to));
        show.setId("export-open");
        result.getChildren().add(show);
        kit.toasts()
                .done(
                        kit.words().get("export.done", files.size()),
                        kit.words().get("export.open_folder"),
                        () -> open.accept(to));
    }
}
