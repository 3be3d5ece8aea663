package org.commonground.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.report.model.Block;
import org.commonground.report.model.CardLines;
import org.commonground.report.model.Wording;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Theme;

/** The cards of a step that the room has seen, by theme and ordered by side; cards without a theme come last. */
record BoardsSection(Wording wording) {
    private static final int LONG_LIST = 6;

    List<Block> blocks(Step step) {
        var workshop = wording.workshop();
        var shown = workshop.cards().stream()
                .filter(card -> card.stepId().equals(step.id()) && card.visibility() == Card.Visibility.WALL)
                .sorted(Comparator.comparing(Card::side))
                .toList();
        var groups = new ArrayList<Block.Group>();
        for (var theme : workshop.themes()) {
            var cards = shown.stream()
                    .filter(card -> card.themeId().equals(Optional.of(theme.id())))
                    .toList();
            if (!cards.isEmpty() || theme.stepId().equals(step.id()) && isUnused(workshop, theme)) {
                groups.add(new Block.Group(theme.title(), lines(cards)));
            }
        }
        var ungrouped = shown.stream().filter(card -> ungrouped(workshop, card)).toList();
        if (step.kind() instanceof StepKind.Map map && !ungrouped.isEmpty()) {
            var table = new MapTable(wording).of(map, ungrouped);
            return groups.isEmpty() ? List.of(table) : List.of(new Block.Groups(groups), table);
        }
        groups.addAll(zones(step, ungrouped, groups.isEmpty()));
        return switch (groups.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new Block.Groups(splitInHalves(groups.getFirst())));
            default -> List.of(new Block.Groups(groups));
        };
    }

    /** Splits a long list without a title into two columns. */
    static List<Block.Group> splitInHalves(Block.Group group) {
        int size = group.lines().size();
        return !group.title().isEmpty() || size < LONG_LIST
                ? List.of(group)
                : List.of(
                        new Block.Group("", group.lines().subList(0, (size + 1) / 2)),
                        new Block.Group("", group.lines().subList((size + 1) / 2, size)));
    }

    private static boolean isUnused(Workshop workshop, Theme theme) {
        return workshop.cards().stream().noneMatch(card -> card.themeId().equals(Optional.of(theme.id())));
    }

    private static boolean ungrouped(Workshop workshop, Card card) {
        return card.themeId().flatMap(id -> workshop.find(Theme.class, id)).isEmpty();
    }

    /** Cards without a theme, by zone if the step has several zones. */
    private List<Block.Group> zones(Step step, List<Card> cards, boolean nothingGrouped) {
        var groups = new ArrayList<Block.Group>();
        var named = step.kind().zones();
        for (var zoneId : cards.stream().map(Card::zone).distinct().toList()) {
            var title = named.stream()
                    .filter(zone -> zone.id().equals(zoneId))
                    .map(StepKind.Zone::title)
                    .findFirst()
                    .filter(known -> named.size() > 1)
                    .orElse(nothingGrouped ? "" : wording.get("report.boards.ungrouped"));
            groups.add(new Block.Group(
                    title,
                    lines(cards.stream()
                            .filter(card -> card.zone().equals(zoneId))
                            .toList())));
        }
        return groups;
    }

    private List<Block.Line> lines(List<Card> cards) {
        return new CardLines(wording).of(cards);
    }
}
