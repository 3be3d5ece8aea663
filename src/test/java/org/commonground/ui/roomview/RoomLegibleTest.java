package org.commonground.ui.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomPage;
import org.commonground.roomview.RoomSize;
import org.commonground.session.LiveControls;
import org.commonground.session.RoomClock;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Every text of every scene is measured: as large as the back row needs it, whole, inside the picture, and over no other text. */
@Tag("window")
class RoomLegibleTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    /** Pixels by which boxes of lines may reach into each other: they are higher than their letters. */
    private static final double TOUCHING = 8;

    /** Of a scene with hundreds of pages these are measured at the beginning. */
    private static final int FIRST_PAGES = 3;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @ParameterizedTest(name = "{0} × {1} pixels, {2} m deep, {3} cards")
    @CsvSource({
        // Every scene where most rooms are, then the fullest and emptiest on other screens, then deeper rooms and other
        // proportions.
        "1920, 1080, 5.6, 5, true",
        "1920, 1080, 5.6, 60, false",
        "1920, 1080, 5.6, 300, false",
        "1280,  720, 5.6, 60, true",
        "3840, 2160, 5.6, 300, false",
        "1920, 1080, 8, 60, true",
        "1920, 1080, 20, 5, true",
        "3840, 2160, 20, 60, false",
        "1024,  768, 5.6, 60, true",
        "1280,  800, 7, 5, false",
        "2560, 1080, 5.6, 60, false",
        "640,   360, 5.6, 5, true",
    })
    void everyTextReadsFromTheBackRow(double width, double height, double depth, int cards, boolean single) {
        var room = new RoomSize(depth, RoomSize.USUAL.pictureHeight(), false);
        var walls = new LinkedHashMap<>(RoomWalls.filled(cards));
        if (single) {
            walls.putAll(RoomWalls.single());
        }
        var wrong = new ArrayList<String>();
        walls.forEach((name, wall) -> wrong.addAll(measure(name, wall, room, width, height)));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest(name = "{0} × {1} pixels, {2} m deep")
    @CsvSource({"1920, 1080, 5.6", "1920, 1080, 8", "1920, 1080, 20"})
    void everyPictureOfAResultReadsFromTheBackRow(double width, double height, double depth) {
        var room = new RoomSize(depth, RoomSize.USUAL.pictureHeight(), false);
        var wrong = new ArrayList<String>();
        Reveals.all().forEach((name, wall) -> wrong.addAll(measure(name, wall, room, width, height)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStepOfEveryProgrammeReadsFromTheBackRow() {
        var wrong = new ArrayList<String>();
        for (var programme : BuiltInProgrammes.builtIn()) {
            var idsAndClock = WorkshopBuilder.pen();
            var workshop = Workshops.create(idsAndClock, "Digital service reset", "", programme, "Marketing", "IT");
            for (var stop : programme.stops()) {
                var on = workshop.after(LiveControls.goTo(workshop, idsAndClock, stop.id()));
                wrong.addAll(measure(programme.id() + ", " + stop.id(), on, RoomSize.USUAL, 1280, 720));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> measure(String name, Workshop workshop, RoomSize room, double width, double height) {
        var layout = RoomLayout.of(room, width, height, height);
        int pages = RoomDisplay.scene(workshop, WORDS, layout, Map.of()).page().of();
        var measured = new TreeSet<>(List.of(0, pages / 2, pages - 1));
        for (int page = 0; page < Math.min(pages, FIRST_PAGES); page++) {
            measured.add(page);
        }
        var wrong = new ArrayList<String>();
        for (int page : measured) {
            var shown = RoomDisplay.scene(RoomWorkshops.page(workshop, page), WORDS, layout, Map.of());
            var wall = new Wall(layout, room.smallestType(height), width, height);
            var where = "%s, page %d of %d: ".formatted(name, page + 1, pages);
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> measure(shown, wall))
                    .forEach(problem -> wrong.add(where + problem));
        }
        return wrong;
    }

    /** @param smallest type in pixels of the screen */
    private record Wall(RoomLayout layout, double smallest, double width, double height) {}

    private static List<String> measure(RoomPage shown, Wall wall) {
        var surface = new RoomSurface(WORDS);
        var scene = new Scene(surface.view(), wall.width(), wall.height());
        Theme.apply(scene, "room");
        surface.layOut(wall.layout());
        surface.show(shown);
        surface.show(new RoomClock("08:42", false, true));
        for (int round = 0; round < 2; round++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        var texts = texts(surface.view());
        var wrong = new ArrayList<String>();
        if (texts.isEmpty() != shown instanceof RoomPage.Blank) {
            wrong.add(texts.size() + " texts");
        }
        for (var text : texts) {
            var at = text.localToScene(text.getBoundsInLocal());
            if (onScreen(text) < wall.smallest() * 0.999) {
                wrong.add("too small, " + onScreen(text) + ": " + text.getText());
            }
            if (at.getMinX() < 0 || at.getMaxX() > wall.width() || at.getMinY() < 0 || at.getMaxY() > wall.height()) {
                wrong.add("outside the picture: " + text.getText());
            }
            // A label that lacks room shows something else than what it was given.
            if (text.getParent() instanceof Labeled label && !text.getText().equals(label.getText())) {
                wrong.add("cut off: " + text.getText() + " of " + label.getText());
            }
        }
        wrong.addAll(overlapping(texts, TOUCHING * wall.smallest() / RoomLayout.SMALLEST));
        return wrong;
    }

    /** Size of the type in pixels of the screen, whatever it is scaled by on its way there. */
    private static double onScreen(Text text) {
        return text.getFont().getSize()
                * text.getLocalToSceneTransform().deltaTransform(0, 1).magnitude();
    }

    private static List<String> overlapping(List<Text> texts, double tolerance) {
        var wrong = new ArrayList<String>();
        var bounds = texts.stream()
                .map(text -> text.localToScene(text.getBoundsInLocal()))
                .toList();
        for (int i = 0; i < bounds.size(); i++) {
            for (int j = i + 1; j < bounds.size(); j++) {
                var one = bounds.get(i);
                var other = bounds.get(j);
                boolean over = one.getMinX() + tolerance < other.getMaxX()
                        && other.getMinX() + tolerance < one.getMaxX()
                        && one.getMinY() + tolerance < other.getMaxY()
                        && other.getMinY() + tolerance < one.getMaxY();
                // The pieces of a flow are laid around each other.
                boolean inOneFlow = texts.get(i).getParent() instanceof TextFlow flow
                        && texts.get(j).getParent() == flow;
                if (over && !inOneFlow) {
                    wrong.add("over each other: " + texts.get(i).getText() + " and "
                            + texts.get(j).getText());
                }
            }
        }
        return wrong;
    }

    /** Every text in a node that is visible. */
    static List<Text> texts(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof Text text) {
            return text.getText().isBlank() ? List.of() : List.of(text);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> texts(child).stream())
                        .toList()
                : List.of();
    }
}
