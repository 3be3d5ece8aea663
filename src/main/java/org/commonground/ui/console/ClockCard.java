package org.commonground.ui.console;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;

/** The remaining time of the step in large type, and the buttons that change it. */
final class ClockCard {

    private final PageContext context;
    private final ConsoleCommands commands;
    private final Label left = Widgets.withId("clock", Widgets.label("", "clock"));
    private final Label state = Widgets.label("", "small", "warn-text");
    private final Button pause;
    private final List<Button> buttons;
    private final VBox card = Widgets.styled(new VBox(4), "card", "clock-card");

    ClockCard(PageContext context, ConsoleCommands commands) {
        this.context = context;
        this.commands = commands;
        pause = context.button(commands.pause);
        pause.setContentDisplay(ContentDisplay.TEXT_ONLY);
        buttons = List.of(
                pause,
                context.button("console.minus_one", () -> commands.extend(-1)),
                context.button("console.plus_one", () -> commands.extend(1)),
                context.button("console.plus_five", () -> commands.extend(5)));
        buttons.get(1).setAccessibleText(context.text("console.take_minute"));
        var row = new FlowPane(6, 6);
        row.setAlignment(javafx.geometry.Pos.CENTER);
        buttons.forEach(button -> button.getStyleClass().add("clock-btn"));
        row.getChildren().addAll(buttons);
        card.getChildren().addAll(left, state, row);
        card.setAlignment(javafx.geometry.Pos.CENTER);
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node view() {
        return card;
    }

    void show(ClockTexts face) {
        left.setText(face.remaining());
        Widgets.restyle(left, "clock", face.over() ? "clock-over" : "clock-left");
        Widgets.showText(
                state,
                face.paused()
                        ? context.text("console.clock_stopped")
                        : face.over() ? context.text("console.over") : "");
        pause.setText(context.text(commands.paused() ? "console.go_on" : "console.pause_short"));
        buttons.forEach(button -> button.setDisable(face.remaining().startsWith("--")));
    }
}
