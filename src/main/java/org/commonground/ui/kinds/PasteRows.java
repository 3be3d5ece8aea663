package org.commonground.ui.kinds;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.commonground.programme.StepKind.Column;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Refused;
import org.commonground.workshop.RowList;

/** Adds rows pasted from a spreadsheet. Before that it shows what was read, or the lines that must be corrected. */
final class PasteRows {

    private static final int MOST_SHOWN = 6;

    private final Kit kit;
    private final RegisterModel model;

    PasteRows(Kit kit, RegisterModel model) {
        this.kit = kit;
        this.model = model;
    }

    void ask(String pasted) {
        var text = new TextArea(pasted);
        text.setId("rows-text");
        text.setPrefRowCount(9);
        // Pasted rows contain tabs, but the Tab key goes on to the buttons.
        TabKey.goesOn(text);
        var preview = Ui.wrapped("", "small");
        preview.setId("rows-preview");
        text.textProperty().subscribe(now -> show(preview, now));
        var titles = model.columns().stream().map(Column::title).collect(Collectors.joining(" · "));
        var body =
                Ui.column(8, Ui.wrapped(kit.words().get("kinds.paste_how", titles), "muted", "small"), text, preview);
        kit.dialogs()
                .show(
                        kit.words().get("kinds.paste"),
                        body,
                        List.of(new Dialogs.Choice(kit.words().get("kinds.paste_add"), () -> add(text.getText()))));
    }

    private void add(String text) {
        var list = model.read(text);
        if (!list.faults().isEmpty()) {
            throw new Refused(Refused.Reason.LIST_FAULTS, list.faults().size());
        }
        model.add(list);
    }

    private void show(Label preview, String text) {
        var list = model.read(text);
        preview.setText(
                list.faults().isEmpty()
                        ? text.isBlank() ? "" : read(list)
                        : list.faults().stream()
                                .limit(MOST_SHOWN)
                                .map(this::sentence)
                                .collect(Collectors.joining("\n")));
        preview.getStyleClass().remove("warn-text");
        if (!list.faults().isEmpty()) {
            preview.getStyleClass().add("warn-text");
        }
    }

    /** The number of rows, and a preview of the first ones. */
    private String read(RowList list) {
        var text = model.text();
        return kit.words().get("kinds.paste_read", list.rows().size())
                + list.rows().stream()
                        .limit(MOST_SHOWN)
                        .map(cells -> model.columns().stream()
                                .filter(column -> cells.containsKey(column.id()))
                                .map(column -> text.of(java.util.Objects.requireNonNull(cells.get(column.id()))))
                                .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private String sentence(RowList.Fault fault) {
        var why = kit.sentences().of(fault.why());
        return fault.column().isEmpty()
                ? kit.words().get("kinds.paste_line", fault.line(), why)
                : kit.words().get("kinds.paste_cell", fault.line(), fault.column(), why);
    }
}
