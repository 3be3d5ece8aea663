package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.PlacingPage.Fields;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.ui.roomview.RoomWalls;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Placing;
import org.junit.jupiter.api.Test;

class PlacingPageTest {

    @Test
    void fieldsReadInEveryRoom() throws Exception {
        var workshops = new LinkedHashMap<String, Workshop>();
        Stream.of(0, 5, 60, 300).forEach(rows -> workshops.putAll(RoomWalls.filled(rows)));
        DrawnPages.assertReadable(
                DrawnPages.beginning("placing", workshops),
                PlacingPageTest::fields,
                PlacingPage::draw,
                PlacingPageTest::said);
    }

    static List<Fields> fields(Workshop workshop, RoomLayout layout, Step step, Heading heading) {
        var placing = Placing.of((StepKind.Register) step.kind()).orElseThrow();
        return List.of(
                new PlacingLayout(workshop, DrawnPages.WORDS, layout, new CardHeights(layout), placing, step.id())
                        .overview(heading));
    }

    private static List<String> said(Fields scene) {
        var said = new ArrayList<String>();
        var quadrants = new ArrayList<>(scene.quadrants());
        if (!scene.unplaced().lines().isEmpty()) {
            quadrants.add(scene.unplaced());
        }
        for (var quadrant : quadrants) {
            said.add(quadrant.title());
            quadrant.lines().forEach(line -> said.add(line.text()));
            if (quadrant.more() > 0) {
                said.add(DrawnPages.WORDS.get("room.placing.more", quadrant.more()));
            }
        }
        return said;
    }

    @Test
    void whatIsWorthMostAndEasiestStandsAboveRight() {
        var page = page(RoomWalls.filled(5));
        assertThat(text(page, "Start now").x()).isGreaterThan(text(page, "Plan").x());
        assertThat(text(page, "Start now").y()).isEqualTo(text(page, "Plan").y());
        assertThat(text(page, "Nice to have").x())
                .isEqualTo(text(page, "Start now").x());
        assertThat(text(page, "Nice to have").y())
                .isGreaterThan(text(page, "Leave").y() - 1);
        assertThat(text(page, "Leave").y()).isGreaterThan(text(page, "Plan").y());
    }

    @Test
    void axesAreNamed() {
        var page = page(RoomWalls.filled(0));
        assertThat(text(page, "Helps more →").rotation()).isEqualTo(-90);
        assertThat(text(page, "Easier to do →").rotation()).isZero();
    }

    private static Drawing page(java.util.Map<String, Workshop> workshops) {
        var workshop =
                DrawnPages.beginning("placing", workshops).values().iterator().next();
        var scene = DrawnPages.scenes(workshop, RoomLayout.USUAL, PlacingPageTest::fields)
                .getFirst();
        return PlacingPage.draw(scene, RoomLayout.USUAL, DrawnPages.WORDS);
    }

    private static Shape.Text text(Drawing page, String words) {
        return Ink.texts(page).stream()
                .filter(text -> text.text().equals(words))
                .findFirst()
                .orElseThrow();
    }
}
