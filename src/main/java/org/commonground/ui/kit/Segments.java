package org.commonground.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** A few values beside each other, of which one is chosen. Arrows go from one to the next, Space chooses. */
public final class Segments<T> {

    private final SegmentedButton view = new SegmentedButton();
    private final List<T> values;

    /**
     * @param id each button's is this and the value's name, {@code look-dark}
     * @param name what the choice is about, for who hears it
     * @param chosen told when somebody chooses
     */
    public Segments(String id, String name, List<T> values, Function<T, String> shown, Consumer<T> chosen) {
        this.values = List.copyOf(values);
        for (var value : values) {
            var button = new ToggleButton(shown.apply(value));
            button.setId(id + "-" + value.toString().toLowerCase(java.util.Locale.ROOT));
            button.setAccessibleText(name + ": " + shown.apply(value));
            button.setOnAction(event -> {
                // A second click would leave none chosen.
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
