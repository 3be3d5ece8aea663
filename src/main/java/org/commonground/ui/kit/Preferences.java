package org.commonground.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.live.Listeners;
import org.commonground.live.Subscription;
import org.commonground.roomview.RoomSize;

/** The settings as they are now. Whatever is set acts at once, is kept at once, and can be undone. Used from the user interface's thread. */
public final class Preferences {

    private final Consumer<Settings> keep;
    private final Listeners<Settings> listeners = new Listeners<>();
    private final RoomSetting room;
    private final Deque<Runnable> before = new ArrayDeque<>();
    private Settings now;
    private Palette system = Palette.LIGHT;

    /** @param keep writes the settings down; runs on the user interface's thread */
    public Preferences(Settings first, Consumer<Settings> keep, RoomSetting room) {
        now = first;
        this.keep = keep;
        this.room = room;
    }

    /** What is usual, and forgotten at the end. */
    public static Preferences usual() {
        return new Preferences(Settings.USUAL, kept -> {}, RoomSetting.usual());
    }

    public Settings now() {
        return now;
    }

    /** Sets; what was set before comes back with {@link #undo()}. */
    public void set(Settings next) {
        if (!next.equals(now)) {
            var was = now;
            before.push(() -> turnTo(was));
            turnTo(next);
        }
    }

    public RoomSize room() {
        return room.size();
    }

    /** As {@link #set}, for the room's measures. */
    public void set(RoomSize next) {
        if (!next.equals(room.size())) {
            var was = room.size();
            before.push(() -> turnTo(was));
            turnTo(next);
        }
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    /** Takes back what was set last since the app was started; without it nothing happens. */
    public void undo() {
        if (canUndo()) {
            before.pop().run();
        }
    }

    /** Tells what colours the system has. */
    public void system(Palette colours) {
        if (system != colours) {
            system = colours;
            tell();
        }
    }

    /** The colours that are on. */
    public Palette palette() {
        return switch (now.look()) {
            case SYSTEM -> system;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case HIGH_CONTRAST -> Palette.HIGH_CONTRAST;
        };
    }

    /** In which colours the sides are, on every screen and in what is exported. */
    public SideColours sides() {
        return now.sides().orElse(SideColours.USUAL);
    }

    /** How much larger than usual the pages are, 1 to 2. */
    public double scale() {
        return now.textPercent() / 100.0;
    }

    public Subscription onChange(Runnable listener) {
        return listeners.add(settings -> listener.run());
    }

    private void turnTo(Settings next) {
        now = next;
        keep.accept(next);
        tell();
    }

    private void turnTo(RoomSize next) {
        room.set(next);
        tell();
    }

    private void tell() {
        listeners.tell(now);
    }
}
