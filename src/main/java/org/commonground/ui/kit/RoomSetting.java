package org.commonground.ui.kit;

import java.util.function.Consumer;
import org.commonground.roomview.RoomSize;

/** The room's measures as they are set now, and kept for the next start. {@link Preferences} tells of every change. */
public final class RoomSetting {

    private final Consumer<RoomSize> keep;
    private RoomSize size;

    /** @param keep writes what was set */
    public RoomSetting(RoomSize size, Consumer<RoomSize> keep) {
        this.size = size;
        this.keep = keep;
    }

    /** For a room nobody has measured; forgets what is set. */
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
