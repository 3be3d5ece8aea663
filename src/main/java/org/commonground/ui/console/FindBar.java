package org.commonground.ui.console;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.console.Finds.Find;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Keymap;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;
import org.commonground.workshop.Workshop;

/** The search bar. Enter and Down go to the next result, Up to the previous one, Esc ends the search. */
final class FindBar {

    private final Kit kit;
    private final FindModel model;
    private final Consumer<Find> goTo;
    private final Consumer<Boolean> closed;
    private final TextField field = new TextField();
    private final Label count = Ui.label("", "muted");
    private final Label where = Ui.wrapped("", "small");
    private final VBox view;

    /** @param goTo shows a result @param closed is called when the search ends, with whether it ended in a step */
    FindBar(Kit kit, Supplier<Workshop> workshop, Consumer<Find> goTo, Consumer<Boolean> closed) {
        this.kit = kit;
        this.goTo = goTo;
        this.closed = closed;
        model = new FindModel(workshop);
        field.setId("find");
        field.setPromptText(kit.words().get("console.find_prompt"));
        field.setAccessibleText(kit.words().get("console.find_prompt"));
        field.getProperties().put(Keymap.TYPES, true);
        field.textProperty().subscribe(text -> {
            model.look(text);
            show();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        count.setId("find-count");
        field.setMinWidth(160);
        count.setMinWidth(Region.USE_PREF_SIZE);
        where.setId("find-where");
        var close = kit.ui().button("kit.close", this::close, "small-btn");
        close.setMinWidth(Region.USE_PREF_SIZE);
        view = Ui.styled(new VBox(4, Ui.row(10, Ui.grow(field), count, close), where), "find-bar");
        view.managedProperty().bind(view.visibleProperty());
        view.setVisible(false);
    }

    Node view() {
        return view;
    }

    Command command() {
        return Command.of("console.find", this::open, "Shortcut+F");
    }

    /** Searches again after a change of the workshop. */
    void refresh() {
        if (view.isVisible()) {
            model.lookAgain();
            show();
        }
    }

    private void open() {
        view.setVisible(true);
        model.look(field.getText());
        show();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        view.setVisible(false);
        closed.accept(model.current().flatMap(Find::stepId).isPresent());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> (event.isShiftDown() ? model.previous() : model.next()).ifPresent(this::go);
            case DOWN -> model.next().ifPresent(this::go);
            case UP -> model.previous().ifPresent(this::go);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(Find find) {
        show();
        goTo.accept(find);
        field.requestFocus();
        field.deselect();
        field.end();
    }

    private void show() {
        boolean asked = !field.getText().isBlank();
        count.setText(
                !asked
                        ? ""
                        : model.number() == 0
                                ? kit.words()
                                        .get("console.find_count", model.finds().size())
                                : kit.words()
                                        .get(
                                                "console.find_at",
                                                model.number(),
                                                model.finds().size()));
        var line = model.current().map(this::line).orElse("");
        where.setText(line);
        Ui.showIf(where, !line.isEmpty());
    }

    private String line(Find find) {
        var kind = find.item().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return kit.words().get("home.found." + kind) + ": " + find.text();
    }
}
