package org.commonground.ui.capture;

import java.util.List;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.StepKind.Zone;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Exchange;

/**
 * The zones of a step for new cards, at least one.
 *
 * @param stepId the step that the cards belong to; the earlier one if the step continues its board
 */
public record CaptureZones(String stepId, List<Zone> zones) {

    /** The zone of notes in a step without zones of its own. */
    public static final String NOTES = "notes";

    /** The two columns of an exchange. */
    public static final String NEED = Exchange.Direction.NEED.name();

    /** See {@link #NEED}. */
    public static final String GIVE = Exchange.Direction.GIVE.name();

    public CaptureZones {
        zones = List.copyOf(zones);
    }

    public static CaptureZones of(Workshop workshop, Step step, Messages messages) {
        var board = Cards.boardOf(workshop, step.id());
        var kind = workshop.programme().step(board).orElse(step).kind();
        if (kind instanceof StepKind.Exchange) {
            return new CaptureZones(
                    board,
                    List.of(
                            new Zone(NEED, messages.get("capture.need"), List.of()),
                            new Zone(GIVE, messages.get("capture.give"), List.of())));
        }
        return new CaptureZones(
                board,
                kind.zones().isEmpty()
                        ? List.of(new Zone(NOTES, messages.get("capture.notes"), List.of()))
                        : kind.zones());
    }

    /** The requested zone if the side may write in it, else the first zone in which it may, else the first zone. */
    Zone forSide(Optional<String> asked, Side side) {
        return zones.stream()
                .filter(zone -> asked.filter(zone.id()::equals).isPresent() && mayWrite(zone, side))
                .findFirst()
                .or(() -> zones.stream().filter(zone -> mayWrite(zone, side)).findFirst())
                .orElse(zones.getFirst());
    }

    /** The next zone in which the side may write. */
    Zone nextForSide(Zone zone, Side side) {
        int at = zones.indexOf(zone);
        for (int i = 1; i < zones.size(); i++) {
            var next = zones.get((at + i) % zones.size());
            if (mayWrite(next, side)) {
                return next;
            }
        }
        return zone;
    }

    private static boolean mayWrite(Zone zone, Side side) {
        return zone.writers().isEmpty() || side == Side.JOINT || zone.writers().contains(side);
    }
}
