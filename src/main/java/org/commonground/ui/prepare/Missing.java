package org.commonground.ui.prepare;

import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;
import org.commonground.words.Words;
import org.commonground.workshop.SponsorBriefs;
import org.commonground.workshop.Workshop;

/**
 * A preparation that is still to be done.
 *
 * @param field where it is done
 * @param sentence what is missing and, where it is not obvious, what for
 */
record Missing(Field field, String sentence) {

    enum Field {
        START,
        MARKETING_PEOPLE,
        IT_PEOPLE,
        WALL,
        MARKETING_SPONSOR,
        IT_SPONSOR
    }

    /** Everything that is missing, most urgent first. */
    static List<Missing> of(Workshop workshop, Words words) {
        var all = new ArrayList<Missing>();
        if (workshop.details().plannedStart().isEmpty()) {
            all.add(new Missing(Field.START, words.get("prepare.missing.start")));
        }
        if (workshop.participants().isEmpty()) {
            all.add(new Missing(Field.MARKETING_PEOPLE, words.get("prepare.missing.nobody")));
        } else {
            people(workshop, words, Side.MARKETING, Field.MARKETING_PEOPLE, all);
            people(workshop, words, Side.IT, Field.IT_PEOPLE, all);
        }
        if (workshop.details().wallShowsScreen().isEmpty()) {
            all.add(new Missing(Field.WALL, words.get("prepare.missing.wall")));
        }
        sponsor(workshop, words, Side.MARKETING, Field.MARKETING_SPONSOR, all);
        sponsor(workshop, words, Side.IT, Field.IT_SPONSOR, all);
        return all;
    }

    /** Sealed votes of a side with fewer people than this are not shown separately. */
    private static void people(Workshop workshop, Words words, Side side, Field field, List<Missing> all) {
        long there =
                workshop.participants().stream().filter(p -> p.side() == side).count();
        if (there < Limits.LOWEST_THRESHOLD) {
            all.add(new Missing(
                    field, words.get("prepare.missing.few", name(workshop, side), there, Limits.LOWEST_THRESHOLD)));
        }
    }

    private static void sponsor(Workshop workshop, Words words, Side side, Field field, List<Missing> all) {
        boolean asked = List.of(SponsorBriefs.Question.values()).stream()
                .anyMatch(question ->
                        !SponsorBriefs.answer(workshop, side, question).isEmpty());
        if (!asked) {
            all.add(new Missing(field, words.get("prepare.missing.sponsor", name(workshop, side))));
        }
    }

    private static String name(Workshop workshop, Side side) {
        return workshop.details().nameOf(side, "");
    }
}
