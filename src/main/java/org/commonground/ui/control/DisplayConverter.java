package org.commonground.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Formats the values of a list without an editor; "" for no value. */
public final class DisplayConverter<T> extends StringConverter<T> {

    private final Function<T, String> text;

    public DisplayConverter(Function<T, String> text) {
        this.text = text;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : text.apply(value);
    }

    @Override
    public T fromString(String typed) {
        throw new IllegalStateException("Chosen from, not typed into");
    }
}
