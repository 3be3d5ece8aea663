package org.commonground.ui.shell;

import java.util.List;

/** Position and size of the window, in pixels of the desktop. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    /** The usable area of a screen, in pixels of the desktop. */
    public record Area(double x, double y, double width, double height) {}

    /** Centred on a screen, in the usual size or as large as the screen allows. */
    public static WindowPlace centredOn(Area screen) {
        double width = Math.min(USUAL_WIDTH, screen.width());
        double height = Math.min(USUAL_HEIGHT, screen.height());
        return new WindowPlace(
                screen.x() + (screen.width() - width) / 2,
                screen.y() + (screen.height() - height) / 2,
                width,
                height,
                false);
    }

    /**
     * The same place if a screen still shows all of it, else the centre of the first screen: unplugging a projector must not hide the
     * window.
     *
     * @param screens one or more, the main one first
     */
    public WindowPlace fitTo(List<Area> screens) {
        boolean fits = width >= LEAST_WIDTH
                && height >= LEAST_HEIGHT
                && screens.stream()
                        .anyMatch(s -> x >= s.x()
                                && y >= s.y()
                                && x + width <= s.x() + s.width()
                                && y + height <= s.y() + s.height());
        return fits || maximized && hasCentreOn(screens) ? this : centredOn(screens.getFirst());
    }

    /** Whether the window's centre is on a screen. */
    public boolean hasCentreOn(List<Area> screens) {
        double middleX = x + width / 2;
        double middleY = y + height / 2;
        return screens.stream()
                .anyMatch(s -> middleX >= s.x()
                        && middleX <= s.x() + s.width()
                        && middleY >= s.y()
                        && middleY <= s.y() + s.height());
    }
}
