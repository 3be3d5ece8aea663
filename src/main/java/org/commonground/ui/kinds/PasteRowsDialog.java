package org.commonground.ui.kinds;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.RowList;

/** Adds rows pasted from a spreadsheet. Before that it shows what was read, or the lines that must be corrected. */
final class PasteRowsDialog {

    private static final int MAX_PREVIEW_ROWS = 6;

    private final PageContext context;
    private final RegisterModel model;

    PasteRowsDialog(PageContext context, RegisterModel model) {
        this.context = context;
        this.model = model;
    }

    void open(String pasted) {
        var text = new TextArea(pasted);
        text.setId("rows-text");
        text.setPrefRowCount(9);
        // Pasted rows contain tabs, but the Tab key goes on to the buttons.
        TabTraversal.install(text);
        var preview = Widgets.wrapped("", "small");
        preview.setId("rows-preview");
        text.textProperty().subscribe(now -> show(preview, now));
        var titles = model.columns().stream().map(Column::title).collect(Collectors.joining(" · "));
        var body = Widgets.column(
                8, Widgets.wrapped(context.messages().get("kinds.paste_how", titles), "muted", "small"), text, preview);
        context.dialogs()
                .show(
                        context.messages().get("kinds.paste"),
                        body,
                        List.of(new Dialogs.Choice(
                                context.messages().get("kinds.paste_add"), () -> add(text.getText()))));
    }

    private void add(String text) {
        var list = model.read(text);
        if (!list.faults().isEmpty()) {
            throw new InvalidInput(
                    InvalidInput.Reason.LIST_FAULTS, list.faults().size());
        }
        model.add(list);
    }

    private void show(Label preview, String text) {
        var list = model.read(text);
        preview.setText(
                list.faults().isEmpty()
                        ? text.isBlank() ? "" : summary(list)
                        : list.faults().stream()
                                .limit(MAX_PREVIEW_ROWS)
                                .map(this::sentence)
                                .collect(Collectors.joining("\n")));
        preview.getStyleClass().remove("warn-text");
        if (!list.faults().isEmpty()) {
            preview.getStyleClass().add("warn-text");
        }
    }

    /** The number of rows, and a preview of the first ones. */
    private String summary(RowList list) {
        var text = model.text();
        return context.messages().get("kinds.paste_read", list.rows().size())
                + list.rows().stream()
                        .limit(MAX_PREVIEW_ROWS)
                        .map(cells -> model.columns().stream()
                                .filter(column -> cells.containsKey(column.id()))
                                .map(column -> text.format(java.util.Objects.requireNonNull(cells.get(column.id()))))
                                .collect(Collectors.joining(" · ")))
                        .collect(Collectors.joining("\n", "\n", ""));
    }

    private String sentence(RowList.Fault fault) {
        var why = context.failureMessages().describe(fault.why());
        return fault.column().isEmpty()
                ? context.messages().get("kinds.paste_line", fault.line(), why)
                : context.messages().get("kinds.paste_cell", fault.line(), fault.column(), why);
    }
}
