package org.commonground.ui.control;

import java.util.Arrays;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import org.commonground.programme.model.Side;
import org.controlsfx.control.SegmentedButton;

/** A row of toggle buttons for the three sides, of which one is selected. Arrow keys move the focus, Space selects. */
public final class SideChoice {

    private final SegmentedButton view = new SegmentedButton();
    private Side value;

    /** @param nameOf the display name of a side */
    public SideChoice(Function<Side, String> nameOf, Side first) {
        value = first;
        view.getButtons()
                .setAll(Arrays.stream(Side.values())
                        .map(side -> button(side, nameOf.apply(side)))
                        .toList());
    }

    public SegmentedButton view() {
        return view;
    }

    public Side value() {
        return value;
    }

    private ToggleButton button(Side side, String name) {
        var button = new ToggleButton(name, SideMark.shape(side, 10));
        button.setId("side-" + SideMark.styleClass(side));
        button.setSelected(side == value);
        button.selectedProperty().subscribe(chosen -> {
            if (chosen) {
                value = side;
            }
        });
        // A second click would deselect the only selected button.
        button.setOnAction(event -> button.setSelected(true));
        return button;
    }
}
