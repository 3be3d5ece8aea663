package org.commonground.report.model;

import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.StepKind;
import org.commonground.workshop.record.Card;

/** Cards as lines of a report, and the zones in which they can be. */
public record CardLines(Wording wording) {
    public List<Block.Line> of(List<Card> cards) {
        return cards.stream().flatMap(card -> line(card)).toList();
    }

    /** A card, followed by the texts of the cards it was merged from. */
    private Stream<Block.Line> line(Card card) {
        var line = wording.sideLine(card.side(), card.text());
        return card.mergedFrom().isEmpty()
                ? Stream.of(line)
                : Stream.of(
                        line,
                        Block.Line.plain(wording.get(
                                "report.boards.merged",
                                wording.list(card.mergedFrom().stream()
                                        .map(ShownText::isolate)
                                        .toList()))));
    }

    /** The zones of a step in which a card can be, or the cells of a map as zones; empty for steps without cards. */
    public static List<StepKind.Zone> zones(StepKind kind) {
        return switch (kind) {
            case StepKind.Cards cards -> cards.zones();
            case StepKind.Map map ->
                map.rows().stream()
                        .flatMap(row -> map.columns().stream()
                                .map(column -> new StepKind.Zone(
                                        StepKind.Map.cellId(row.id(), column.id()),
                                        column.title() + " · " + row.title(),
                                        List.of())))
                        .toList();
            case StepKind.Register _,
                    StepKind.Vote _,
                    StepKind.Reveal _,
                    StepKind.Statement _,
                    StepKind.Exchange _,
                    StepKind.Plan _,
                    StepKind.Talk _ -> List.of();
        };
    }
}
