package org.commonground.ui.prepare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.TabTraversal;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** The dialog for a list of people, pasted or read from a file. Before anything is added, it shows what was recognised. */
final class PastePeopleDialog {

    private static final double HALF_WIDTH = 390;

    private final PageContext context;
    private final PrepareModel model;
    private final ParticipantDialog participantDialog;

    PastePeopleDialog(PageContext context, PrepareModel model, ParticipantDialog sides) {
        this.context = context;
        this.model = model;
        this.participantDialog = sides;
    }

    void show() {
        open();
    }

    /** Asks for a file and puts its text into the dialog. */
    void showWithFile() {
        chooseFile(open());
    }

    /** The parts of the dialog that receive a file. */
    private record Parts(TextArea text, FieldMessage message) {}

    private Parts open() {
        var parts = new Parts(area(), context.fieldMessage());
        var text = parts.text();
        var side = participantDialog.sideBox(Side.MARKETING);
        side.setId("paste-side");
        side.setAccessibleText(context.messages().get("prepare.paste_side"));
        var preview = new PeoplePreview(context, model);
        Runnable show = () -> preview.show(model.parseList(text.getText(), side.getValue()), text.getText());
        text.textProperty().subscribe(typed -> show.run());
        side.valueProperty().subscribe(chosen -> show.run());
        context.dialogs()
                .showWide(
                        context.messages().get("prepare.paste"),
                        body(parts, side, preview),
                        List.of(new Dialogs.Choice(
                                context.messages().get("prepare.paste_add"),
                                () -> model.addList(text.getText(), side.getValue()))));
        text.requestFocus();
        return parts;
    }

    private Node body(Parts parts, ComboBox<Side> side, PeoplePreview preview) {
        var file = context.widgets().button("prepare.paste_file", () -> chooseFile(parts), "small-btn");
        file.setId("paste-file");
        var left = Widgets.column(
                8,
                Widgets.wrapped(context.messages().get("prepare.paste_how"), "muted", "small"),
                Widgets.grow(parts.text()),
                parts.message().view(),
                file,
                Widgets.column(4, context.widgets().text("prepare.paste_side", "field-label"), side));
        left.setPrefWidth(HALF_WIDTH);
        preview.view().setPrefWidth(HALF_WIDTH);
        return Flow.columns(16, Widgets.grow(left), Widgets.grow(preview.view()));
    }

    private TextArea area() {
        var text = new TextArea();
        text.setId("paste-text");
        text.setPromptText(context.messages().get("prepare.paste_example"));
        text.setAccessibleText(context.messages().get("prepare.paste"));
        text.setPrefRowCount(9);
        text.setMinHeight(64);
        // A pasted list may contain tabs; the Tab key moves the focus.
        TabTraversal.install(text);
        return text;
    }

    private void chooseFile(Parts parts) {
        context.files()
                .open(context.messages().get("prepare.paste_file"), PeopleFile.EXTENSIONS)
                .ifPresent(file -> context.background()
                        .runQuietly(
                                progress -> PeopleFile.read(file),
                                read -> {
                                    parts.message().clear();
                                    parts.text().setText(read);
                                },
                                parts.message()::show));
    }
}
