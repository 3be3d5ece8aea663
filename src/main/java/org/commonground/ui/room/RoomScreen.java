package org.commonground.ui.room;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Which screen the wall is: a pure function of the screens there are. */
public final class RoomScreen {

    private RoomScreen() {}

    /**
     * The first screen on which the console does not stand.
     *
     * @param screens bounds of every screen, the main one first
     * @param console bounds of the console's window; it stands where its middle is
     * @return empty where there is one screen only
     */
    public static Optional<Rectangle2D> choose(List<Rectangle2D> screens, Rectangle2D console) {
        double x = console.getMinX() + console.getWidth() / 2;
        double y = console.getMinY() + console.getHeight() / 2;
        var under = screens.stream().filter(screen -> screen.contains(x, y)).findFirst();
        return screens.stream()
                .filter(screen -> under.filter(screen::equals).isEmpty())
                .findFirst()
                .filter(screen -> screens.size() > 1);
    }
}
