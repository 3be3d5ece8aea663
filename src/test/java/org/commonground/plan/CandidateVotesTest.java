package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.commonground.workshop.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.PresenterNavigation;
import org.commonground.session.RehearsalSaving;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Ballot.Group;
import org.junit.jupiter.api.Test;

class CandidateVotesTest {

    private static final Messages WORDS = new Messages(Locale.ENGLISH);

    private static WorkshopBuilder room(VoteKind kind) {
        return WorkshopBuilder.of(WorkshopBuilder.programme(
                WorkshopBuilder.step(
                        "vote",
                        "Which of these shall we do?",
                        new StepKind.Vote(kind, true, new VotedOn.Candidates(), false, Optional.empty())),
                WorkshopBuilder.step("plan", "Which five?", new StepKind.Plan(3, List.of(30)))));
    }

    private static WorkshopBuilder opened(VoteKind kind) {
        return room(kind)
                .apply((workshop, pen) -> VoteOpening.open(
                        workshop,
                        pen,
                        WORDS,
                        workshop.programme().step("vote").orElseThrow(),
                        Ballot.VotingMethod.PAPER,
                        3));
    }

    private static List<String> titles(WorkshopBuilder room) {
        return Candidates.of(room.workshop(), WORDS).stream()
                .map(Candidate::title)
                .toList();
    }

    @Test
    void whatCouldBecomeAnActionIsVotedOnAndSortedByTheResultOnceItIsRevealed() {
        var room = opened(new VoteKind.Dots(2, 1));
        var before = titles(room);
        assertThat(room.ballot().items())
                .extracting(Ballot.BallotItem::label)
                .containsExactlyElementsOf(before)
                .hasSize(3);
        room.close(WorkshopBuilder.voters(4, 4, 0), room.dots(Group.MARKETING, 4, 0, 3), room.dots(Group.IT, 0, 1, 4));
        assertThat(titles(room)).as("nothing shows before the reveal").isEqualTo(before);
        assertThat(CandidateVotes.latest(room.workshop())).isEmpty();
        room.reveal();
        assertThat(titles(room)).containsExactly(before.get(2), before.get(0), before.get(1));
        var vote = CandidateVotes.latest(room.workshop()).orElseThrow();
        var best = CandidateVotes.result(
                        vote, Candidates.of(room.workshop(), WORDS).getFirst())
                .orElseThrow();
        assertThat(best.resultOf(Group.MARKETING).orElseThrow().support().votes())
                .isEqualTo(3);
    }

    @Test
    void whereASideIsTooSmallTheRoomDecidesTheOrderAndInARankingTheLowestMean() {
        var small = opened(new VoteKind.Points(10));
        var titles = titles(small);
        small.close(
                        WorkshopBuilder.voters(4, 1, 0),
                        small.chosen(Group.MARKETING, 1, 10, 4),
                        small.chosen(Group.IT, 2, 10, 1))
                .reveal();
        assertThat(titles(small)).containsExactly(titles.get(1), titles.get(2), titles.get(0));
        var ranked = opened(new VoteKind.Ranking());
        ranked.close(
                        WorkshopBuilder.voters(3, 0, 0),
                        ranked.chosen(Group.MARKETING, 0, 3, 3),
                        ranked.chosen(Group.MARKETING, 1, 1, 3),
                        ranked.chosen(Group.MARKETING, 2, 2, 3))
                .reveal();
        assertThat(titles(ranked)).containsExactly(titles.get(1), titles.get(2), titles.get(0));
    }

    @Test
    void pageDownOpensItToo() {
        var live = new LiveWorkshop(
                room(new VoteKind.Dots(2, 1)).workshop(),
                List.of(),
                new RehearsalSaving(),
                Runnable::run,
                WorkshopBuilder.pen());
        live.performLive(LiveControls.goTo(live.workshop(), live.pen(), "vote"));
        live.performLive(PresenterNavigation.forward(live));
        assertThat(Ballots.open(live.workshop()).orElseThrow().items()).hasSize(3);
    }

    @Test
    void withoutItsItemsNothingIsOpened() {
        var room = room(new VoteKind.Dots(2, 1));
        assertRefused(InvalidInput.Reason.NO_ITEMS, () -> room.open("vote", Ballot.VotingMethod.PAPER, 3));
    }

    @Test
    void programmeFileHoldsItAndRefusesAFistOfFiveOnCandidates() {
        var programme = room(new VoteKind.Dots(5, 1)).workshop().programme();
        var file = ProgrammeFile.write(programme);
        assertThat(ProgrammeFile.read("p.json", file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(programme);
        var fist = ProgrammeFile.write(room(new VoteKind.Points(100, Optional.of(VoteKind.Points.SharedBy.SIDE)))
                .workshop()
                .programme());
        assertThatThrownBy(() -> ProgrammeFile.read(
                        "p.json",
                        fist.replace("\"sealed\" : true", "\"sealed\" : false").getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageContaining("what could become an action is voted on by each person");
    }
}
