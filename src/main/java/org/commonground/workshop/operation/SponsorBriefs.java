package org.commonground.workshop.operation;

import java.util.List;
import java.util.Optional;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.SponsorBrief;

/** The operations on the sponsors' answers before the workshop: one {@link SponsorBrief} per side, created with its first answer. */
public final class SponsorBriefs {

    private SponsorBriefs() {}

    /** The questions to both sponsors, in this order. */
    public enum Question {
        SUCCESS,
        OFF_LIMITS,
        MAY_SPEND,
        WHO_DECIDES
    }

    static Optional<SponsorBrief> of(Workshop workshop, Side side) {
        return workshop.all(SponsorBrief.class).stream()
                .filter(brief -> brief.side() == side)
                .findFirst();
    }

    /** The answer of a side's sponsor, "" if there is none. */
    public static String answer(Workshop workshop, Side side, Question question) {
        return of(workshop, side)
                .map(brief -> switch (question) {
                    case SUCCESS -> brief.success();
                    case OFF_LIMITS -> brief.offLimits();
                    case MAY_SPEND -> brief.maySpend();
                    case WHO_DECIDES -> brief.whoDecides();
                })
                .orElse("");
    }

    /** Sets an answer; blank text removes it. @throws InvalidInput if the text is not valid */
    public static Change answer(
            Workshop workshop, IdsAndClock idsAndClock, Side side, Question question, String typed) {
        var text = InputText.optional(typed, Limits.MAX_BRIEF_LENGTH);
        var before = of(workshop, side);
        if (before.isEmpty() && text.isEmpty()) {
            return new Change("brief.answer", List.of());
        }
        var brief = before.orElseGet(() -> new SponsorBrief(
                idsAndClock.newId(), Places.afterLast(workshop.all(SponsorBrief.class)), side, "", "", "", ""));
        var after = new SponsorBrief(
                brief.id(),
                brief.place(),
                side,
                question == Question.SUCCESS ? text : brief.success(),
                question == Question.OFF_LIMITS ? text : brief.offLimits(),
                question == Question.MAY_SPEND ? text : brief.maySpend(),
                question == Question.WHO_DECIDES ? text : brief.whoDecides());
        return before.isPresent()
                ? Workshops.replace("brief.answer", brief, after)
                : Change.of("brief.answer", Edit.add(after));
    }
}
