package org.commonground.ui.prepare;

import java.util.ArrayList;
import java.util.List;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.SponsorBriefs;

/**
 * A preparation that is still to be done.
 *
 * @param field where it is done
 * @param sentence what is missing and, where it is not obvious, what for
 */
record MissingItem(MissingField field, String sentence) {

    enum MissingField {
        START,
        MARKETING_PEOPLE,
        IT_PEOPLE,
        WALL,
        MARKETING_SPONSOR,
        IT_SPONSOR
    }

    /** Everything that is missing, most urgent first. */
    static List<MissingItem> of(Workshop workshop, Messages messages) {
        var all = new ArrayList<MissingItem>();
        if (workshop.details().plannedStart().isEmpty()) {
            all.add(new MissingItem(MissingField.START, messages.get("prepare.missing.start")));
        }
        if (workshop.participants().isEmpty()) {
            all.add(new MissingItem(MissingField.MARKETING_PEOPLE, messages.get("prepare.missing.nobody")));
        } else {
            people(workshop, messages, Side.MARKETING, MissingField.MARKETING_PEOPLE, all);
            people(workshop, messages, Side.IT, MissingField.IT_PEOPLE, all);
        }
        if (workshop.details().wallShowsScreen().isEmpty()) {
            all.add(new MissingItem(MissingField.WALL, messages.get("prepare.missing.wall")));
        }
        sponsor(workshop, messages, Side.MARKETING, MissingField.MARKETING_SPONSOR, all);
        sponsor(workshop, messages, Side.IT, MissingField.IT_SPONSOR, all);
        return all;
    }

    /** Sealed votes of a side with fewer people than this are not shown separately. */
    private static void people(
            Workshop workshop, Messages messages, Side side, MissingField field, List<MissingItem> all) {
        long there =
                workshop.participants().stream().filter(p -> p.side() == side).count();
        if (there < Limits.MIN_THRESHOLD) {
            all.add(new MissingItem(
                    field, messages.get("prepare.missing.few", name(workshop, side), there, Limits.MIN_THRESHOLD)));
        }
    }

    private static void sponsor(
            Workshop workshop, Messages messages, Side side, MissingField field, List<MissingItem> all) {
        boolean asked = List.of(SponsorBriefs.Question.values()).stream()
                .anyMatch(question ->
                        !SponsorBriefs.answer(workshop, side, question).isEmpty());
        if (!asked) {
            all.add(new MissingItem(field, messages.get("prepare.missing.sponsor", name(workshop, side))));
        }
    }

    private static String name(Workshop workshop, Side side) {
        return workshop.details().nameOf(side, "");
    }
}
