package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Weight;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.roomview.BallotPage.BallotOpen;
import org.commonground.roomview.BallotPage.Choice;
import org.commonground.roomview.BallotPage.Turnout;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.ui.roomview.RoomWalls;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.junit.jupiter.api.Test;

class BallotPageTest {

    @Test
    void choicesReadInEveryRoom() throws Exception {
        DrawnPages.assertReadable(
                DrawnPages.beginning("ballot", RoomWalls.single()),
                BallotPageTest::ballots,
                BallotPage::draw,
                BallotPageTest::said);
    }

    static List<BallotOpen> ballots(Workshop workshop, RoomLayout layout, Step step, Heading heading) {
        return Ballots.latestOf(workshop, step.id()).filter(ballot -> !ballot.isRevealed()).stream()
                .map(ballot -> new VotePages(workshop, DrawnPages.WORDS, layout, Map.of()).open(ballot, heading))
                .toList();
    }

    private static List<String> said(BallotOpen scene) {
        var said = new ArrayList<String>();
        said.add(scene.about());
        scene.choices().forEach(choice -> said.add(choice.number() + choice.text()));
        scene.turnout().forEach(turnout -> said.add(turnout.name()));
        said.add(scene.foot());
        return said;
    }

    @Test
    void explanationOfAChoiceIsLighterThanItsName() {
        var texts = Ink.texts(page(new Turnout(Side.IT, "IT", Optional.of(1), 2)));
        assertThat(texts)
                .filteredOn(text -> text.text().equals("Coping"))
                .extracting(Shape.Text::weight)
                .containsExactly(Weight.SEMIBOLD);
        assertThat(texts)
                .filteredOn(text -> text.text().equals(" — in fenced-off areas"))
                .extracting(Shape.Text::weight)
                .containsExactly(Weight.REGULAR);
    }

    @Test
    void shapeOfAVoterIsFullOnceTheyHaveVoted() {
        var page = page(new Turnout(Side.MARKETING, "Marketing", Optional.of(2), 5));
        // One before the name, five voters, of whom three are empty inside.
        assertThat(circles(page, ColourToken.MARKETING)).isEqualTo(6);
        assertThat(circles(page, ColourToken.SURFACE)).isEqualTo(3);
        assertThat(page.title()).contains("Marketing: 2 of 5 have voted");
    }

    @Test
    void manyVotersAreANumber() {
        var page = page(new Turnout(Side.MARKETING, "Marketing", Optional.of(2), 13));
        assertThat(circles(page, ColourToken.MARKETING)).isEqualTo(1);
        assertThat(Ink.texts(page)).extracting(Shape.Text::text).contains("2 of 13 have voted");
    }

    private static long circles(Drawing page, ColourToken fill) {
        return Ink.shapes(page).stream()
                .filter(shape -> shape instanceof Shape.Circle circle && circle.fill() == fill)
                .count();
    }

    private static Drawing page(Turnout turnout) {
        var scene = new BallotOpen(
                new Heading("Here", "What?"),
                "",
                List.of(new Choice("1", "Coping", "in fenced-off areas")),
                44,
                1,
                1,
                List.of(turnout),
                "Hidden",
                Page.ONLY);
        return BallotPage.draw(scene, RoomLayout.USUAL, DrawnPages.WORDS);
    }
}
