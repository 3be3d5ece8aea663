package org.commonground.workshop.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;

/**
 * A card on a board: one line that a participant contributed.
 *
 * @param zone id of the zone or map cell that it is in
 * @param text 1 to {@value Limits#MAX_TEXT_LENGTH} characters
 * @param visibility whether it is shown in the room view
 * @param themeId the theme that it is grouped in
 * @param mergedFrom texts of the cards that were merged into this one
 */
public record Card(
        String id,
        long place,
        String stepId,
        String zone,
        Side side,
        String text,
        Visibility visibility,
        Optional<String> themeId,
        List<String> mergedFrom,
        Instant addedAt)
        implements Item {

    public Card {
        // Thousands of cards share a few boards and zones: kept once, these texts are compared much faster.
        stepId = stepId.intern();
        zone = zone.intern();
        mergedFrom = List.copyOf(mergedFrom);
    }

    /** Whether a card is shown in the room view or on the facilitator's console only. */
    public enum Visibility {
        WALL,
        CONSOLE_ONLY
    }

    public Card withText(String newText) {
        return new Card(id, place, stepId, zone, side, newText, visibility, themeId, mergedFrom, addedAt);
    }

    public Card withSide(Side newSide) {
        return new Card(id, place, stepId, zone, newSide, text, visibility, themeId, mergedFrom, addedAt);
    }

    public Card withVisibility(Visibility now) {
        return new Card(id, place, stepId, zone, side, text, now, themeId, mergedFrom, addedAt);
    }

    public Card withTheme(Optional<String> theme) {
        return new Card(id, place, stepId, zone, side, text, visibility, theme, mergedFrom, addedAt);
    }

    public Card movedTo(String newZone, long newPlace) {
        return new Card(id, newPlace, stepId, newZone, side, text, visibility, themeId, mergedFrom, addedAt);
    }

    public Card withMerged(String newText, List<String> from) {
        return new Card(id, place, stepId, zone, side, newText, visibility, themeId, from, addedAt);
    }
}
