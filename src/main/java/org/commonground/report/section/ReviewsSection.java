package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;

/** The section about reviews of the plan: who signed it, and which questions were answered. */
record ReviewsSection(Wording wording) {
    List<Block> blocks() {
        var reviews = wording.workshop().all(Review.class);
        if (reviews.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(wording.sectionHeading("report.reviews"));
        blocks.add(new Block.Lines(
                reviews.stream().map(review -> signature(review)).toList()));
        var answered = reviews.stream()
                .flatMap(review -> review.answers().stream().flatMap(answer -> answered(review, answer)))
                .toList();
        if (!answered.isEmpty()) {
            blocks.add(new Block.Heading(3, wording.get("report.reviews.answered"), ""));
            blocks.add(new Block.Lines(answered));
        }
        return blocks;
    }

    /** One line for each question or comment that was answered since the last export. */
    Stream<Block.Line> answeredSince(Workshop before) {
        return wording.workshop().all(Review.class).stream()
                .flatMap(review -> review.answers().stream()
                        .filter(answer -> before.find(Review.class, review.id())
                                .flatMap(old -> old.answer(answer.actionId()))
                                .isEmpty())
                        .flatMap(answer -> remark(review, answer).stream()
                                .map(said -> Block.Line.plain(
                                        wording.get("report.changes.answered", title(answer), said)))));
    }

    private Block.Line signature(Review review) {
        var sent = review.sent();
        var name = ShownText.isolate(sent.reviewer());
        return wording.sideLine(
                sent.side(),
                switch (sent.signOff()) {
                    case WHOLE -> wording.get("report.reviews.signed", name, sent.plan());
                    case RESERVATION ->
                        wording.get(
                                "report.reviews.reserved", name, sent.plan(), ShownText.isolate(sent.reservation()));
                    case NONE -> wording.get("report.reviews.unsigned", name, sent.plan());
                });
    }

    private Stream<Block.Line> answered(Review review, Review.Answer answer) {
        var reply = answer.text().isEmpty() ? wording.get("report.reviews.in_plan") : ShownText.isolate(answer.text());
        return remark(review, answer).stream()
                .map(said -> wording.sideLine(
                        review.sent().side(), wording.get("report.reviews.answer", title(answer), said, reply)));
    }

    /** The question or comment, or else the suggested wording. */
    private static Optional<String> remark(Review review, Review.Answer answer) {
        return review.sent()
                .remarkOn(answer.actionId())
                .map(remark -> remark.text().isEmpty()
                        ? remark.suggestion().map(Review.Suggestion::words).orElse("")
                        : remark.text())
                .map(ShownText::isolate);
    }

    private String title(Review.Answer answer) {
        return wording.workshop()
                .find(Action.class, answer.actionId())
                .map(action -> ShownText.isolate(action.title()))
                .orElseGet(() -> wording.get("report.reviews.gone"));
    }
}
