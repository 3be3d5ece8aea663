package org.commonground.ui.console;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.commonground.programme.model.Stop;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/**
 * Asks for the number of a step or break and goes there. The title of the step shows before Enter.
 *
 * @param goTo receives the id of a step or break
 */
record GoToStepDialog(LiveWorkshop live, PageContext context, Consumer<String> goTo) {

    Command command() {
        return Command.of("console.go_to_step", this::open, "Shortcut+J");
    }

    private void open() {
        var field = Widgets.withId("step-number", new TextField());
        field.setPrefColumnCount(4);
        var title = Widgets.withId("step-title", Widgets.wrapped("", "guide-say"));
        field.textProperty().subscribe(typed -> title.setText(describe(typed)));
        var caption = context.caption("console.step_number", field);
        context.dialogs()
                .ask(
                        "console.go_to_step",
                        Widgets.column(8, caption, field, title),
                        "console.go_to_step_yes",
                        () -> stop(field.getText()).map(Stop::id).ifPresent(goTo));
    }

    private String describe(String typed) {
        return typed.isBlank()
                ? ""
                : stop(typed)
                        .map(Stop::title)
                        .orElseGet(() -> context.text(
                                "room.no_step",
                                typed.strip(),
                                live.workshop().programme().stops().size()));
    }

    private Optional<Stop> stop(String typed) {
        var stops = live.workshop().programme().stops();
        return typed.strip().matches("[1-9][0-9]{0,2}")
                ? stops.stream().skip(Integer.parseInt(typed.strip()) - 1L).findFirst()
                : Optional.empty();
    }
}
