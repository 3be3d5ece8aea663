package org.commonground.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.plan.IncomingReview.Kind;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.Test;

/** Reviews that come back are told apart, and what they say becomes edits. */
class IncomingReviewTest {

    private final IdsAndClock idsAndClock = WorkshopBuilder.pen();
    private final Workshop first = planned();
    private final Action action = first.actions().getFirst();
    private final Action other = first.actions().getLast();
    private final Review.Sent ada =
            SampleReviews.signed(first, 1, "Ada Invented", Side.IT, SampleReviews.accept(action));

    private Workshop planned() {
        var workshop = WorkshopBuilder.empty();
        workshop = workshop.after(Actions.add(workshop, idsAndClock, "One record", List.of()));
        workshop = workshop.after(Actions.add(workshop, idsAndClock, "Weekly window", List.of()));
        return out(workshop, 1);
    }

    private static Workshop out(Workshop workshop, int number) {
        return workshop.after(Change.of(
                "out",
                Edit.add(new ExportVersion("v" + number, number, SampleReviews.AT, List.of(), "hash" + number))));
    }

    private IncomingReview arrive(Workshop workshop, Review.Sent sent, boolean intact) {
        return IncomingReview.of(workshop, number -> number == 1 ? Optional.of(first) : Optional.empty(), sent, intact);
    }

    private static void isOfKind(IncomingReview arrival, Kind kind, boolean welcome, boolean mayBeTaken) {
        assertThat(arrival.kind()).isEqualTo(kind);
        assertThat(arrival.isImportedDirectly()).isEqualTo(welcome);
        assertThat(arrival.mayBeImported()).isEqualTo(mayBeTaken);
    }

    @Test
    void aFirstReviewIsWelcome() {
        var arrival = arrive(first, ada, true);
        isOfKind(arrival, Kind.FRESH, true, true);
        assertThat(arrival.outdated()).isFalse();
    }

    @Test
    void ofAnotherWorkshopItCannotBeTakenIn() {
        var sent = new Review.Sent("another", 1, "Ada", Side.IT, SampleReviews.AT, List.of(), Review.SignOff.NONE, "");
        isOfKind(arrive(first, sent, true), Kind.FOREIGN, false, false);
    }

    @Test
    void theSameFileTwiceIsNotDoubled() {
        var held = first.after(arrive(first, ada, true).add(first, idsAndClock));
        isOfKind(arrive(held, ada, true), Kind.REPEATED, false, false);
    }

    @Test
    void anotherFileOfTheSamePersonReplacesTheFirstOnlyWhenToldTo() {
        var held = first.after(arrive(first, ada, true).add(first, idsAndClock));
        var newer = SampleReviews.at(
                SampleReviews.signed(first, 1, " ada  INVENTED", Side.IT, SampleReviews.question(action, "Why?")),
                SampleReviews.AT.plusSeconds(60));
        var arrival = arrive(held, newer, true);
        isOfKind(arrival, Kind.NEWER, false, true);
        isOfKind(
                arrive(held, SampleReviews.at(newer, Instant.parse("2026-11-30T00:00:00Z")), true),
                Kind.OLDER,
                false,
                true);
        isOfKind(arrive(held, SampleReviews.at(newer, ada.at()), true), Kind.SAME_TIME, false, true);

        assertThat(held.after(arrival.replace(held)).all(Review.class))
                .singleElement()
                .satisfies(review -> assertThat(review.sent()).isEqualTo(newer));
        assertThat(held.after(arrival.add(held, idsAndClock)).all(Review.class)).hasSize(2);
    }

    @Test
    void changedByHandItIsKeptAsSuchWhenToldTo() {
        var arrival = arrive(first, ada, false);
        isOfKind(arrival, Kind.ALTERED, false, true);
        assertThat(first.after(arrival.add(first, idsAndClock)).all(Review.class))
                .singleElement()
                .satisfies(review -> assertThat(review.altered()).isTrue());

        var invented = SampleReviews.signed(
                first,
                1,
                "Ada",
                Side.IT,
                new Review.Remark("never-there", "0".repeat(64), Review.Verdict.ACCEPT, "", Optional.empty()));
        isOfKind(arrive(first, invented, true), Kind.ALTERED, false, true);
    }

    @Test
    void aVersionThatNeverWentOutIsSaid() {
        isOfKind(
                arrive(first, SampleReviews.signed(first, 2, "Ada", Side.IT), true), Kind.UNKNOWN_VERSION, false, true);
    }

    @Test
    void anOlderVersionIsLateAndAnActionThatIsGoneSinceIsNoForgery() {
        var edited = first.after(Actions.delete(first, action.id()));
        var arrival = arrive(out(edited, 2), ada, true);
        isOfKind(arrival, Kind.FRESH, true, true);
        assertThat(arrival.outdated()).isTrue();
    }

    @Test
    void theHashOfAnActionTellsWhatItsReaderSawAndNotHowFarItIs() {
        var hash = Reviews.hash(action);
        var done = new Action(
                action.id(),
                99,
                action.title(),
                action.firstStep(),
                action.owner(),
                action.counterpart(),
                action.due(),
                action.measure(),
                action.origins(),
                Action.Status.DONE);
        assertThat(Reviews.hash(done)).isEqualTo(hash);
        var renamed = first.after(Actions.rename(first, action.id(), "Another record"));
        assertThat(Reviews.hash(renamed.get(Action.class, action.id()))).isNotEqualTo(hash);
    }

    @Test
    void suggestedWordsGoIntoTheActionAndUndoTakesThemBack() {
        var sent = SampleReviews.signed(
                first,
                1,
                "Ada",
                Side.IT,
                SampleReviews.comment(action, "Say when", Review.Field.FIRST_STEP, "When stand-up ends, map it."),
                SampleReviews.question(other, "Who?"));
        var held = first.after(Reviews.add(first, idsAndClock, sent, false));
        var id = held.all(Review.class).getFirst().id();
        assertThat(held.all(Review.class).getFirst().isUnanswered(action.id())).isTrue();

        var accept = Reviews.accept(held, idsAndClock, id, action.id());
        var after = held.after(accept);
        assertThat(after.get(Action.class, action.id()).firstStep()).isEqualTo("When stand-up ends, map it.");
        assertThat(after.get(Review.class, id).isUnanswered(action.id())).isFalse();
        assertThat(after.after(accept.reversed())).isEqualTo(held);

        var answered = after.after(Reviews.answer(after, idsAndClock, id, other.id(), " The CIO. "));
        assertThat(answered.get(Review.class, id).answer(other.id()))
                .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo("The CIO."));
        assertThat(answered.after(Reviews.reopen(answered, id, other.id()))
                        .get(Review.class, id)
                        .isUnanswered(other.id()))
                .isTrue();
    }

    @Test
    void wordsThatDoNotFitTheFieldAreRefused() {
        var sent = SampleReviews.signed(
                first, 1, "Ada", Side.IT, SampleReviews.comment(action, "", Review.Field.MEASURE, "x".repeat(201)));
        var held = first.after(Reviews.add(first, idsAndClock, sent, false));
        var id = held.all(Review.class).getFirst().id();
        assertThatThrownBy(() -> Reviews.accept(held, idsAndClock, id, action.id()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void answersToWhatIsSaidAgainAreKept() {
        var question = SampleReviews.question(action, "Why?");
        var asked = SampleReviews.signed(first, 1, "Ada", Side.IT, question, SampleReviews.question(other, "Who?"));
        var held = first.after(Reviews.add(first, idsAndClock, asked, false));
        var id = held.all(Review.class).getFirst().id();
        for (var each : List.of(action, other)) {
            held = held.after(Reviews.answer(held, idsAndClock, id, each.id(), "So."));
        }
        var again =
                SampleReviews.signed(first, 1, "Ada", Side.IT, question, SampleReviews.question(other, "Who else?"));
        var replaced = held.after(Reviews.replace(held, id, again, false)).get(Review.class, id);
        assertThat(replaced.isUnanswered(action.id())).isFalse();
        assertThat(replaced.isUnanswered(other.id())).isTrue();
    }
}
