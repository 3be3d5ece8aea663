package org.commonground.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.Action;
import org.commonground.workshop.Review;
import org.commonground.workshop.Workshop;

/** The section about reviews of the plan: who signed it, and which questions were answered. */
record Reviewed(Wording wording) {
    List<Block> blocks() {
        var reviews = wording.workshop().all(Review.class);
        if (reviews.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(wording.section("report.reviews"));
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
    Stream<Block.Line> since(Workshop before) {
        return wording.workshop().all(Review.class).stream()
                .flatMap(review -> review.answers().stream()
                        .filter(answer -> before.find(Review.class, review.id())
                                .flatMap(old -> old.answer(answer.actionId()))
                                .isEmpty())
                        .flatMap(answer -> said(review, answer).stream()
                                .map(said -> Block.Line.plain(
                                        wording.get("report.changes.answered", title(answer), said)))));
    }

    private Block.Line signature(Review review) {
        var sent = review.sent();
        var name = ShownText.isolated(sent.reviewer());
        return wording.line(
                sent.side(),
                switch (sent.signOff()) {
                    case WHOLE -> wording.get("report.reviews.signed", name, sent.plan());
                    case RESERVATION ->
                        wording.get(
                                "report.reviews.reserved", name, sent.plan(), ShownText.isolated(sent.reservation()));
                    case NONE -> wording.get("report.reviews.unsigned", name, sent.plan());
                });
    }

    private Stream<Block.Line> answered(Review review, Review.Answer answer) {
        var reply = answer.text().isEmpty() ? wording.get("report.reviews.in_plan") : ShownText.isolated(answer.text());
        return said(review, answer).stream()
                .map(said -> wording.line(
                        review.sent().side(), wording.get("report.reviews.answer", title(answer), said, reply)));
    }

    /** The question or comment, or else the suggested wording. */
    private static Optional<String> said(Review review, Review.Answer answer) {
        return review.sent()
                .about(answer.actionId())
                .map(remark -> remark.text().isEmpty()
                        ? remark.suggestion().map(Review.Suggestion::words).orElse("")
                        : remark.text())
                .map(ShownText::isolated);
    }

    private String title(Review.Answer answer) {
        return wording.workshop()
                .find(Action.class, answer.actionId())
                .map(action -> ShownText.isolated(action.title()))
                .orElseGet(() -> wording.get("report.reviews.gone"));
    }
}
