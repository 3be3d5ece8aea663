package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.operation.Reviews;

/**
 * A review of the plan, unchanged as it was sent, and the facilitator's answers.
 *
 * @param place order of arrival
 * @param altered whether its file was modified by hand and accepted nevertheless
 */
public record Review(String id, long place, Sent sent, boolean altered, List<Answer> answers) implements Item {

    public Review {
        answers = List.copyOf(answers);
    }

    /**
     * The contents of a review file.
     *
     * @param workshop id of the workshop of the plan
     * @param plan version of the plan, from 1; 0 for a plan that was not a version yet
     * @param side of the reviewer
     * @param at time of saving, by the reviewer's clock
     * @param remarks at most one per action
     * @param reservation the words of {@link SignOff#RESERVATION}, else empty
     */
    public record Sent(
            String workshop,
            int plan,
            String reviewer,
            Side side,
            Instant at,
            List<Remark> remarks,
            SignOff signOff,
            String reservation) {

        public Sent {
            remarks = List.copyOf(remarks);
        }

        /** The remark about an action. */
        public Optional<Remark> remarkOn(String actionId) {
            return remarks.stream()
                    .filter(remark -> remark.actionId().equals(actionId))
                    .findFirst();
        }
    }

    /**
     * A remark about one action.
     *
     * @param actionHash hash of the action that was read, see {@link Reviews#hash}
     * @param text may be empty
     */
    public record Remark(
            String actionId, String actionHash, Verdict verdict, String text, Optional<Suggestion> suggestion) {}

    /** A reviewer's opinion of an action. */
    public enum Verdict {
        ACCEPT,
        QUESTION,
        COMMENT
    }

    /** A suggested text for one field of the action. */
    public record Suggestion(Field field, String words) {}

    /** A field for which a reviewer can suggest another text. */
    public enum Field {
        TITLE,
        FIRST_STEP,
        /** "We will know by". */
        MEASURE
    }

    /** Whether the reviewer signs off the plan as a whole. */
    public enum SignOff {
        NONE,
        WHOLE,
        RESERVATION
    }

    /**
     * The facilitator's answer to a question or comment.
     *
     * @param text the answer in words; empty if the plan itself was changed
     */
    public record Answer(String actionId, Instant at, String text) {}

    /** The answer to the remark about an action. */
    public Optional<Answer> answer(String actionId) {
        return answers.stream()
                .filter(answer -> answer.actionId().equals(actionId))
                .findFirst();
    }

    /** Whether there is a question or comment about the action without an answer. */
    public boolean isUnanswered(String actionId) {
        return sent.remarkOn(actionId)
                        .filter(remark -> remark.verdict() != Verdict.ACCEPT)
                        .isPresent()
                && answer(actionId).isEmpty();
    }
}
