package org.commonground.ui.shell;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Position and size of the window, in pixels of the desktop. */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;

    /** Centred on the usable area of a screen, in the usual size or as large as the screen allows. */
    public static WindowPlace centredOn(Rectangle2D screen) {
        double width = Math.min(USUAL_WIDTH, screen.getWidth());
        double height = Math.min(USUAL_HEIGHT, screen.getHeight());
        return new WindowPlace(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2,
                width,
                height,
                false);
    }

    /**
     * The same place if a screen still shows all of it, else the centre of the first screen: unplugging a projector must not hide the
     * window.
     *
     * @param screens the usable areas of one or more screens, that of the main one first
     */
    public WindowPlace fitTo(List<Rectangle2D> screens) {
        boolean fits = width >= LEAST_WIDTH
                && height >= LEAST_HEIGHT
                && screens.stream().anyMatch(screen -> screen.contains(x, y, width, height));
        return fits || maximized && hasCentreOn(screens) ? this : centredOn(screens.getFirst());
    }

    /** Whether the window's centre is on a screen. */
    public boolean hasCentreOn(List<Rectangle2D> screens) {
        return screens.stream().anyMatch(screen -> screen.contains(x + width / 2, y + height / 2));
    }
}
