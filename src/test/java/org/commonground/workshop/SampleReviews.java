package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review.Field;
import org.commonground.workshop.record.Review.Remark;
import org.commonground.workshop.record.Review.Sent;
import org.commonground.workshop.record.Review.SignOff;
import org.commonground.workshop.record.Review.Suggestion;
import org.commonground.workshop.record.Review.Verdict;

/** Invented reviews of the plan of a workshop, as in their files. */
public final class SampleReviews {

    public static final Instant AT = Instant.parse("2026-12-01T09:30:00Z");

    private SampleReviews() {}

    public static Remark accept(Action action) {
        return new Remark(action.id(), Reviews.hash(action), Verdict.ACCEPT, "", Optional.empty());
    }

    public static Remark question(Action action, String text) {
        return new Remark(action.id(), Reviews.hash(action), Verdict.QUESTION, text, Optional.empty());
    }

    public static Remark comment(Action action, String text, Field field, String words) {
        return new Remark(
                action.id(), Reviews.hash(action), Verdict.COMMENT, text, Optional.of(new Suggestion(field, words)));
    }

    /** A review that signs off the whole plan. */
    public static Sent signed(Workshop workshop, int plan, String reviewer, Side side, Remark... remarks) {
        return new Sent(workshop.id(), plan, reviewer, side, AT, List.of(remarks), SignOff.WHOLE, "");
    }

    public static Sent reserved(
            Workshop workshop, int plan, String reviewer, Side side, String reservation, Remark... remarks) {
        return new Sent(workshop.id(), plan, reviewer, side, AT, List.of(remarks), SignOff.RESERVATION, reservation);
    }

    /** The same review at another time. */
    public static Sent at(Sent sent, Instant at) {
        return new Sent(
                sent.workshop(),
                sent.plan(),
                sent.reviewer(),
                sent.side(),
                at,
                sent.remarks(),
                sent.signOff(),
                sent.reservation());
    }
}
