package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.MapCounts.Count;
import org.commonground.roomview.MapOverviewPage.MapOverview;
import org.commonground.roomview.MapOverviewPage.MapRow;
import org.commonground.roomview.MapPain.Pain;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.ui.roomview.RoomWalls;
import org.commonground.workshop.Workshop;
import org.junit.jupiter.api.Test;

class MapOverviewPageTest {

    @Test
    void mapReadsInEveryRoom() throws Exception {
        var workshops = new LinkedHashMap<String, Workshop>();
        Stream.of(5, 60, 300).forEach(cards -> workshops.putAll(RoomWalls.filled(cards)));
        workshops.putAll(RoomWalls.single());
        DrawnPages.assertReadable(
                DrawnPages.beginning("map", workshops),
                MapOverviewPageTest::overviews,
                MapOverviewPage::draw,
                MapOverviewPageTest::said);
    }

    static List<MapOverview> overviews(Workshop workshop, RoomLayout layout, Step step, Heading heading) {
        return new BoardLayout(workshop, DrawnPages.WORDS, layout, new CardHeights(layout))
                .overviews(step, (StepKind.Map) step.kind(), heading);
    }

    private static List<String> said(MapOverview scene) {
        var said = new ArrayList<>(scene.columns());
        scene.rows().forEach(row -> said.add(row.title()));
        scene.pain().forEach(pain -> pain.figures().forEach(figure -> said.add(figure.text())));
        if (scene.pain().stream().anyMatch(Pain::furthestApart)) {
            said.add(DrawnPages.WORDS.get("room.pain.furthest"));
        }
        return said;
    }

    @Test
    void sideWithoutCardsHasNoNumber() {
        var page = page(new Count("", 12, 0, 3));
        assertThat(Ink.texts(page)).extracting(Shape.Text::text).containsExactly("Buy", "Wants", "12", "3");
        assertThat(Ink.shapes(page)).filteredOn(Shape.Circle.class::isInstance).hasSize(1);
        assertThat(Ink.shapes(page)).filteredOn(Shape.Polygon.class::isInstance).hasSize(1);
        assertThat(page.title()).contains("Wants: Buy ● 12 ◆ 3");
    }

    @Test
    void columnWhereSidesDifferMostIsMarked() {
        var scene = new MapOverview(
                new Heading("Here", "What?"),
                List.of("Buy", "Use"),
                List.of(new MapRow("Wants", List.of(new Count("", 1, 1, 0), new Count("", 0, 0, 0)))),
                List.of(new Pain(List.of(), false), new Pain(List.of(), true)));
        var page = MapOverviewPage.draw(scene, RoomLayout.USUAL, DrawnPages.WORDS);
        var marked = Ink.shapes(page).stream()
                .filter(shape -> shape instanceof Shape.Rect rect && rect.fill() == ColourToken.WARNING_TINT)
                .map(Shape.Rect.class::cast)
                .toList();
        assertThat(marked).hasSize(1);
        var title = Ink.texts(page).stream()
                .filter(text -> text.text().equals("Use"))
                .findFirst();
        assertThat(title.orElseThrow().x()).isEqualTo(marked.getFirst().x());
    }

    private static Drawing page(Count count) {
        var scene = new MapOverview(
                new Heading("Here", "What?"), List.of("Buy"), List.of(new MapRow("Wants", List.of(count))), List.of());
        return MapOverviewPage.draw(scene, RoomLayout.USUAL, DrawnPages.WORDS);
    }
}
