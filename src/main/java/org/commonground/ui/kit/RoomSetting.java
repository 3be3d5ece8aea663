package org.commonground.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.commonground.live.RoomSize;

/** The room's measures as they are set now: the room view follows them at once, and they are kept for the next start. */
public final class RoomSetting {

    private final ReadOnlyObjectWrapper<RoomSize> size;
    private final Consumer<RoomSize> keep;

    /** @param keep writes what was set */
    public RoomSetting(RoomSize size, Consumer<RoomSize> keep) {
        this.size = new ReadOnlyObjectWrapper<>(size);
        this.keep = keep;
    }

    /** For a room nobody has measured; forgets what is set. */
    public static RoomSetting usual() {
        return new RoomSetting(RoomSize.USUAL, size -> {});
    }

    public RoomSize size() {
        return size.get();
    }

    public void set(RoomSize measured) {
        size.set(measured);
        keep.accept(measured);
    }

    public ReadOnlyObjectProperty<RoomSize> sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
