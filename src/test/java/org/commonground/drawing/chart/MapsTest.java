package org.commonground.drawing.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.drawing.chart.Drawn.map;
import static org.commonground.drawing.chart.Drawn.words;
import static org.commonground.workshop.WorkshopBuilder.dotted;
import static org.commonground.workshop.WorkshopBuilder.options;
import static org.commonground.workshop.WorkshopBuilder.voters;
import static org.commonground.workshop.WorkshopBuilder.voting;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.insight.BallotInsight;
import org.commonground.programme.model.VoteKind;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapsTest {

    /** The picture area of the wall, a figure on paper, and one that finds room below the actions. */
    private static final List<Frame> FRAMES =
            List.of(new Frame(1776, 678, 28), Frame.ROOM_VIEW, Frame.PAPER, new Frame(496, 150, 7.5));

    private static final String SPREAD = "Points that would overlap are drawn side by side.";

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 25, 40})
    void pointsOfTiedItemsNeverCoverEachOtherAndStayLegible(int items) {
        for (var frame : FRAMES) {
            var pages = map(Drawn.tied(items), frame);
            for (var page : pages) {
                assertThat(points(page)).hasSize(items);
                assertApart(page);
                if (items < 40 || frame.height() > 150) {
                    Drawn.assertReadable(page, frame);
                }
                assertThat(String.join(" ", words(page))).contains(SPREAD);
                assertThat(page.title()).endsWith(SPREAD);
            }
            assertThat(pages.stream().flatMap(page -> words(page).stream())).containsAll(options(items));
        }
    }

    @Test
    void aMapWithoutMovedPointsHasNoNote() {
        assertThat(words(map(Drawn.vision(), Frame.ROOM_VIEW).getFirst()))
                .noneMatch(text -> text.startsWith("Points that would"));
    }

    @Test
    void pointsNeverCoverEachOtherWhateverTheVotesAndStandInTheirQuadrant() {
        var random = new Random(3);
        for (int run = 0; run < 60; run++) {
            int items = 1 + random.nextInt(30);
            var room = dotted(
                    5,
                    7,
                    random.ints(items, 0, 6).toArray(),
                    random.ints(items, 0, 8).toArray());
            var page = map(room, Frame.ROOM_VIEW).getFirst();
            assertApart(page);
            var entries = CommonGroundMap.entries(room.insight());
            var ground = ground(page);
            for (int i = 0; i < items; i++) {
                var quadrant =
                        entries.get(i).item().commonGround().orElseThrow().quadrant();
                var point = points(page).get(i);
                assertThat(
                                switch (quadrant) {
                                    case COMMON_GROUND ->
                                        point.x() > ground.getCenterX() && point.y() < ground.getCenterY();
                                    case MARKETING ->
                                        point.x() > ground.getCenterX() && point.y() > ground.getCenterY();
                                    case IT -> point.x() < ground.getCenterX() && point.y() < ground.getCenterY();
                                    case NEITHER -> point.x() < ground.getCenterX() && point.y() > ground.getCenterY();
                                })
                        .as("%s at %s", quadrant, point)
                        .isTrue();
            }
        }
    }

    @Test
    void theListNamesCommonGroundThenWhatToTalkAboutFirst() {
        var page = map(Drawn.vision(), Frame.ROOM_VIEW).getFirst();
        assertThat(words(page))
                .containsSubsequence(
                        "1",
                        "One customer, one record",
                        "2",
                        "Help in the channel they chose",
                        "Talk first",
                        "3",
                        "New ideas reach them fast",
                        "4",
                        "Self-service that works at 2 am",
                        "5",
                        "Local offers per store");
        assertThat(page.title())
                .contains("On common ground: One customer, one record; Help in")
                .containsPattern("New ideas reach them fast: Marketing \\d of \\d, IT \\d of \\d; ");
    }

    @Test
    void aHighRatingIsNotCalledAWish() {
        var page = map(Drawn.pain(), Frame.ROOM_VIEW).getFirst();
        assertThat(words(page))
                .contains("Both rate it high", "Marketing rates it high", "IT: 4 or 5 “Customers leave over it”")
                .noneMatch(text -> text.contains("wants") || text.contains("support"));
    }

    @Test
    void aBallotWithoutSplitHasNoMap() {
        var room = voting(new VoteKind.Dots(1, 1), Drawn.VISION);
        room.open("vote", Ballot.VotingMethod.PAPER, 3);
        room.close(voters(2, 4, 0), room.dots(Group.IT, 3)).reveal();
        assertThatThrownBy(() -> map(room, Frame.ROOM_VIEW)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatHelpsMostAndIsEasiestStandsFirstOnTheMatrix() {
        var room = voting(new VoteKind.Scale(List.of("Low", "", "High")), List.of("Both", "Hard", "Nothing"));
        room.open();
        room.close(voters(3, 3, 0), rated(room, 3, 3, 1)).reveal();
        var value = room.ballot();
        room.open("again", Ballot.VotingMethod.OPEN, 3);
        room.close(voters(3, 3, 0), rated(room, 3, 1, 1)).reveal();
        var pages = Matrix.pages(
                BallotInsight.of(room.workshop(), value),
                BallotInsight.of(room.workshop(), room.ballot()),
                Drawn.chartWords(room),
                Frame.ROOM_VIEW);
        assertThat(pages).hasSize(1);
        assertThat(words(pages.getFirst()))
                .contains("Which matter most?")
                .containsSubsequence("Start now", "1", "2", "3", "1", "Both", "2", "Hard", "3", "Nothing");
        assertThat(pages.getFirst().title()).contains("n = 6", "Hard: value 3.0, feasibility 1.0");
        Drawn.assertReadable(pages.getFirst(), Frame.ROOM_VIEW);
        assertApart(pages.getFirst());
        var points = points(pages.getFirst());
        assertThat(points.get(0).x()).isGreaterThan(points.get(1).x());
        assertThat(points.get(0).y()).isLessThan(points.get(2).y());
    }

    /** Everybody gives each item this value. */
    private static List<Ballot.Count> rated(WorkshopBuilder room, int... values) {
        var counts = new ArrayList<Ballot.Count>();
        for (int i = 0; i < values.length; i++) {
            for (var group : List.of(Group.MARKETING, Group.IT)) {
                counts.addAll(room.chosen(group, i, values[i], 3));
            }
        }
        return counts;
    }

    /** The numbered points; the smaller circle belongs to the name of the axis. */
    private static List<Shape.Circle> points(Drawing page) {
        var circles = page.shapes().stream()
                .filter(Shape.Circle.class::isInstance)
                .map(Shape.Circle.class::cast)
                .toList();
        double largest =
                circles.stream().mapToDouble(Shape.Circle::radius).max().orElseThrow();
        return circles.stream().filter(circle -> circle.radius() == largest).toList();
    }

    private static Rectangle2D ground(Drawing page) {
        var rect = (Shape.Rect) page.shapes().getFirst();
        return new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height());
    }

    private static void assertApart(Drawing page) {
        var points = points(page);
        for (int a = 0; a < points.size(); a++) {
            for (int b = a + 1; b < points.size(); b++) {
                var p = points.get(a);
                var q = points.get(b);
                assertThat(Math.hypot(p.x() - q.x(), p.y() - q.y()))
                        .as("%s and %s", p, q)
                        .isGreaterThan(2 * p.radius());
            }
        }
    }
}
