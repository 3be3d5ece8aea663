package org.commonground.ui.programmes;

import org.commonground.plan.CheckInDays;
import org.commonground.programme.StepKind.Plan;
import org.commonground.workshop.Refused;

/** How many actions one person can carry, and when it is looked at again. */
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

    /** @throws Refused if it is none; how large it may be is checked with the programme */
    static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new Refused(Refused.Reason.NO_WHOLE_NUMBER, text.strip());
        }
    }
}
