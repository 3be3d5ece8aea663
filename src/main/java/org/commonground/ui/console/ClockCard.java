package org.commonground.ui.console;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Ui;

/** The remaining time of the step in large type, and the buttons that change it. */
final class ClockCard {

    private final Kit kit;
    private final ConsoleCommands commands;
    private final Label left = Ui.label("", "clock");
    private final Label state = Ui.label("", "small", "warn-text");
    private final Button pause;
    private final List<Button> buttons;
    private final VBox card = new VBox(4);

    ClockCard(Kit kit, ConsoleCommands commands) {
        this.kit = kit;
        this.commands = commands;
        left.setId("clock");
        pause = kit.ui().button(commands.pause());
        pause.setContentDisplay(ContentDisplay.TEXT_ONLY);
        buttons = List.of(
                pause,
                kit.ui().button("console.minus_one", () -> commands.extend(-1)),
                kit.ui().button("console.plus_one", () -> commands.extend(1)),
                kit.ui().button("console.plus_five", () -> commands.extend(5)));
        buttons.get(1).setAccessibleText(kit.words().get("console.take_minute"));
        var row = new FlowPane(6, 6);
        row.setAlignment(javafx.geometry.Pos.CENTER);
        buttons.forEach(button -> button.getStyleClass().add("clock-btn"));
        row.getChildren().addAll(buttons);
        card.getChildren().addAll(left, state, row);
        card.setAlignment(javafx.geometry.Pos.CENTER);
        card.getStyleClass().addAll("card", "clock-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node view() {
        return card;
    }

    void show(ClockFace face) {
        left.setText(face.left());
        Ui.restyle(left, "clock", face.over() ? "clock-over" : "clock-left");
        state.setText(face.over() ? kit.words().get("console.over") : "");
        Ui.showIf(state, face.over());
        pause.setText(kit.words().get(commands.paused() ? "console.go_on" : "console.pause_short"));
        buttons.forEach(button -> button.setDisable(face.left().startsWith("--")));
    }
}
