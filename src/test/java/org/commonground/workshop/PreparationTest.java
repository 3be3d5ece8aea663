package org.commonground.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Rehearsal;
import org.commonground.workshop.operation.SponsorBriefs;
import org.commonground.workshop.operation.SponsorBriefs.Question;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.SponsorBrief;
import org.junit.jupiter.api.Test;

/** Tests the settings made before the workshop. */
class PreparationTest {

    private final Workshop workshop = WorkshopBuilder.empty();
    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();

    @Test
    void eachSponsorHasAnswersOfTheirOwn() {
        var one = answered(workshop, Side.MARKETING, Question.SUCCESS, " A plan both sign\n ");
        var two = answered(one, Side.IT, Question.OFF_LIMITS, "The core system");
        var three = answered(two, Side.MARKETING, Question.WHO_DECIDES, "Both");

        assertThat(SponsorBriefs.answer(three, Side.MARKETING, Question.SUCCESS))
                .isEqualTo("A plan both sign");
        assertThat(SponsorBriefs.answer(three, Side.MARKETING, Question.WHO_DECIDES))
                .isEqualTo("Both");
        assertThat(SponsorBriefs.answer(three, Side.MARKETING, Question.OFF_LIMITS))
                .isEmpty();
        assertThat(SponsorBriefs.answer(three, Side.IT, Question.OFF_LIMITS)).isEqualTo("The core system");
        assertThat(three.all(SponsorBrief.class)).hasSize(2);
    }

    @Test
    void anAnswerIsTakenBackAndTheSameAnswerIsNoChange() {
        var change = SponsorBriefs.answer(workshop, idsAndClock, Side.IT, Question.MAY_SPEND, "50,000");
        var after = workshop.after(change);

        assertThat(after.after(change.reversed())).isEqualTo(workshop);
        assertThat(SponsorBriefs.answer(after, idsAndClock, Side.IT, Question.MAY_SPEND, "50,000 ")
                        .isEmpty())
                .isTrue();
        assertThat(SponsorBriefs.answer(workshop, idsAndClock, Side.IT, Question.MAY_SPEND, "  ")
                        .isEmpty())
                .isTrue();
        assertThatThrownBy(() -> SponsorBriefs.answer(
                        workshop, idsAndClock, Side.IT, Question.SUCCESS, "x".repeat(Limits.MAX_BRIEF_LENGTH + 1)))
                .isInstanceOf(InvalidInput.class)
                .extracting("reason")
                .isEqualTo(InvalidInput.Reason.TOO_LONG);
    }

    @Test
    void theSidesHaveTwoDifferentNames() {
        var named = workshop.after(Workshops.setSideNames(workshop, " CMO office", "Technology"));
        assertThat(named.details().marketingName()).isEqualTo("CMO office");
        assertThat(reason(" ", "IT")).isEqualTo(InvalidInput.Reason.NO_SIDE_NAME);
        assertThat(reason("Digital", "digital ")).isEqualTo(InvalidInput.Reason.SAME_SIDE_NAMES);
        assertThat(reason("x".repeat(41), "IT")).isEqualTo(InvalidInput.Reason.TOO_LONG);
    }

    @Test
    void projectorQuestionIsAnsweredAndChanged() {
        var yes = workshop.after(Workshops.setWallShowsScreen(workshop, Optional.of(true)));
        var no = yes.after(Workshops.setWallShowsScreen(yes, Optional.of(false)));

        assertThat(workshop.details().wallShowsScreen()).isEmpty();
        assertThat(yes.details().wallShowsScreen()).contains(true);
        assertThat(no.details().wallShowsScreen()).contains(false);
    }

    @Test
    void rehearsalHasNoInvitedPeopleAndNoContents() {
        var full = FullRoom.of(workshop, idsAndClock);
        var copy = Rehearsal.create(
                full,
                idsAndClock,
                List.of(
                        new Invited("Mara Rehearsal", "", "", Side.MARKETING, true),
                        new Invited("Ivo Rehearsal", "", "", Side.IT, false)));

        assertThat(copy.id()).isNotEqualTo(full.id());
        assertThat(copy.programme()).isEqualTo(full.programme());
        assertThat(copy.details().fictional()).isTrue();
        assertThat(copy.details().wallShowsScreen()).contains(false);
        assertThat(copy.details().marketingName()).isEqualTo("CMO office");
        assertThat(copy.liveState().step()).isEmpty();
        assertThat(copy.cards()).isEmpty();
        assertThat(copy.all(SponsorBrief.class)).isEmpty();
        assertThat(copy.participants())
                .allMatch(Participant::isPresent)
                .extracting(Participant::name)
                .containsExactly("Mara Rehearsal", "Ivo Rehearsal");
    }

    private Workshop answered(Workshop to, Side side, Question question, String text) {
        return to.after(SponsorBriefs.answer(to, idsAndClock, side, question, text));
    }

    private InvalidInput.Reason reason(String marketing, String it) {
        try {
            Workshops.setSideNames(workshop, marketing, it);
            throw new AssertionError("was taken");
        } catch (InvalidInput refused) {
            return refused.reason();
        }
    }

    /** A workshop with contents. */
    private static final class FullRoom {
        static Workshop of(Workshop empty, IdsAndClock idsAndClock) {
            var w = empty.after(Workshops.setSideNames(empty, "CMO office", "Technology"));
            w = w.after(Workshops.setWallShowsScreen(w, Optional.of(false)));
            w = w.after(SponsorBriefs.answer(w, idsAndClock, Side.IT, Question.SUCCESS, "Quiet nights"));
            w = w.after(
                    Participants.add(w, idsAndClock, List.of(new Invited("Ana Reyes", "", "", Side.MARKETING, false))));
            return w;
        }
    }
}
