package org.commonground.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.workshop.Card;
import org.commonground.workshop.Theme;
import org.commonground.workshop.Workshop;

/** What was written on the board of a step: themes with their cards by side, those without a theme last. */
final class Boards {
    private Boards() {}

    static List<Block> blocks(Wording wording, Step step) {
        var workshop = wording.workshop();
        var shown = workshop.cards().stream()
                .filter(card -> card.stepId().equals(step.id()) && card.visibility() == Card.Visibility.WALL)
                .sorted(Comparator.comparing(Card::side))
                .toList();
        var blocks = new ArrayList<Block>();
        for (var theme : workshop.themes()) {
            var cards = shown.stream()
                    .filter(card -> card.themeId().equals(Optional.of(theme.id())))
                    .toList();
            if (!cards.isEmpty() || theme.stepId().equals(step.id()) && nobodyIn(workshop, theme)) {
                blocks.add(new Block.Heading(4, theme.title(), ""));
                blocks.addAll(lines(wording, cards));
            }
        }
        blocks.addAll(zones(
                wording,
                step,
                shown.stream().filter(card -> ungrouped(workshop, card)).toList(),
                blocks.isEmpty()));
        return blocks;
    }

    private static boolean nobodyIn(Workshop workshop, Theme theme) {
        return workshop.cards().stream().noneMatch(card -> card.themeId().equals(Optional.of(theme.id())));
    }

    private static boolean ungrouped(Workshop workshop, Card card) {
        return card.themeId().flatMap(id -> workshop.find(Theme.class, id)).isEmpty();
    }

    /** Cards without a theme, by zone where the step has several. */
    private static List<Block> zones(Wording wording, Step step, List<Card> cards, boolean nothingGrouped) {
        var blocks = new ArrayList<Block>();
        var zoneIds = cards.stream().map(Card::zone).distinct().toList();
        var named = names(step.kind());
        for (var zoneId : zoneIds) {
            var title = named.stream()
                    .filter(zone -> zone.id().equals(zoneId))
                    .map(StepKind.Zone::title)
                    .findFirst()
                    .orElse("");
            if (named.size() > 1 && !title.isEmpty()) {
                blocks.add(new Block.Heading(4, title, ""));
            } else if (!nothingGrouped) {
                blocks.add(new Block.Heading(4, wording.get("report.boards.ungrouped"), ""));
            }
            blocks.addAll(lines(
                    wording,
                    cards.stream().filter(card -> card.zone().equals(zoneId)).toList()));
        }
        return blocks;
    }

    /** The places a card can stand in, by the name that stands over them. */
    static List<StepKind.Zone> names(StepKind kind) {
        return switch (kind) {
            case StepKind.Cards cards -> cards.zones();
            case StepKind.Map map ->
                map.rows().stream()
                        .flatMap(row -> map.columns().stream()
                                .map(column -> new StepKind.Zone(
                                        StepKind.Map.cell(row.id(), column.id()),
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

    private static List<Block> lines(Wording wording, List<Card> cards) {
        return cards.isEmpty()
                ? List.of()
                : List.of(new Block.Lines(
                        cards.stream().flatMap(card -> lines(wording, card)).toList()));
    }

    /** A card, and under it what it was made of. */
    private static Stream<Block.Line> lines(Wording wording, Card card) {
        var line = wording.line(card.side(), card.text());
        return card.mergedFrom().isEmpty()
                ? Stream.of(line)
                : Stream.of(
                        line,
                        Block.Line.plain(wording.get(
                                "report.boards.merged",
                                wording.list(card.mergedFrom().stream()
                                        .map(ShownText::isolated)
                                        .toList()))));
    }
}
