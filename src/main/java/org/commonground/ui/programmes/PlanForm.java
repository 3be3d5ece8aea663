package org.commonground.ui.programmes;

import org.commonground.plan.CheckInDays;
import org.commonground.programme.StepKind.Plan;
import org.commonground.workshop.Refused;

/** The fields for the number of actions per person and the days of the check-ins. */
record PlanForm(StepForm form) {

    void build() {
        form.field(
                "programmes.load_limit",
                Plan.class,
                plan -> Integer.toString(plan.loadLimit()),
                (plan, text) -> new Plan(number(text), plan.checkInDays()));
        form.field(
                "programmes.check_ins",
                Plan.class,
                plan -> CheckInDays.written(plan.checkInDays()),
                (plan, text) -> new Plan(plan.loadLimit(), CheckInDays.read(text)));
    }

    /** @throws Refused if the text is not a whole number; its range is checked with the programme */
    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Refused.Reason.NO_WHOLE_NUMBER, text.strip());
        }
    }
}
