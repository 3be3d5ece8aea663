package org.commonground.ui.plan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.commonground.report.Options;
import org.commonground.report.Paper;
import org.commonground.report.Part;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** Which parts of the plan go out, with names or without, and on which paper. */
final class ExportChoices {

    private final Map<Part, CheckBox> parts = new EnumMap<>(Part.class);
    private final Map<Paper, RadioButton> papers = new EnumMap<>(Paper.class);
    private final CheckBox names;
    private final VBox view = new VBox(4);

    ExportChoices(Kit kit) {
        for (var part : Part.values()) {
            var name = part.name().toLowerCase(Locale.ROOT);
            var box = new CheckBox(kit.words().get("export.part." + name));
            box.setId("export-part-" + name);
            box.setSelected(true);
            parts.put(part, box);
            view.getChildren().add(Ui.styled(box, "export-choice"));
        }
        names = new CheckBox(kit.words().get("export.names"));
        names.setId("export-names");
        names.setSelected(true);
        var row = Ui.row(16);
        var group = new ToggleGroup();
        for (var paper : Paper.values()) {
            var name = paper.name().toLowerCase(Locale.ROOT);
            var button = new RadioButton(kit.words().get("export.paper." + name));
            button.setId("export-paper-" + name);
            button.setToggleGroup(group);
            button.setSelected(paper == Paper.of(kit.words().locale()));
            papers.put(paper, button);
            row.getChildren().add(button);
        }
        view.getChildren().addAll(Ui.styled(names, "export-choice"), row);
    }

    Node view() {
        return view;
    }

    /** What is chosen; the plan itself where no part is. */
    Options options() {
        var chosen = EnumSet.noneOf(Part.class);
        parts.forEach((part, box) -> {
            if (box.isSelected()) {
                chosen.add(part);
            }
        });
        if (chosen.isEmpty()) {
            chosen.add(Part.PLAN);
        }
        var paper = papers.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst();
        return new Options(chosen, names.isSelected(), paper);
    }
}
