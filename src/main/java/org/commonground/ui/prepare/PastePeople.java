package org.commonground.ui.prepare;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.FieldMessage;
import org.commonground.ui.kit.Flow;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.TabKey;
import org.commonground.ui.kit.Ui;

/** The dialog for a list of people, pasted or read from a file. Before anything is added, it shows what was recognised. */
final class PastePeople {

    private static final double HALF = 390;

    private final Kit kit;
    private final PrepareModel model;
    private final EditPerson sides;

    PastePeople(Kit kit, PrepareModel model, EditPerson sides) {
        this.kit = kit;
        this.model = model;
        this.sides = sides;
    }

    void ask() {
        open();
    }

    /** Asks for a file and puts its text into the dialog. */
    void askForFile() {
        choose(open());
    }

    /** The parts of the dialog that receive a file. */
    private record Parts(TextArea text, FieldMessage message) {}

    private Parts open() {
        var parts = new Parts(area(), kit.fieldMessage());
        var text = parts.text();
        var side = sides.sideBox(Side.MARKETING);
        side.setId("paste-side");
        side.setAccessibleText(kit.words().get("prepare.paste_side"));
        var preview = new PeoplePreview(kit, model);
        Runnable show = () -> preview.show(model.read(text.getText(), side.getValue()), text.getText());
        text.textProperty().subscribe(typed -> show.run());
        side.valueProperty().subscribe(chosen -> show.run());
        kit.dialogs()
                .showWide(
                        kit.words().get("prepare.paste"),
                        body(parts, side, preview),
                        List.of(new Dialogs.Choice(
                                kit.words().get("prepare.paste_add"),
                                () -> model.addList(text.getText(), side.getValue()))));
        text.requestFocus();
        return parts;
    }

    private Node body(Parts parts, ComboBox<Side> side, PeoplePreview preview) {
        var file = kit.ui().button("prepare.paste_file", () -> choose(parts), "small-btn");
        file.setId("paste-file");
        var left = Ui.column(
                8,
                Ui.wrapped(kit.words().get("prepare.paste_how"), "muted", "small"),
                Ui.grow(parts.text()),
                parts.message().view(),
                file,
                Ui.column(4, kit.ui().text("prepare.paste_side", "field-label"), side));
        left.setPrefWidth(HALF);
        preview.view().setPrefWidth(HALF);
        return Flow.columns(16, Ui.grow(left), Ui.grow(preview.view()));
    }

    private TextArea area() {
        var text = new TextArea();
        text.setId("paste-text");
        text.setPromptText(kit.words().get("prepare.paste_example"));
        text.setAccessibleText(kit.words().get("prepare.paste"));
        text.setPrefRowCount(9);
        text.setMinHeight(64);
        // A pasted list may contain tabs; the Tab key moves the focus.
        TabKey.goesOn(text);
        return text;
    }

    private void choose(Parts parts) {
        kit.files()
                .open(kit.words().get("prepare.paste_file"), PeopleFile.ENDINGS)
                .ifPresent(file -> kit.background()
                        .quietly(
                                progress -> PeopleFile.read(file),
                                read -> {
                                    parts.message().clear();
                                    parts.text().setText(read);
                                },
                                parts.message()::say));
    }
}
