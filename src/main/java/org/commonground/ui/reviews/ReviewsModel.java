package org.commonground.ui.reviews;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.i18n.Messages;
import org.commonground.plan.PlanVersions;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.plan.PersonOnSide;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;

/** The content and the actions of the reviews page. Every change can be undone. */
final class ReviewsModel {

    private final Messages messages;
    private final LiveWorkshop live;
    /** Released versions never change, and reading one means to replay the journal backwards. */
    private final Map<Integer, Optional<Workshop>> versions = new HashMap<>();

    ReviewsModel(Messages messages, LiveWorkshop live) {
        this.messages = messages;
        this.live = live;
    }

    /**
     * An action and the remarks about it.
     *
     * @param number the position in the plan, from 1; 0 if the action is no longer planned
     * @param acceptances the people who accept the action
     */
    record Topic(String actionId, int number, String title, List<Acceptance> acceptances, List<RemarkRow> remarks) {}

    /** A person who accepts an action. @param changed whether the action was changed since */
    record Acceptance(PersonOnSide who, boolean changed) {}

    /**
     * A question or comment.
     *
     * @param changed whether the action was changed since
     * @param suggested a new text for {@code field}; may be empty
     * @param answer empty while the remark is open
     */
    record RemarkRow(
            String reviewId,
            String actionId,
            PersonOnSide who,
            boolean question,
            String text,
            boolean changed,
            Optional<Review.Field> field,
            String suggested,
            Optional<String> answer) {}

    /** A signature and its kind. @param faults whether it is late or was changed by hand, as sentences; may be empty */
    record Signature(String reviewId, PersonOnSide who, String how, String reservation, String faults) {}

    LiveWorkshop live() {
        return live;
    }

    String subtitle() {
        var reviews = reviews();
        long signed = reviews.stream()
                .filter(review -> review.sent().signOff() != Review.SignOff.NONE)
                .count();
        return workshop().details().title() + "\u200e · "
                + (reviews.isEmpty()
                        ? messages.get("reviews.none")
                        : messages.get("reviews.count", reviews.size(), signed, Reviews.unanswered(workshop())));
    }

    /** Every planned action, followed by deleted ones with remarks. */
    List<Topic> topics() {
        var topics = new ArrayList<Topic>();
        workshop().actions().forEach(action -> topics.add(topic(action.id(), topics.size() + 1, action.title())));
        var gone = new LinkedHashSet<String>();
        reviews().forEach(review -> review.sent().remarks().forEach(remark -> gone.add(remark.actionId())));
        workshop().actions().forEach(action -> gone.remove(action.id()));
        gone.forEach(id -> topics.add(topic(id, 0, messages.get("reviews.gone"))));
        return topics;
    }

    private Topic topic(String actionId, int number, String title) {
        var accepted = new ArrayList<Acceptance>();
        var said = new ArrayList<RemarkRow>();
        for (var review : reviews()) {
            review.sent().remarkOn(actionId).ifPresent(remark -> {
                if (remark.verdict() == Review.Verdict.ACCEPT) {
                    accepted.add(new Acceptance(personOf(review), isChanged(remark)));
                } else {
                    said.add(remarkRow(review, remark));
                }
            });
        }
        return new Topic(actionId, number, title, accepted, said);
    }

    private RemarkRow remarkRow(Review review, Review.Remark remark) {
        return new RemarkRow(
                review.id(),
                remark.actionId(),
                personOf(review),
                remark.verdict() == Review.Verdict.QUESTION,
                remark.text(),
                isChanged(remark),
                remark.suggestion().map(Review.Suggestion::field),
                remark.suggestion().map(Review.Suggestion::words).orElse(""),
                review.answer(remark.actionId()).map(Review.Answer::text));
    }

    private boolean isChanged(Review.Remark remark) {
        return workshop()
                .find(Action.class, remark.actionId())
                .filter(action -> !Reviews.hash(action).equals(remark.actionHash()))
                .isPresent();
    }

    List<Signature> signatures() {
        return reviews().stream().map(this::signature).toList();
    }

    private Signature signature(Review review) {
        var sent = review.sent();
        var how = switch (sent.signOff()) {
            case WHOLE -> messages.get("reviews.signed");
            case RESERVATION -> messages.get("reviews.reserved");
            case NONE -> messages.get("reviews.unsigned");
        };
        var faults = new ArrayList<String>();
        long now = PlanVersions.lastVersion(workshop());
        if (sent.plan() < now) {
            faults.add(messages.get("reviews.late", sent.plan(), now));
            var changed = changedSince(sent.plan());
            if (!changed.isEmpty()) {
                faults.add(messages.get("reviews.changed_since", String.join(", ", changed)));
            }
        }
        if (review.altered()) {
            faults.add(messages.get("reviews.altered"));
        }
        return new Signature(review.id(), personOf(review), how, sent.reservation(), String.join(" ", faults));
    }

    /** The numbers of the actions that are new or changed since that version; empty if the version is not known. */
    private List<String> changedSince(int plan) {
        var then = versions.computeIfAbsent(plan, live::asOfVersion);
        var actions = workshop().actions();
        return IntStream.range(0, then.isPresent() ? actions.size() : 0)
                .filter(i -> then.flatMap(
                                old -> old.find(Action.class, actions.get(i).id()))
                        .filter(old -> Reviews.hash(old).equals(Reviews.hash(actions.get(i))))
                        .isEmpty())
                .mapToObj(i -> Integer.toString(i + 1))
                .toList();
    }

    void accept(RemarkRow said) {
        live.performUndoable(Reviews.accept(workshop(), live.pen(), said.reviewId(), said.actionId()));
    }

    void answer(RemarkRow said, String text) {
        live.performUndoable(Reviews.answer(workshop(), live.pen(), said.reviewId(), said.actionId(), text));
    }

    void reopen(RemarkRow said) {
        live.performUndoable(Reviews.reopen(workshop(), said.reviewId(), said.actionId()));
    }

    void remove(Signature signature) {
        live.performUndoable(Reviews.remove(workshop(), signature.reviewId()));
    }

    boolean isPlanned(String actionId) {
        return workshop().find(Action.class, actionId).isPresent();
    }

    /** By side (Marketing, IT, joint), and within a side in the order of arrival. */
    private List<Review> reviews() {
        return workshop().all(Review.class).stream()
                .sorted(Comparator.comparing(review -> review.sent().side()))
                .toList();
    }

    private PersonOnSide personOf(Review review) {
        return new PersonOnSide(review.sent().side(), review.sent().reviewer());
    }

    private Workshop workshop() {
        return live.workshop();
    }
}
