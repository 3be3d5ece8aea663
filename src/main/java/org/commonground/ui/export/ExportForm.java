package org.commonground.ui.export;

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
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOptions;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.export.ExportJob.Outcome;
import org.commonground.ui.layout.Flow;

/** The formats, the folder, and the result of an export. */
final class ExportForm {

    private final PageContext context;
    private final LiveWorkshop live;
    private final Supplier<LocalDate> today;
    private final ExportPlaces places;
    private final Runnable changed;
    private final Map<ExportFormat, CheckBox> formats = new EnumMap<>(ExportFormat.class);
    private final ExportChoices choices;
    private final Label folderLabel = Widgets.withId("export-where", Widgets.wrapped("", "small"));
    private final Label warning = Widgets.withId("export-warning", Widgets.wrapped("", "plan-warning"));
    private final FieldMessage message;
    private final ProgressBar progress = new ProgressBar(0);
    private final Button cancel;
    private final Button export;
    private final Button print;
    private final Printing printing;
    private final VBox result = Widgets.withId("export-result", new VBox(6));
    private final Node formatsCard;
    private final Node exportCard;
    private Path folder;
    private Optional<ExportJob> running = Optional.empty();

    /** @param changed runs after each change of the formats or choices */
    ExportForm(
            PageContext context,
            LiveWorkshop live,
            Supplier<LocalDate> today,
            ExportPurpose purpose,
            ExportPlaces places,
            Runnable changed) {
        this.context = context;
        this.live = live;
        this.today = today;
        this.places = places;
        this.changed = changed;
        folder = places.last().folder(places.defaultFolder());
        message = context.fieldMessage();
        export = Widgets.withId("export-go", context.button("export.go", this::export, "primary"));
        print = Widgets.withId("export-print", context.button("export.print", this::print));
        printing = new Printing(context, places.printers());
        cancel = context.button("kit.cancel", this::cancel);
        warn(Optional.empty());
        folderLabel.setMaxWidth(Double.MAX_VALUE);
        choices = new ExportChoices(context, places.last(), purpose, changed);
        formatsCard = formatsCard(purpose);
        exportCard = exportCard();
        show(Optional.empty());
        setFolder(folder);
    }

    /** The formats and the parts that go into them. */
    Node choicesView() {
        return formatsCard;
    }

    /** The folder, the export button and the result. */
    Node exportView() {
        return exportCard;
    }

    /** Shows above the export button what the files cannot show. */
    void warn(Optional<String> sentence) {
        Widgets.showText(warning, sentence.map(words -> "! " + words).orElse(""));
    }

    void focus() {
        export.requestFocus();
    }

    /** Reads the workshop again. */
    void show() {
        choices.show(live.workshop());
    }

    ExportOptions options() {
        return choices.options();
    }

    /** The first chosen format that is paginated; the full plan as PDF where there is none. */
    ExportFormat previewFormat() {
        return chosen().stream().filter(ExportFormat::isPrinted).findFirst().orElse(ExportFormat.PDF);
    }

    /** The formats that are written for the preview. The review page is included if it is chosen, because the other formats refer to it. */
    Set<ExportFormat> previewFormats() {
        var beside = EnumSet.of(previewFormat());
        if (chosen().contains(ExportFormat.REVIEW)) {
            beside.add(ExportFormat.REVIEW);
        }
        return beside;
    }

    void chooseFolder() {
        context.files().folder(context.text("export.folder")).ifPresent(this::setFolder);
    }

    void cancel() {
        running.ifPresent(ExportJob::cancel);
    }

    void export() {
        export(chosen(), "export.no_format", files -> {});
    }

    /** Writes the chosen documents that are printed to the folder, and prints them. */
    void print() {
        var printed = EnumSet.noneOf(ExportFormat.class);
        chosen().stream().filter(ExportFormat::isPrinted).forEach(printed::add);
        if (isReady(printed, "export.nothing_printed")) {
            printing.choose(
                    context.text("export.print_title", printed.size()),
                    live,
                    (printer, copies) -> export(
                            printed,
                            "export.nothing_printed",
                            files -> printing.print(
                                    files, printer, copies, problem -> showPrinted(files, printer, copies, problem))));
        }
    }

    private void showPrinted(List<Path> files, String printer, int copies, String problem) {
        if (problem.isEmpty()) {
            context.toasts().showSuccess(context.text("export.printed", files.size(), copies, printer));
        } else {
            context.toasts().showFailure(context.text("export.not_printed", problem, folder));
        }
    }

    /** Whether nothing is running and something can be written; else says what is missing. */
    private boolean isReady(Set<ExportFormat> chosen, String noneKey) {
        if (running.isPresent()) {
            return false;
        }
        if (chosen.isEmpty()) {
            message.show(context.text(noneKey));
            return false;
        }
        if (!choices.isNamingSettled()) {
            message.show(context.text("export.names_refused", context.text("export.names_stay")));
            return false;
        }
        message.clear();
        return true;
    }

    /** @param then receives the files that were written */
    private void export(Set<ExportFormat> chosen, String noneKey, Consumer<List<Path>> then) {
        if (!isReady(chosen, noneKey)) {
            return;
        }
        result.getChildren().clear();
        var out = PlanRelease.of(live, context.messages(), today.get(), chosen);
        places.saveChoices().accept(new LastExport(chosen(), options(), Optional.of(folder.toString())));
        var run = new ExportJob(
                context.messages(),
                out.workshop(),
                out.exportOrder(folder, chosen, today.get(), choices.options(), places.otherWorkshops()));
        show(Optional.of(run));
        var job = context.background()
                .run(context.text("export.job"), run, outcome -> onEnd(out, outcome, then), this::onFailure);
        progress.progressProperty().bind(job.progress());
    }

    private Set<ExportFormat> chosen() {
        var chosen = EnumSet.noneOf(ExportFormat.class);
        formats.forEach((format, box) -> {
            if (box.isSelected()) {
                chosen.add(format);
            }
        });
        return chosen;
    }

    private Node formatsCard(ExportPurpose purpose) {
        var boxes = new VBox(2);
        for (var format : purpose.formats()) {
            var name = format.name().toLowerCase(Locale.ROOT);
            var box = Widgets.withId("export-" + name, new CheckBox(context.text("export.format." + name)));
            box.setSelected(purpose.chosen(places.last()).contains(format));
            box.selectedProperty().subscribe((was, is) -> changed.run());
            formats.put(format, box);
            boxes.getChildren().add(Widgets.styled(box, "export-choice"));
        }
        return purpose == ExportPurpose.PLAN
                ? new VBox(
                        16,
                        context.card("export.formats", boxes),
                        context.card("export.choices", choices.partsView(), choices.paperView()))
                : new VBox(16, context.card("export.sheets", boxes, choices.paperView()));
    }

    private Node exportCard() {
        progress.setMaxWidth(Double.MAX_VALUE);
        return context.card(
                "export.to",
                new Flow(10, Widgets.grow(folderLabel), context.button("export.folder", this::chooseFolder)),
                warning,
                message.view(),
                new Flow(10, export, print, cancel),
                progress,
                result);
    }

    private void setFolder(Path chosen) {
        folder = chosen;
        folderLabel.setText(chosen.toString());
    }

    private void show(Optional<ExportJob> now) {
        running = now;
        boolean on = now.isPresent();
        export.setDisable(on);
        print.setDisable(on);
        cancel.setVisible(on);
        Widgets.showIf(progress, on);
        if (!on) {
            progress.progressProperty().unbind();
        }
    }

    private void onEnd(PlanRelease out, Outcome outcome, Consumer<List<Path>> then) {
        show(Optional.empty());
        switch (outcome) {
            case Outcome.Written written -> {
                showFiles(out, written.files());
                then.accept(written.files());
            }
            case Outcome.Failed failed -> message.show(failed.sentence());
            case Outcome.Cancelled cancelled ->
                result.getChildren().setAll(context.wrapped("export.cancelled", "muted"));
        }
    }

    private void onFailure(String sentence) {
        show(Optional.empty());
        message.show(sentence);
    }

    /** Reported on the page, because a notification would cover the button that opens the folder. */
    private void showFiles(PlanRelease out, List<Path> files) {
        out.recordRelease(live, today.get());
        result.getChildren().setAll(Widgets.wrapped(context.text("export.done", files.size()), "strong"));
        var to = folder;
        var show = context.button("export.open_folder", () -> places.openFile().accept(to));
        show.setId("export-open");
        result.getChildren().add(show);
        files.forEach(file ->
                result.getChildren().add(Widgets.wrapped(file.getFileName().toString(), "small", "muted")));
        show.requestFocus();
    }
}
