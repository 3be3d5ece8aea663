package org.commonground.workshop.record;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;

/**
 * The letters that name a side before a typed line, {@code b: One basket}: the first free letter of each side's name. The letters m, i and
 * j keep their meaning unless a name has taken them.
 *
 * @param marketing a letter in lower case, as are the others
 */
public record SideLetters(String marketing, String it, String joint) {

    /** The letters of the general names. */
    public static final SideLetters USUAL = new SideLetters("m", "i", "j");

    public static SideLetters of(Details details) {
        var marketing = firstFree(details.marketingName(), "", USUAL.marketing());
        var it = firstFree(details.itName(), marketing, USUAL.it());
        return new SideLetters(marketing, it, firstFree("joint", marketing + it, USUAL.joint()));
    }

    private static String firstFree(String name, String taken, String otherwise) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElseGet(() -> taken.contains(otherwise) ? "x" : otherwise);
    }

    public String of(Side side) {
        return switch (side) {
            case MARKETING -> marketing;
            case IT -> it;
            case JOINT -> joint;
        };
    }

    /** The side that a letter names, in upper or lower case. */
    public Optional<Side> side(String letter) {
        var small = letter.toLowerCase(Locale.ROOT);
        return Stream.of(this, USUAL)
                .flatMap(letters ->
                        Stream.of(Side.values()).filter(side -> letters.of(side).equals(small)))
                .findFirst();
    }
}
