package org.commonground.ui.kinds;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.StepKind.Column;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.PastedText;
import org.commonground.workshop.input.RowList;

/** Adds rows pasted from a spreadsheet. Before that it shows what was read, or the lines that must be corrected. */
final class PasteRowsDialog {

    private static final int MAX_PREVIEW_ROWS = 6;

    private final PageContext context;
    private final RegisterModel model;
    /** The chosen readings of numbers that can mean more than one, by their text. */
    private final Map<String, String> answers = new HashMap<>();

    PasteRowsDialog(PageContext context, RegisterModel model) {
        this.context = context;
        this.model = model;
    }

    void open(String pasted) {
        // A text area drops vertical tabs and joins the words beside them.
        var text = new TextArea(PastedText.visible(pasted)) {
            @Override
            public void paste() {
                var clipboard = Clipboard.getSystemClipboard();
                replaceSelection(PastedText.visible(clipboard.hasString() ? clipboard.getString() : ""));
            }
        };
        text.setId("rows-text");
        text.setPrefRowCount(9);
        // Pasted rows contain tabs, but the Tab key goes on to the buttons.
        TabTraversal.install(text);
        answers.clear();
        var preview = Widgets.withId("rows-preview", Widgets.wrapped("", "small"));
        var questions = Widgets.withId("rows-questions", Widgets.column(4));
        text.textProperty().subscribe(now -> show(preview, questions, now));
        var titles = model.columns().stream().map(Column::title).collect(Collectors.joining(" · "));
        var body = Widgets.column(
                8,
                Widgets.wrapped(context.text("kinds.paste_how", titles), "muted", "small"),
                text,
                preview,
                questions);
        context.dialogs().ask("kinds.paste", body, "kinds.paste_add", () -> add(text));
    }

    /** Adds the rows that could be read; the others stay in the text, to be corrected. */
    private void add(TextArea text) {
        var list = model.read(text.getText(), answers);
        int faulty =
                (int) list.faults().stream().map(RowList.Fault::line).distinct().count();
        if (list.rows().isEmpty() && faulty > 0) {
            throw new InvalidInput(InvalidInput.Reason.LIST_FAULTS, faulty);
        }
        model.add(list);
        if (faulty > 0) {
            text.setText(list.rest());
            throw new InvalidInput(
                    InvalidInput.Reason.LIST_FAULTS_LEFT, list.rows().size(), faulty);
        }
    }

    private void show(Label preview, VBox questions, String text) {
        var list = model.read(text, answers);
        var unclear = new LinkedHashMap<String, List<String>>();
        list.faults().stream()
                .filter(fault -> !fault.readings().isEmpty())
                .forEach(fault -> unclear.put(fault.text(), fault.readings()));
        questions
                .getChildren()
                .setAll(unclear.entrySet().stream()
                        .limit(MAX_PREVIEW_ROWS)
                        .map(one -> question(one.getKey(), one.getValue(), () -> show(preview, questions, text)))
                        .toList());
        preview.setText(
                list.faults().isEmpty()
                        ? text.isBlank() ? "" : summary(list)
                        : faults(list)
                                + (list.rows().isEmpty()
                                        ? ""
                                        : "\n"
                                                + context.text(
                                                        "kinds.paste_rest",
                                                        list.rows().size())));
        preview.getStyleClass().remove("warn-text");
        if (!list.faults().isEmpty()) {
            preview.getStyleClass().add("warn-text");
        }
    }

    private String faults(RowList list) {
        return list.faults().stream()
                .limit(MAX_PREVIEW_ROWS)
                .map(this::sentence)
                .collect(Collectors.joining("\n"));
    }

    /** What a number means, with a button for each of its readings. */
    private Node question(String typed, List<String> readings, Runnable onAnswer) {
        var question = new Flow(8, Widgets.label(context.text("kinds.paste_question", typed)));
        for (var reading : readings) {
            Runnable choose = () -> {
                answers.put(typed, reading);
                onAnswer.run();
            };
            question.getChildren().add(Widgets.literalButton(reading, choose, "small-btn"));
        }
        return question;
    }

    /** The number of rows, and a preview of the first ones. */
    private String summary(RowList list) {
        var text = model.text();
        return context.text("kinds.paste_read", list.rows().size())
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
                ? context.text("kinds.paste_line", fault.line(), why)
                : context.text("kinds.paste_cell", fault.line(), fault.column(), why);
    }
}
