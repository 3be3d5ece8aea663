package org.commonground.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.report.model.Block;
import org.commonground.report.model.ReviewRemarks;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Review;

/** The section about reviews of the plan: who signed it, and what was said about actions that are gone. */
record ReviewsSection(Wording wording) {
    List<Block> blocks() {
        var reviews = wording.workshop().all(Review.class);
        if (reviews.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        var gone = reviews.stream()
                .flatMap(review -> review.sent().remarks().stream()
                        .filter(remark -> isGone(remark.actionId()))
                        .flatMap(remark -> new ReviewRemarks(wording).about(review, remark.actionId()).stream()))
                .map(Block.Line::plain)
                .toList();
        if (!gone.isEmpty()) {
            blocks.add(wording.sectionHeading("report.reviews.gone"));
            blocks.add(new Block.Lines(gone));
        }
        return blocks;
    }

    /** Who signed the plan, with which reservation, and who has read it without signing; or that nobody has signed. */
    List<Block> signatures() {
        if (wording.workshop().actions().isEmpty()) {
            return List.of();
        }
        var reviews = wording.workshop().all(Review.class);
        return List.of(
                new Block.Heading(3, wording.get("report.reviews.signatures")),
                new Block.Lines(
                        reviews.isEmpty()
                                ? List.of(Block.Line.plain(wording.get("report.reviews.nobody")))
                                : reviews.stream().map(this::signature).toList()));
    }

    private boolean isGone(String actionId) {
        return wording.workshop().find(Action.class, actionId).isEmpty();
    }

    /** One line for each signature, question, comment and answer that is new since the last export. */
    Stream<Block.Line> since(Workshop before) {
        return wording.workshop().all(Review.class).stream().flatMap(review -> {
            var old = before.find(Review.class, review.id());
            boolean isNew =
                    old.filter(known -> known.sent().equals(review.sent())).isEmpty();
            var remarks = review.sent().remarks().stream()
                    .map(Review.Remark::actionId)
                    .filter(id -> !isGone(id))
                    .filter(id -> isNew || !old.orElseThrow().answer(id).equals(review.answer(id)))
                    .flatMap(id -> new ReviewRemarks(wording)
                            .about(review, id).stream()
                                    .map(said ->
                                            Block.Line.plain(wording.get("report.changes.remark", title(id), said))));
            return Stream.concat(isNew ? Stream.of(signature(review)) : Stream.empty(), remarks);
        });
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

    private String title(String actionId) {
        return ShownText.isolate(wording.workshop().get(Action.class, actionId).title());
    }
}
