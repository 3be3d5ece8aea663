package org.commonground.ui.home;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.commonground.ui.control.Navigator;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Flow;

/** The header with the app's name and logo: a circle and a square that overlap. */
final class HomeHeader {

    private HomeHeader() {}

    static Node of(Widgets ui, Navigator navigator) {
        return Widgets.styled(
                new Flow(
                        12,
                        mark(),
                        ui.text("app.name", "brand"),
                        Widgets.spacer(),
                        ui.text("home.stays_here", "muted", "small", "home-stays"),
                        button(ui, "home.programmes", navigator::openProgrammes),
                        button(ui, "kit.settings", navigator::openSettings),
                        button(ui, "home.about", navigator::showAbout)),
                "header",
                "home-header");
    }

    private static Node button(Widgets ui, String key, Runnable open) {
        return Widgets.withId(key.replace('.', '-'), ui.button(key, open, "ghost"));
    }

    private static Node mark() {
        var circle = Widgets.styled(new Circle(11, 11, 10), "side-shape", "marketing");
        circle.setOpacity(0.85);
        var square = new Rectangle(11, 1, 18, 20);
        square.setArcWidth(4);
        square.setArcHeight(4);
        square.getStyleClass().addAll("side-shape", "it");
        square.setOpacity(0.8);
        return new Group(circle, square);
    }
}
