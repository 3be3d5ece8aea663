package org.commonground.ui.prepare;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.commonground.programme.Side;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.ParticipantList;
import org.commonground.workshop.Refused;

/** Takes a pasted list of people: shows what was read, or which lines have to be mended, before anything is added. */
final class PastePeople {

    private static final int MOST_FAULTS = 6;

    private final Kit kit;
    private final PrepareModel model;
    private final EditPerson sides;

    PastePeople(Kit kit, PrepareModel model, EditPerson sides) {
        this.kit = kit;
        this.model = model;
        this.sides = sides;
    }

    void ask() {
        var text = new TextArea();
        text.setId("paste-text");
        text.setPromptText(kit.words().get("prepare.paste_example"));
        text.setPrefRowCount(9);
        // A list is pasted, tabs and all; the Tab key goes on to the side.
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
                text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        var side = sides.sideBox(Side.MARKETING);
        side.setId("paste-side");
        var preview = Ui.wrapped("", "small");
        preview.setId("paste-preview");
        text.textProperty().addListener((property, before, after) -> show(preview, after, side.getValue()));
        side.valueProperty().addListener((property, before, after) -> show(preview, text.getText(), after));
        var body = Ui.column(
                8,
                Ui.wrapped(kit.words().get("prepare.paste_how"), "muted", "small"),
                text,
                Ui.row(8, kit.ui().text("prepare.paste_side", "field-label"), side),
                preview);
        kit.dialogs()
                .show(
                        kit.words().get("prepare.paste"),
                        body,
                        List.of(new Dialogs.Choice(
                                kit.words().get("prepare.paste_add"), () -> add(text.getText(), side.getValue()))));
    }

    private void add(String text, Side side) {
        var list = model.read(text, side);
        if (list.people().isEmpty() && list.faults().isEmpty()) {
            throw new Refused(Refused.Reason.EMPTY);
        }
        if (!list.ready()) {
            throw new Refused(Refused.Reason.LIST_FAULTS, list.faults().size());
        }
        model.add(list.people());
    }

    private void show(Label preview, String text, Side side) {
        var list = model.read(text, side);
        preview.setText(
                list.faults().isEmpty()
                        ? text.isBlank() ? "" : counts(list)
                        : list.faults().stream()
                                .limit(MOST_FAULTS)
                                .map(this::sentence)
                                .collect(Collectors.joining("\n")));
        preview.getStyleClass().remove("warn-text");
        if (!list.faults().isEmpty()) {
            preview.getStyleClass().add("warn-text");
        }
    }

    private String counts(ParticipantList list) {
        return Stream.of(Side.values())
                .map(side -> side.shape() + " " + model.sideName(side) + " "
                        + list.people().stream().filter(p -> p.side() == side).count())
                .collect(Collectors.joining("   "));
    }

    private String sentence(ParticipantList.Fault fault) {
        return kit.words()
                .get(
                        "people.fault." + fault.reason().name().toLowerCase(Locale.ROOT),
                        Stream.concat(Stream.of(fault.line()), fault.details().stream())
                                .toArray());
    }
}
