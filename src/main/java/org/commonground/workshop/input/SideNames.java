package org.commonground.workshop.input;

import java.util.Locale;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.SideLetters;

/**
 * The words that name a side in pasted text: the names of the workshop, the general names, their first letters, and the shapes.
 *
 * @param joint the localised word for what belongs to both sides
 */
public record SideNames(Details details, String joint) {

    /** The failure of a line that begins with no letter of a side; its message names the letters. */
    public static InvalidInput missingLetter(SideLetters letters) {
        return new InvalidInput(InvalidInput.Reason.NO_SIDE_LETTER, letters.marketing(), letters.it(), letters.joint());
    }

    SideLetters letters() {
        return SideLetters.of(details);
    }

    /** The side that the whole text names. */
    public Optional<Side> side(String text) {
        var word = text.strip();
        for (var side : Side.values()) {
            if (word.equals(side.shape()) || word.equalsIgnoreCase(details.nameOf(side, joint))) {
                return Optional.of(side);
            }
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "marketing" -> Optional.of(Side.MARKETING);
            case "it" -> Optional.of(Side.IT);
            case "joint", "both" -> Optional.of(Side.JOINT);
            default -> letters().side(word);
        };
    }
}
