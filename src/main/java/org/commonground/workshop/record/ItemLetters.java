package org.commonground.workshop.record;

/** The letters of the items of a ranking, on paper and on screen: a number beside an item would be taken for its rank. */
public final class ItemLetters {

    private ItemLetters() {}

    /** @param index from 0 to one less than {@link org.commonground.programme.model.Limits#MAX_RANKED} */
    public static String of(int index) {
        return Character.toString('A' + index);
    }
}
