package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonground.programme.Beat;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.ui.capture.Zones;
import org.commonground.workshop.Card;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Themes;
import org.commonground.workshop.Workshop;

/**
 * The content of a step's board: groups of cards, each with its place. Computed from workshop and step only.
 *
 * @param stepId the step that the cards belong to; the earlier one if the step continues its board
 * @param acrossAtLeast the minimum number of groups in a row: the columns of a map, else 1
 */
public record Board(String stepId, int acrossAtLeast, List<Group> groups) {

    public Board {
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
    public record Group(Place place, String title, String note, boolean wide, List<Face> cards, Votes votes) {
        public Group {
            cards = List.copyOf(cards);
        }
    }

    /** A card with its votes. */
    public record Face(Card card, Votes votes) {
        public String id() {
            return card.id();
        }
    }

    /** The board of a step, including empty groups. */
    public static Board of(Workshop workshop, Step step) {
        var boardStep = Cards.boardOf(workshop, step.id());
        var votes = Votes.onEach(workshop);
        var cards = Cards.on(workshop, boardStep).stream()
                .map(card -> new Face(card, votes.getOrDefault(card.id(), Votes.NONE)))
                .toList();
        return switch (step.kind()) {
            case StepKind.Cards kind -> grouped(workshop, boardStep, step, kind, cards, votes);
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

    private static Board grouped(
            Workshop workshop,
            String boardStep,
            Step step,
            StepKind.Cards kind,
            List<Face> cards,
            Map<String, Votes> votes) {
        var groups = new ArrayList<Group>();
        var themes = Themes.on(workshop, boardStep);
        var byTheme = new HashMap<String, List<Face>>();
        var loose = new ArrayList<Face>();
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
                    new Place.InTheme(theme.id()),
                    theme.title(),
                    "",
                    false,
                    byTheme.getOrDefault(theme.id(), List.of()),
                    votes.getOrDefault(theme.id(), Votes.NONE)));
        }
        var zones = kind.zones();
        if (kind.continues().isPresent() || zones.size() < 2) {
            // While cards are only collected and there is no theme, the group has the title of the zone and not that of
            // ungrouped cards.
            var writing = (step.beat() == Beat.COLLABORATE || kind.continues().isEmpty())
                    && themes.isEmpty()
                    && !zones.isEmpty();
            groups.add(new Group(
                    writing ? new Place.InZone(zones.getFirst().id()) : Place.UNGROUPED,
                    writing ? zones.getFirst().title() : "",
                    "",
                    true,
                    loose,
                    Votes.NONE));
        } else {
            zones.forEach(
                    zone -> groups.add(in(new Place.InZone(zone.id()), zone.title(), "", !themes.isEmpty(), loose)));
        }
        return new Board(boardStep, 1, groups);
    }

    private static List<Group> cells(StepKind.Map map, List<Face> cards) {
        return map.rows().stream()
                .flatMap(row -> map.columns().stream()
                        .map(column -> in(
                                new Place.InZone(StepKind.Map.cell(row.id(), column.id())),
                                column.title(),
                                row.title(),
                                false,
                                cards)))
                .toList();
    }

    private static List<Group> notes(List<Face> cards) {
        var notes = in(new Place.InZone(Zones.NOTES), "", "", true, cards);
        return notes.cards().isEmpty() ? List.of() : List.of(notes);
    }

    private static Group in(Place.InZone place, String title, String note, boolean wide, List<Face> cards) {
        var there = cards.stream()
                .filter(face -> face.card().zone().equals(place.id()))
                .toList();
        return new Group(place, title, note, wide, there, Votes.NONE);
    }

    /** The ids of all cards, in reading order. */
    public List<String> order() {
        return groups.stream()
                .flatMap(group -> group.cards().stream())
                .map(Face::id)
                .toList();
    }
}
