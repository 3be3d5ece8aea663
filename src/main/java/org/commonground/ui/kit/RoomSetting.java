package org.commonground.ui.kit;

import java.util.function.Consumer;
import org.commonground.roomview.RoomSize;

/** The measurements of the room, and where they are stored. {@link Preferences} notifies of changes. */
public final class RoomSetting {

    private final Consumer<RoomSize> keep;
    private RoomSize size;

    /** @param keep stores the measurements */
    public RoomSetting(RoomSize size, Consumer<RoomSize> keep) {
        this.size = size;
        this.keep = keep;
    }

    /** The usual measurements; changes are not stored. */
    public static RoomSetting usual() {
        return new RoomSetting(RoomSize.USUAL, size -> {});
    }

    public RoomSize size() {
        return size;
    }

    public void set(RoomSize measured) {
        size = measured;
        keep.accept(measured);
    }
}
