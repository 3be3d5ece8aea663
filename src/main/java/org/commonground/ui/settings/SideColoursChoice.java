package org.commonground.ui.settings;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.drawing.SideColours;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.SideMark;

/** Radio buttons for the colours of the sides, each with sample shapes. */
final class SideColoursChoice {

    private static final double SHAPE = 14;

    private final SettingsModel model;
    private final VBox view = new VBox(8);
    private final Map<SideColours, RadioButton> buttons = new EnumMap<>(SideColours.class);

    SideColoursChoice(SettingsModel model, Messages messages) {
        this.model = model;
        var group = new ToggleGroup();
        for (var sides : SideColours.values()) {
            var name = sides.name().toLowerCase(Locale.ROOT);
            var button = new RadioButton(messages.get("settings.sides." + name));
            button.setId("sides-" + name.replace('_', '-'));
            button.setAccessibleText(messages.get("settings.sides") + ": " + button.getText());
            button.setWrapText(true);
            button.setToggleGroup(group);
            button.setOnAction(event -> model.sides(sides));
            buttons.put(sides, button);
            view.getChildren().add(button);
        }
    }

    Node view() {
        return view;
    }

    void show() {
        buttons.forEach((sides, button) -> {
            button.setSelected(sides == model.sides());
            button.setGraphic(sampleShapes(sides));
        });
    }

    private Node sampleShapes(SideColours sides) {
        var shapes = new HBox(6);
        shapes.setAlignment(Pos.CENTER_LEFT);
        for (var side : Side.values()) {
            var shape = SideMark.shape(side, SHAPE);
            shape.setStyle("-fx-fill: " + model.sampleColour(side, sides));
            shapes.getChildren().add(shape);
        }
        return shapes;
    }
}
