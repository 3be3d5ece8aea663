package org.commonground.ui.roomview;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Which screen the wall is: a pure function of the screens there are. */
final class RoomScreen {

    private RoomScreen() {}

    /**
     * A screen on which the console does not stand; the main one only where all others are taken.
     *
     * @param screens bounds of every screen in the desktop's own pixels, the main one first; screens that show the same part of the
     *     desktop mirror each other
     * @param console bounds of the console's window; it stands on the screen of which it covers most, or if its screen is gone on
     *     the nearest
     * @return empty where every screen shows the console
     */
    static Optional<Rectangle2D> choose(List<Rectangle2D> screens, Rectangle2D console) {
        var under = screens.stream()
                .max(Comparator.<Rectangle2D>comparingDouble(screen -> shared(screen, console))
                        .thenComparing(screen -> distance(screen, console), Comparator.reverseOrder()));
        var others = screens.stream()
                .filter(screen -> under.filter(own -> mirrors(own, screen)).isEmpty())
                .toList();
        return others.stream()
                .filter(screen -> !screen.equals(screens.getFirst()))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    /** Whether most of the smaller one is shown on the other too. */
    private static boolean mirrors(Rectangle2D one, Rectangle2D other) {
        return shared(one, other) > 0.5 * Math.min(area(one), area(other));
    }

    private static double shared(Rectangle2D one, Rectangle2D other) {
        double wide = Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
        double high = Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
        return Math.max(0, wide) * Math.max(0, high);
    }

    private static double area(Rectangle2D screen) {
        return screen.getWidth() * screen.getHeight();
    }

    private static double distance(Rectangle2D screen, Rectangle2D window) {
        return Math.hypot(
                (screen.getMinX() + screen.getMaxX() - window.getMinX() - window.getMaxX()) / 2,
                (screen.getMinY() + screen.getMaxY() - window.getMinY() - window.getMaxY()) / 2);
    }
}
