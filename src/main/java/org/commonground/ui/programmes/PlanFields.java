package org.commonground.ui.programmes;

import org.commonground.plan.CheckInDays;
import org.commonground.programme.model.StepKind.Plan;
import org.commonground.workshop.InvalidInput;

/** The fields for the number of actions per person and the days of the check-ins. */
record PlanFields(StepForm form) {

    void addFields() {
        form.field(
                "programmes.load_limit",
                Plan.class,
                plan -> Integer.toString(plan.loadLimit()),
                (plan, text) -> new Plan(parseNumber(text), plan.checkInDays()));
        form.field(
                "programmes.check_ins",
                Plan.class,
                plan -> CheckInDays.format(plan.checkInDays()),
                (plan, text) -> new Plan(plan.loadLimit(), CheckInDays.parse(text)));
    }

    /** @throws InvalidInput if the text is not a whole number; its range is checked with the programme */
    static int parseNumber(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_WHOLE_NUMBER, text.strip());
        }
    }
}
