package org.commonground.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** A row of toggle buttons, of which one is selected. Arrow keys move the focus, Space selects. */
public final class SegmentedChoice<T> {

    private final SegmentedButton view = new SegmentedButton();
    private final List<T> values;

    /**
     * @param id prefix of the buttons' ids; the name of the value follows, as in {@code look-dark}
     * @param name what the choice is about, for screen readers
     * @param chosen called when the user selects a value
     */
    public SegmentedChoice(String id, String name, List<T> values, Function<T, String> shown, Consumer<T> chosen) {
        this.values = List.copyOf(values);
        for (var value : values) {
            var button = new ToggleButton(shown.apply(value));
            button.setId(id + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
            button.setAccessibleText(name + ": " + shown.apply(value));
            button.setOnAction(event -> {
                // A second click would deselect the only selected button.
                button.setSelected(true);
                chosen.accept(value);
            });
            view.getButtons().add(button);
        }
    }

    public Node view() {
        return view;
    }

    public void show(T value) {
        int at = values.indexOf(value);
        if (at >= 0) {
            view.getButtons().get(at).setSelected(true);
        }
    }
}
