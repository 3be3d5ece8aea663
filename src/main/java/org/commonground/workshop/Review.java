package org.commonground.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.Side;

/**
 * What somebody who read the plan sent back, to the letter, and what the facilitator answered.
 *
 * @param place order of arrival
 * @param altered whether its file had been changed by hand and was taken in all the same
 */
public record Review(String id, long place, Sent sent, boolean altered, List<Answer> answers) implements Item {

    public Review {
        answers = List.copyOf(answers);
    }

    /**
     * The review as its file has it.
     *
     * @param workshop id of the workshop whose plan was read
     * @param plan version that was read, from 1; 0 for a plan that was no version yet
     * @param side of the reviewer
     * @param at when it was saved, by the reviewer's clock
     * @param remarks at most one an action; actions without one are left out
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

        /** What is said about an action. */
        public Optional<Remark> about(String actionId) {
            return remarks.stream()
                    .filter(remark -> remark.actionId().equals(actionId))
                    .findFirst();
        }
    }

    /**
     * What is said about one action.
     *
     * @param actionHash what the action said when it was read, see {@link Reviews#hash}
     * @param text empty where there is nothing to add
     */
    public record Remark(
            String actionId, String actionHash, Verdict verdict, String text, Optional<Suggestion> suggestion) {}

    /** What a reviewer thinks of an action. */
    public enum Verdict {
        ACCEPT,
        QUESTION,
        COMMENT
    }

    /** Other words for one field of the action. */
    public record Suggestion(Field field, String words) {}

    /** A field that a reviewer may word anew. */
    public enum Field {
        TITLE,
        FIRST_STEP,
        /** "We will know by". */
        MEASURE
    }

    /** Whether the plan as a whole is signed. */
    public enum SignOff {
        NONE,
        WHOLE,
        RESERVATION
    }

    /**
     * What became of a question or comment.
     *
     * @param text in words; empty where the plan itself answers
     */
    public record Answer(String actionId, Instant at, String text) {}

    /** What became of the remark about an action. */
    public Optional<Answer> answer(String actionId) {
        return answers.stream()
                .filter(answer -> answer.actionId().equals(actionId))
                .findFirst();
    }

    /** Whether something was asked or said about an action that has no answer yet. */
    public boolean open(String actionId) {
        return sent.about(actionId)
                        .filter(remark -> remark.verdict() != Verdict.ACCEPT)
                        .isPresent()
                && answer(actionId).isEmpty();
    }
}
