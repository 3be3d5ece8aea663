package org.commonground.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.roomview.RoomSize;
import org.commonground.session.Listeners;
import org.commonground.session.Subscription;

/** The current settings. A change is applied and stored at once and can be undone. Used on the user interface's thread. */
public final class Preferences {

    private static final int TEXT_STEP = 25;

    private final Consumer<Settings> save;
    private final Listeners<Settings> listeners = new Listeners<>();
    private final Consumer<RoomSize> saveRoom;
    private final Deque<Runnable> undoStack = new ArrayDeque<>();
    private Settings now;
    private RoomSize room;
    private Palette systemPalette = Palette.LIGHT;

    /** With the usual measurements of the room, which are not stored. @param save stores the settings */
    public Preferences(Settings first, Consumer<Settings> save) {
        this(first, save, RoomSize.USUAL, measured -> {});
    }

    /**
     * @param save stores the settings; runs on the user interface's thread
     * @param saveRoom stores the measurements of the room, on the same thread
     */
    public Preferences(Settings first, Consumer<Settings> save, RoomSize room, Consumer<RoomSize> saveRoom) {
        now = first;
        this.save = save;
        this.room = room;
        this.saveRoom = saveRoom;
    }

    /** Default settings that are not stored. */
    public static Preferences usual() {
        return new Preferences(Settings.USUAL, kept -> {});
    }

    public Settings now() {
        return now;
    }

    /** Changes the settings; {@link #undo()} restores the previous ones. */
    public void set(Settings next) {
        if (!next.equals(now)) {
            var was = now;
            undoStack.push(() -> apply(was));
            apply(next);
        }
    }

    /** Makes pages larger or smaller by steps of {@value #TEXT_STEP} %, within the limits. */
    public void changeTextSize(int steps) {
        set(now.withTextPercent(now.textPercent() + steps * TEXT_STEP));
    }

    public RoomSize room() {
        return room;
    }

    /** As {@link #set(Settings)}, for the measurements of the room. */
    public void set(RoomSize next) {
        if (!next.equals(room)) {
            var was = room;
            undoStack.push(() -> apply(was));
            apply(next);
        }
    }

    public boolean canUndo() {
        return !undoStack.isEmpty();
    }

    /** Reverts the last change since the start of the app; without one nothing happens. */
    public void undo() {
        if (canUndo()) {
            undoStack.pop().run();
        }
    }

    /** Sets the colour scheme of the operating system. */
    public void systemPalette(Palette colours) {
        if (systemPalette != colours) {
            systemPalette = colours;
            notifyListeners();
        }
    }

    /** The colour scheme in use. */
    public Palette palette() {
        return switch (now.look()) {
            case SYSTEM -> systemPalette;
            case LIGHT -> Palette.LIGHT;
            case DARK -> Palette.DARK;
            case HIGH_CONTRAST -> Palette.HIGH_CONTRAST;
        };
    }

    /** The colours of the sides, for every screen and every export. */
    public SideColours sides() {
        return now.sides().orElse(SideColours.USUAL);
    }

    /** The factor by which pages are enlarged, 1 to 2. */
    public double scale() {
        return now.textPercent() / 100.0;
    }

    public Subscription onChange(Runnable listener) {
        return listeners.add(settings -> listener.run());
    }

    private void apply(Settings next) {
        now = next;
        save.accept(next);
        notifyListeners();
    }

    private void apply(RoomSize next) {
        room = next;
        saveRoom.accept(next);
        notifyListeners();
    }

    private void notifyListeners() {
        listeners.publish(now);
    }
}
