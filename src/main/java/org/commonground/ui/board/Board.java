package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.capture.CaptureZones;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Card;

/**
 * The content of a step's board: groups of cards, each with its place. Computed from workshop and step only.
 *
 * @param stepId the step that the cards belong to; the earlier one if the step continues its board
 * @param leastColumns the minimum number of groups in a row: the columns of a map, else 1
 */
record Board(String stepId, int leastColumns, List<Group> groups) {

    Board {
        groups = List.copyOf(groups);
    }

    /**
     * Cards that are shown together.
     *
     * @param title the title of the theme or zone; empty where none is needed
     * @param note a second, less prominent line: the row of a map
     * @param wide whether the group takes the whole width of the board
     * @param votes the votes for the theme itself, once revealed
     */
    record Group(CardPlace place, String title, String note, boolean wide, List<CardFace> cards, CardVotes votes) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    record CardFace(Card card, CardVotes votes) {
        String id() {
            return card.id();
        }
    }

    /** The board of a step, including empty groups. */
    static Board of(Workshop workshop, Step step) {
        var boardStep = Cards.boardOf(workshop, step.id());
        var votes = CardVotes.byRecord(workshop);
        var cards = Cards.onBoard(workshop, boardStep).stream()
                .map(card -> new CardFace(card, votes.getOrDefault(card.id(), CardVotes.NONE)))
                .toList();
        return switch (step.kind()) {
            case StepKind.Cards kind -> themeBoard(workshop, boardStep, step, kind, cards, votes);
            case StepKind.Map map ->
                new Board(
                        boardStep,
                        map.columns().size(),
                        Stream.concat(cells(map, cards).stream(), notes(cards).stream())
                                .toList());
            case StepKind.Exchange _,
                    StepKind.Register _,
                    StepKind.Vote _,
                    StepKind.Reveal _,
                    StepKind.Statement _,
                    StepKind.Plan _,
                    StepKind.Talk _ -> new Board(boardStep, 1, notes(cards));
        };
    }

    private static Board themeBoard(
            Workshop workshop,
            String boardStep,
            Step step,
            StepKind.Cards kind,
            List<CardFace> cards,
            Map<String, CardVotes> votes) {
        var groups = new ArrayList<Group>();
        var themes = Themes.onBoard(workshop, boardStep);
        var byTheme = new HashMap<String, List<CardFace>>();
        var loose = new ArrayList<CardFace>();
        for (var face : cards) {
            face.card()
                    .themeId()
                    .ifPresentOrElse(
                            id -> byTheme.computeIfAbsent(id, t -> new ArrayList<>())
                                    .add(face),
                            () -> loose.add(face));
        }
        for (var theme : themes) {
            groups.add(new Group(
                    new CardPlace.InTheme(theme.id()),
                    theme.title(),
                    "",
                    false,
                    byTheme.getOrDefault(theme.id(), List.of()),
                    votes.getOrDefault(theme.id(), CardVotes.NONE)));
        }
        var zones = kind.zones();
        if (kind.continues().isPresent() || zones.size() < 2) {
            // While cards are only collected and there is no theme, the group has the title of the zone and not that of
            // ungrouped cards.
            var writing = (step.beat() == Beat.COLLABORATE || kind.continues().isEmpty())
                    && themes.isEmpty()
                    && !zones.isEmpty();
            groups.add(new Group(
                    writing ? new CardPlace.InZone(zones.getFirst().id()) : CardPlace.UNGROUPED,
                    writing ? zones.getFirst().title() : "",
                    "",
                    true,
                    loose,
                    CardVotes.NONE));
        } else {
            zones.forEach(zone ->
                    groups.add(zoneGroup(new CardPlace.InZone(zone.id()), zone.title(), "", !themes.isEmpty(), loose)));
        }
        return new Board(boardStep, 1, groups);
    }

    private static List<Group> cells(StepKind.Map map, List<CardFace> cards) {
        return map.rows().stream()
                .flatMap(row -> map.columns().stream()
                        .map(column -> zoneGroup(
                                new CardPlace.InZone(StepKind.Map.cellId(row.id(), column.id())),
                                column.title(),
                                row.title(),
                                false,
                                cards)))
                .toList();
    }

    private static List<Group> notes(List<CardFace> cards) {
        var notes = zoneGroup(new CardPlace.InZone(CaptureZones.NOTES), "", "", true, cards);
        return notes.cards().isEmpty() ? List.of() : List.of(notes);
    }

    private static Group zoneGroup(
            CardPlace.InZone place, String title, String note, boolean wide, List<CardFace> cards) {
        var there = cards.stream()
                .filter(face -> face.card().zone().equals(place.id()))
                .toList();
        return new Group(place, title, note, wide, there, CardVotes.NONE);
    }

    /** Whether the groups are the cells of a map, in which cards have their place. */
    boolean isMap() {
        return leastColumns > 1;
    }

    /** The ids of all cards, in reading order. */
    List<String> readingOrder() {
        return groups.stream()
                .flatMap(group -> group.cards().stream())
                .map(CardFace::id)
                .toList();
    }
}
