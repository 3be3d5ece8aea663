package org.commonground.ui.capture;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.programme.StepKind;
import org.commonground.programme.StepKind.Zone;
import org.commonground.words.Words;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Workshop;

/**
 * The zones of a step for new cards, at least one.
 *
 * @param stepId the step that the cards belong to; the earlier one if the step continues its board
 */
public record Zones(String stepId, List<Zone> zones) {

    /** The zone of notes in a step without zones of its own. */
    public static final String NOTES = "notes";

    /** The two columns of an exchange. */
    public static final String NEED = Exchange.Direction.NEED.name();

    /** See {@link #NEED}. */
    public static final String GIVE = Exchange.Direction.GIVE.name();

    public Zones {
        zones = List.copyOf(zones);
    }

    public static Zones of(Workshop workshop, Step step, Words words) {
        var board = Cards.boardOf(workshop, step.id());
        var begun = workshop.programme().step(board).orElse(step);
        return new Zones(
                board,
                switch (begun.kind()) {
                    case StepKind.Cards cards -> cards.zones().isEmpty() ? notes(words) : cards.zones();
                    case StepKind.Map map -> cells(map);
                    case StepKind.Exchange exchange ->
                        List.of(
                                new Zone(NEED, words.get("capture.need"), List.of()),
                                new Zone(GIVE, words.get("capture.give"), List.of()));
                    case StepKind.Register _,
                            StepKind.Vote _,
                            StepKind.Reveal _,
                            StepKind.Statement _,
                            StepKind.Plan _,
                            StepKind.Talk _ -> notes(words);
                });
    }

    private static List<Zone> notes(Words words) {
        return List.of(new Zone(NOTES, words.get("capture.notes"), List.of()));
    }

    /** The cells column by column, in the order in which they are filled. */
    private static List<Zone> cells(StepKind.Map map) {
        return map.columns().stream()
                .flatMap(column -> map.rows().stream()
                        .map(row -> new Zone(
                                StepKind.Map.cell(row.id(), column.id()),
                                column.title() + " · " + row.title(),
                                column.writers())))
                .toList();
    }

    /** The requested zone if the side may write in it, else the first zone in which it may, else the first zone. */
    public Zone forSide(Optional<String> asked, Side side) {
        return zones.stream()
                .filter(zone -> asked.filter(zone.id()::equals).isPresent() && takes(zone, side))
                .findFirst()
                .or(() -> zones.stream().filter(zone -> takes(zone, side)).findFirst())
                .orElse(zones.getFirst());
    }

    /** The next zone in which the side may write. */
    public Zone after(Zone zone, Side side) {
        int at = zones.indexOf(zone);
        for (int i = 1; i < zones.size(); i++) {
            var next = zones.get((at + i) % zones.size());
            if (takes(next, side)) {
                return next;
            }
        }
        return zone;
    }

    private static boolean takes(Zone zone, Side side) {
        return zone.writers().isEmpty() || side == Side.JOINT || zone.writers().contains(side);
    }
}
