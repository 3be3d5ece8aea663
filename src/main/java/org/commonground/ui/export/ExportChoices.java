package org.commonground.ui.export;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.report.model.ExportOptions;
import org.commonground.report.model.Paper;
import org.commonground.report.model.ReportPart;
import org.commonground.report.section.NamesInText;
import org.commonground.report.section.ReportBuilder;
import org.commonground.ui.control.DisplayConverter;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;
import org.controlsfx.control.CheckComboBox;

/** The parts of the plan that are exported, with or without names, and the paper size. */
final class ExportChoices {

    private final PageContext context;
    private final CheckComboBox<ReportPart> parts =
            new CheckComboBox<>(FXCollections.observableArrayList(ReportPart.values()));
    private final Map<Paper, RadioButton> papers = new EnumMap<>(Paper.class);
    private final CheckBox names;
    private final CheckBox replace;
    private final Label writtenNames = Widgets.withId("export-written-names", Widgets.wrapped("", "small", "muted"));
    private final Label namesLeft = Widgets.withId("export-names-left", Widgets.wrapped("", "small", "warn-text"));
    private final VBox textsWithNames = new VBox(2);
    private final CheckBox namesStay;
    private Optional<Workshop> shown = Optional.empty();
    private final VBox anonymousOptions;
    private final DataFileChoices dataFiles;
    private final Node partsView;
    private final Node paperView;

    /** @param changed runs after each change of a choice */
    ExportChoices(PageContext context, LastExport last, ExportPurpose purpose, Runnable changed) {
        this.context = context;
        parts.setId("export-parts");
        parts.setMaxWidth(Double.MAX_VALUE);
        parts.setConverter(new DisplayConverter<>(part -> context.text("export.part." + name(part))));
        parts.setAccessibleText(context.text("export.parts"));
        last.options().parts().forEach(parts.getCheckModel()::check);
        names = box("export.names", "export-names", last.options().names());
        replace = box(
                "export.replace_names", "export-replace-names", !last.options().namesInTexts());
        namesStay = box("export.names_stay", "export-names-stay", false);
        anonymousOptions = new VBox(4, writtenNames, replace, namesLeft, textsWithNames, namesStay);
        anonymousOptions.visibleProperty().bind(names.selectedProperty().not());
        anonymousOptions.managedProperty().bind(anonymousOptions.visibleProperty());
        var caption = context.caption("export.parts", parts);
        dataFiles = new DataFileChoices(context, last.options());
        partsView = new VBox(8, caption, parts, names, anonymousOptions, dataFiles.view());
        paperView = paperRow(purpose.papers(), last.paper(context.messages().locale()));
        parts.getCheckModel().getCheckedItems().addListener((ListChangeListener<ReportPart>) change -> changed.run());
        for (var box : List.of(names, replace)) {
            box.selectedProperty().subscribe((was, is) -> {
                showNamesLeft();
                changed.run();
            });
        }
        papers.values()
                .forEach(button -> button.selectedProperty().subscribe((was, is) -> {
                    if (is) {
                        changed.run();
                    }
                }));
    }

    Node partsView() {
        return partsView;
    }

    Node paperView() {
        return paperView;
    }

    /** Shows how many names occur in texts. */
    void show(Workshop workshop) {
        long count = NamesInText.countItems(workshop);
        writtenNames.setText(context.text("export.written_names", count));
        replace.setDisable(count == 0);
        shown = Optional.of(workshop);
        showNamesLeft();
    }

    private void showNamesLeft() {
        var left = namesLeft();
        namesLeft.setText(context.text("export.names_left", left.size()));
        textsWithNames
                .getChildren()
                .setAll(left.stream()
                        .map(text ->
                                Widgets.wrapped(context.text("export.name_left", text.name(), text.text()), "small"))
                        .toList());
        Widgets.showIf(namesStay, !left.isEmpty());
    }

    private List<NamesInText.NameLeft> namesLeft() {
        return shown.map(workshop ->
                        new ReportBuilder(context.messages()).namesLeft(workshop, options(), LocalDate.EPOCH))
                .orElse(List.of());
    }

    /** Whether people are named, or no text holds a name any more, or those that do were accepted. */
    boolean isNamingSettled() {
        return namesStay.isSelected() || namesLeft().isEmpty();
    }

    /** The current choices. Without any part the plan itself is exported. */
    ExportOptions options() {
        var chosen = EnumSet.noneOf(ReportPart.class);
        chosen.addAll(parts.getCheckModel().getCheckedItems());
        if (chosen.isEmpty()) {
            chosen.add(ReportPart.PLAN);
        }
        var paper = papers.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst();
        return dataFiles.applyTo(new ExportOptions(chosen, names.isSelected(), !replace.isSelected(), paper)
                .withColours(context.preferences().sides()));
    }

    private CheckBox box(String key, String id, boolean selected) {
        var box = Widgets.withId(id, new CheckBox(context.text(key)));
        box.setSelected(selected);
        return Widgets.styled(box, "export-choice");
    }

    /** @param chosen the preferred size; the first of the offered ones is selected if it is not among them */
    private FlowPane paperRow(List<Paper> offered, Paper chosen) {
        var row = new FlowPane(16, 6);
        var group = new ToggleGroup();
        for (var paper : offered) {
            var button = new RadioButton(context.text("export.paper." + name(paper)));
            button.setId("export-paper-" + name(paper));
            button.setToggleGroup(group);
            button.setSelected(paper == (offered.contains(chosen) ? chosen : offered.getFirst()));
            papers.put(paper, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
