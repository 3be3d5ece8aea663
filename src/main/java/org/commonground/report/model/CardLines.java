package org.commonground.report.model;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Theme;

/** Cards as lines of a report, and the zones in which they can be. */
public record CardLines(Wording wording) {
    public List<Block.Line> of(List<Card> cards) {
        return cards.stream().map(this::line).toList();
    }

    private Block.Line line(Card card) {
        return wording.sideLine(
                card.side(), text(card, card.mergedFrom().stream().map(ShownText::isolate)));
    }

    /** A card, with the texts of the cards it was merged from on a second line. */
    private String text(Card card, Stream<String> merged) {
        return card.mergedFrom().isEmpty()
                ? card.text()
                : card.text() + "\n" + wording.get("report.boards.merged", Wording.listTexts(merged));
    }

    /** The cards that the room saw, a row each: exercise, step, zone, theme, side, text. */
    public List<List<String>> rows() {
        return wording.workshop().cards().stream()
                .filter(card -> card.visibility() == Card.Visibility.WALL)
                .map(this::row)
                .toList();
    }

    private List<String> row(Card card) {
        var programme = wording.workshop().programme();
        var step = programme.step(card.stepId());
        return List.of(
                programme.exerciseOf(card.stepId()).map(Exercise::title).orElse(""),
                step.map(Step::title).orElse(""),
                step.stream()
                        .flatMap(known -> known.kind().zones().stream())
                        .filter(zone -> zone.id().equals(card.zone()))
                        .map(StepKind.Zone::title)
                        .findFirst()
                        .orElse(""),
                card.themeId()
                        .flatMap(id -> wording.workshop().find(Theme.class, id))
                        .map(Theme::title)
                        .orElse(""),
                wording.nameOf(card.side()),
                text(card, card.mergedFrom().stream()));
    }
}
