package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveControls;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.RoomWorkshops;
import org.commonground.session.RunClock;
import org.commonground.session.TableWorkshops;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.Test;

/** The wall in value × feasibility, over the map when its vote is out, and in a break. */
class PlacingSceneTest {

    private static final Messages WORDS = new Messages(Locale.UK);

    @Test
    void fewRowsStandInTheirFieldsAndTheRestBeside() {
        assertThat(scene(TableWorkshops.placing(6)).page()).isEqualTo(RoomPage.Page.ONLY);
        var scene = DrawnPages.first(TableWorkshops.placing(6), PlacingPageTest::fields);
        assertThat(scene.quadrants())
                .extracting(PlacingPage.Quadrant::title)
                .containsExactly("Start now", "Plan", "Nice to have", "Leave");
        assertThat(scene.quadrants()).extracting(field -> field.lines().size()).containsExactly(2, 1, 1, 1);
        assertThat(scene.unplaced().lines()).hasSize(1);
    }

    @Test
    void manyRowsAreCountedAndFollowOnPagesWithoutOneMissing() {
        var wall = TableWorkshops.placing(60);
        var overview = DrawnPages.first(wall, PlacingPageTest::fields);
        assertThat(overview.quadrants()).allMatch(field -> field.more() > 0);
        assertThat(overview.quadrants().getFirst().more()
                        + overview.quadrants().getFirst().lines().size())
                .isEqualTo(12);
        var told = new ArrayList<String>();
        for (int page = 1; page < scene(wall).page().of(); page++) {
            told.addAll(Seen.records(scene(RoomWorkshops.page(wall, page))));
        }
        assertThat(told).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aBreakSaysWhenTheRoomComesBackAndIsOnTheWayOn() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(LiveControls.goTo(workshop, WorkshopBuilder.pen(), "group"));
        assertThat(LiveControls.next(workshop)).map(stop -> stop.id()).contains("break");
        var later = WorkshopBuilder.pen(WorkshopBuilder.START.plusSeconds(60));
        workshop =
                workshop.after(PresenterNavigation.forward(workshop, new RoomDisplay(WORDS, RoomLayout.USUAL), later));
        assertThat(Seen.texts(scene(workshop)))
                .containsExactly("Fictional Ltd", "Break", "Back at 09:16", "Common Ground");
        workshop = workshop.after(LiveControls.extend(workshop, 5));
        assertThat(Seen.texts(scene(workshop)))
                .containsExactly("Fictional Ltd", "Break", "Back at 09:21", "Common Ground");
        assertThat(RunClock.of(workshop, WorkshopBuilder.START.plusSeconds(120)).remaining())
                .contains(java.time.Duration.ofMinutes(19));
        workshop =
                workshop.after(PresenterNavigation.forward(workshop, new RoomDisplay(WORDS, RoomLayout.USUAL), later));
        assertThat(workshop.liveState().step()).contains("actions");
        assertThat(LiveControls.neighbour(workshop, -1)).map(stop -> stop.id()).contains("break");
    }

    @Test
    void thePainStandsUnderTheMapOnceItsVoteIsRevealedAndNotBefore() {
        assertThat(overview(voted(Ballot.State.CLOSED)).pain()).isEmpty();
        var pain = overview(voted(Ballot.State.REVEALED)).pain();
        assertThat(pain).hasSize(3);
        assertThat(pain.get(1).figures())
                .containsExactly(
                        new MapPain.PainFigure(Optional.of(Side.MARKETING), "4 of 4"),
                        new MapPain.PainFigure(Optional.of(Side.IT), "1 of 4"));
        assertThat(pain).extracting(MapPain.Pain::furthestApart).containsExactly(false, true, false);
        assertThat(overview(TableWorkshops.painMap(Ballot.State.REVEALED, new int[][] {{2, 3}, {4, 1}, {1, 4}}))
                        .pain())
                .extracting(MapPain.Pain::furthestApart)
                .containsExactly(false, true, true);
    }

    @Test
    void ofRatingsThePeopleWhoGaveAHighOneAreCountedAndNoMeanIsShown() {
        var dots = voted(Ballot.State.REVEALED);
        var before = dots.ballots().getFirst();
        var item = before.items().get(1).id();
        var rated = new Ballot(
                "b2",
                2,
                before.stepId(),
                before.question(),
                new VoteKind.Scale(List.of("Smooth", "", "", "", "Hurts")),
                before.way(),
                before.state(),
                before.items(),
                before.voters(),
                before.threshold(),
                Optional.empty(),
                Optional.empty(),
                before.groupSizes(),
                List.of(
                        new Ballot.Count(Ballot.Group.MARKETING, item, 4, 2),
                        new Ballot.Count(Ballot.Group.MARKETING, item, 5, 1),
                        new Ballot.Count(Ballot.Group.MARKETING, item, 3, 1),
                        new Ballot.Count(Ballot.Group.IT, item, 1, 4)),
                before.openedAt(),
                before.closedAt(),
                before.revealedAt());
        assertThat(overview(RoomWorkshops.with(dots, rated)).pain().get(1).figures())
                .extracting(MapPain.PainFigure::text)
                .containsExactly("4+: 3 of 4", "4+: 0 of 4");
    }

    private static MapOverviewPage.MapOverview overview(Workshop workshop) {
        return DrawnPages.first(workshop, MapOverviewPageTest::overviews);
    }

    private static RoomPage scene(Workshop workshop) {
        return RoomDisplay.scene(workshop, WORDS);
    }

    private static Workshop voted(Ballot.State state) {
        return TableWorkshops.painMap(state);
    }
}
