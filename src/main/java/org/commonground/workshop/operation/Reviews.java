package org.commonground.workshop.operation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.WorkshopJson;

/** The operations on received reviews. */
public final class Reviews {

    private record HashedFields(
            String title,
            String firstStep,
            Optional<String> owner,
            Optional<String> counterpart,
            Optional<LocalDate> due,
            Action.Measure measure) {}

    private Reviews() {}

    /** A hash of an action: SHA-256 of its fields except the status, hexadecimal. */
    public static String hash(Action action) {
        var read = new HashedFields(
                action.title(),
                action.firstStep(),
                action.owner(),
                action.counterpart(),
                action.due(),
                action.measure());
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(WorkshopJson.CODEC.write(read).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    public static Change add(Workshop workshop, IdsAndClock idsAndClock, Review.Sent sent, boolean altered) {
        return Change.of(
                "review.add",
                Edit.add(new Review(
                        idsAndClock.newId(), Places.afterLast(workshop.all(Review.class)), sent, altered, List.of())));
    }

    /** Replaces a review by another one of the same person. Answers to unchanged remarks are kept. */
    public static Change replace(Workshop workshop, String id, Review.Sent sent, boolean altered) {
        var before = workshop.get(Review.class, id);
        var answers = before.answers().stream()
                .filter(answer -> before.sent().remarkOn(answer.actionId()).equals(sent.remarkOn(answer.actionId())))
                .toList();
        return Workshops.replace("review.replace", before, new Review(id, before.place(), sent, altered, answers));
    }

    public static Change remove(Workshop workshop, String id) {
        return Change.of("review.remove", Edit.delete(workshop.get(Review.class, id)));
    }

    /** Answers a question or comment. @param text may be empty @throws InvalidInput if the text is not valid */
    public static Change answer(Workshop workshop, IdsAndClock idsAndClock, String id, String actionId, String text) {
        var before = workshop.get(Review.class, id);
        var answer = new Review.Answer(actionId, idsAndClock.now(), InputText.optional(text, Limits.MAX_REMARK_LENGTH));
        return Workshops.replace("review.answer", before, answered(before, actionId, Optional.of(answer)));
    }

    /** Removes the answer to a question or comment. */
    public static Change reopen(Workshop workshop, String id, String actionId) {
        var before = workshop.get(Review.class, id);
        return Workshops.replace("review.reopen", before, answered(before, actionId, Optional.empty()));
    }

    /**
     * Applies the suggestion of a reviewer to the action, which answers the remark.
     *
     * @throws IllegalArgumentException if nothing is suggested, or the action was deleted
     * @throws InvalidInput if the text is not valid for the field
     */
    public static Change accept(Workshop workshop, IdsAndClock idsAndClock, String id, String actionId) {
        var review = workshop.get(Review.class, id);
        var suggestion = review.sent()
                .remarkOn(actionId)
                .flatMap(Review.Remark::suggestion)
                .orElseThrow(() -> new IllegalArgumentException("Nothing is suggested for " + actionId));
        return Change.joined(
                "review.accept",
                Actions.edit(workshop, with(workshop.get(Action.class, actionId), suggestion)),
                answer(workshop, idsAndClock, id, actionId, ""));
    }

    /** The number of questions and comments without an answer. */
    public static long unanswered(Workshop workshop) {
        return workshop.all(Review.class).stream()
                .flatMap(review ->
                        review.sent().remarks().stream().filter(remark -> review.isUnanswered(remark.actionId())))
                .count();
    }

    private static Action with(Action a, Review.Suggestion suggestion) {
        var words = suggestion.words();
        var measure = a.measure();
        return switch (suggestion.field()) {
            case TITLE -> a.withTitle(words);
            case FIRST_STEP -> a.withFirstStep(words);
            case MEASURE -> a.withMeasure(new Action.Measure(words, measure.today(), measure.target()));
        };
    }

    private static Review answered(Review review, String actionId, Optional<Review.Answer> answer) {
        var answers = new ArrayList<>(review.answers());
        answers.removeIf(old -> old.actionId().equals(actionId));
        answer.ifPresent(answers::add);
        return new Review(review.id(), review.place(), review.sent(), review.altered(), answers);
    }
}
