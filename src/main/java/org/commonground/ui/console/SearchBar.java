package org.commonground.ui.console;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.commonground.ui.console.WorkshopSearch.SearchResult;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Keymap;
import org.commonground.workshop.Workshop;

/** The search bar. Enter and Down go to the next result, Up to the previous one, Esc ends the search. */
final class SearchBar {

    private final PageContext context;
    private final SearchModel model;
    private final Consumer<SearchResult> goTo;
    private final Consumer<Boolean> closed;
    private final TextField field = Widgets.withId("find", new TextField());
    private final Label count = Widgets.keepWidth(Widgets.withId("find-count", Widgets.label("", "muted")));
    private final Label placeLabel = Widgets.withId("find-where", Widgets.wrapped("", "small"));
    private final VBox view;

    /** @param goTo shows a result @param closed is called when the search ends, with whether it ended in a step */
    SearchBar(PageContext context, Supplier<Workshop> workshop, Consumer<SearchResult> goTo, Consumer<Boolean> closed) {
        this.context = context;
        this.goTo = goTo;
        this.closed = closed;
        model = new SearchModel(workshop);
        field.setPromptText(context.text("console.find_prompt"));
        field.setAccessibleText(context.text("console.find_prompt"));
        field.getProperties().put(Keymap.HANDLES_TYPING, true);
        field.textProperty().subscribe(text -> {
            model.search(text);
            show();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        field.setMinWidth(160);
        var close = Widgets.keepWidth(context.button("kit.close", this::close, "small-btn"));
        view = Widgets.styled(new VBox(4, Widgets.row(10, Widgets.grow(field), count, close), placeLabel), "find-bar");
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
            model.searchAgain();
            show();
        }
    }

    private void open() {
        view.setVisible(true);
        model.search(field.getText());
        show();
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        view.setVisible(false);
        closed.accept(model.current().flatMap(SearchResult::stepId).isPresent());
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> (event.isShiftDown() ? model.previous() : model.next()).ifPresent(this::goToResult);
            case DOWN -> model.next().ifPresent(this::goToResult);
            case UP -> model.previous().ifPresent(this::goToResult);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goToResult(SearchResult find) {
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
                        : model.position() == 0
                                ? context.text(
                                        "console.find_count", model.results().size())
                                : context.text(
                                        "console.find_at",
                                        model.position(),
                                        model.results().size()));
        Widgets.showText(placeLabel, model.current().map(this::captionOf).orElse(""));
    }

    private String captionOf(SearchResult find) {
        var kind = find.item().getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return context.text("home.found." + kind) + ": " + find.text();
    }
}
