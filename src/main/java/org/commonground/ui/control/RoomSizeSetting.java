package org.commonground.ui.control;

import java.util.function.Consumer;
import org.commonground.roomview.RoomSize;

/** The measurements of the room, and where they are stored. {@link Preferences} notifies of changes. */
public final class RoomSizeSetting {

    private final Consumer<RoomSize> save;
    private RoomSize size;

    /** @param keep stores the measurements */
    public RoomSizeSetting(RoomSize size, Consumer<RoomSize> keep) {
        this.size = size;
        this.save = keep;
    }

    /** The usual measurements; changes are not stored. */
    public static RoomSizeSetting usual() {
        return new RoomSizeSetting(RoomSize.USUAL, size -> {});
    }

    public RoomSize size() {
        return size;
    }

    public void set(RoomSize measured) {
        size = measured;
        save.accept(measured);
    }
}
