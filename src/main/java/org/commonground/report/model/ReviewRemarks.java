package org.commonground.report.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.workshop.record.Review;

/** What reviewers asked, said and suggested about an action, each with its answer or as open. */
public record ReviewRemarks(Wording wording) {

    /** One sentence for each question, comment or suggestion, in the order in which the reviews arrived. */
    public List<String> about(String actionId) {
        return wording.workshop().all(Review.class).stream()
                .flatMap(review -> about(review, actionId).stream())
                .toList();
    }

    /** All of them as one text, one on a line, each beginning with its reviewer. */
    public String text(String actionId) {
        return about(actionId).stream().map(ShownText::clean).collect(Collectors.joining("\n"));
    }

    /** "Ana Ruiz (Marketing) asks: “Who pays?” – Open." Empty if the reviewer only accepted the action or left it out. */
    public Optional<String> about(Review review, String actionId) {
        return review.sent()
                .remarkOn(actionId)
                .filter(remark -> remark.verdict() != Review.Verdict.ACCEPT)
                .map(remark -> wording.get(
                        "report.remark",
                        ShownText.isolate(review.sent().reviewer()),
                        wording.nameOf(review.sent().side()),
                        said(remark),
                        answer(review, actionId)));
    }

    private String said(Review.Remark remark) {
        var words = remark.text().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(wording.get(
                        remark.verdict() == Review.Verdict.QUESTION
                                ? "report.remark.question"
                                : "report.remark.comment",
                        ShownText.isolate(remark.text())));
        return wording.list(Stream.concat(words, remark.suggestion().stream().map(this::suggested))
                .toList());
    }

    private String suggested(Review.Suggestion suggestion) {
        var key = switch (suggestion.field()) {
            case TITLE -> "report.remark.title";
            case FIRST_STEP -> "report.remark.first_step";
            case MEASURE -> "report.remark.measure";
        };
        return wording.get(key, ShownText.isolate(suggestion.words()));
    }

    private String answer(Review review, String actionId) {
        return review.answer(actionId)
                .map(answer -> answer.text().isEmpty()
                        ? wording.get("report.remark.in_plan")
                        : wording.get("report.remark.answered", ShownText.isolate(answer.text())))
                .orElseGet(() -> wording.get("report.remark.open"));
    }
}
