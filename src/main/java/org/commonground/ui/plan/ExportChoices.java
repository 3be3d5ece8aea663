package org.commonground.ui.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.commonground.report.Options;
import org.commonground.report.Paper;
import org.commonground.report.Part;
import org.commonground.report.WrittenNames;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.ShownAs;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;
import org.controlsfx.control.CheckComboBox;

/** The parts of the plan that are exported, with or without names, and the paper size. */
final class ExportChoices {

    private final Kit kit;
    private final CheckComboBox<Part> parts = new CheckComboBox<>(FXCollections.observableArrayList(Part.values()));
    private final Map<Paper, RadioButton> papers = new EnumMap<>(Paper.class);
    private final CheckBox names;
    private final CheckBox replace;
    private final Label written = Ui.wrapped("", "small", "muted");
    private final VBox unnamed;
    private final Node partsView;
    private final Node paperView;

    /** @param changed runs after each change of a choice */
    ExportChoices(Kit kit, LastExport last, ExportPurpose purpose, Runnable changed) {
        this.kit = kit;
        parts.setId("export-parts");
        parts.setMaxWidth(Double.MAX_VALUE);
        parts.setConverter(new ShownAs<>(part -> kit.words().get("export.part." + name(part))));
        parts.setAccessibleText(kit.words().get("export.parts"));
        last.options().parts().forEach(parts.getCheckModel()::check);
        names = box("export.names", "export-names", last.options().names());
        replace = box(
                "export.replace_names", "export-replace-names", !last.options().namesInTexts());
        written.setId("export-written-names");
        unnamed = new VBox(4, written, replace);
        unnamed.visibleProperty().bind(names.selectedProperty().not());
        unnamed.managedProperty().bind(unnamed.visibleProperty());
        var caption = kit.ui().caption("export.parts", parts);
        partsView = new VBox(8, caption, parts, names, unnamed);
        paperView = paper(purpose.papers(), last.paper(kit.words().locale()));
        parts.getCheckModel().getCheckedItems().addListener((ListChangeListener<Part>) change -> changed.run());
        names.selectedProperty().subscribe((was, is) -> changed.run());
        replace.selectedProperty().subscribe((was, is) -> changed.run());
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
        long count = WrittenNames.count(workshop);
        written.setText(kit.words().get("export.written_names", count));
        replace.setDisable(count == 0);
    }

    /** The current choices. Without any part the plan itself is exported. */
    Options options() {
        var chosen = EnumSet.noneOf(Part.class);
        chosen.addAll(parts.getCheckModel().getCheckedItems());
        if (chosen.isEmpty()) {
            chosen.add(Part.PLAN);
        }
        var paper = papers.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst();
        return new Options(chosen, names.isSelected(), !replace.isSelected(), paper)
                .in(kit.preferences().sides());
    }

    private CheckBox box(String key, String id, boolean selected) {
        var box = new CheckBox(kit.words().get(key));
        box.setId(id);
        box.setSelected(selected);
        return Ui.styled(box, "export-choice");
    }

    /** @param chosen the preferred size; the first of the offered ones is selected if it is not among them */
    private FlowPane paper(List<Paper> offered, Paper chosen) {
        var row = new FlowPane(16, 6);
        var group = new ToggleGroup();
        for (var paper : offered) {
            var button = new RadioButton(kit.words().get("export.paper." + name(paper)));
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
