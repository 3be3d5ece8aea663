package org.commonground.report.section;

import org.commonground.report.model.Wording;
import org.commonground.workshop.record.Action;

/** How far an action has come, as a shape and in words; an action that is overdue is called late. */
record ActionStatus(Wording wording) {

    /** Where an action is counted at a check-in; each action is in exactly one of them. */
    enum Count {
        DONE("report.count.done"),
        BLOCKED("report.count.blocked"),
        LATE("report.count.late"),
        ON_TIME("report.count.on_time"),
        NO_DATE("report.count.no_date"),
        DROPPED("report.count.dropped");

        private final String key;

        Count(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    Count count(Action action) {
        return switch (action.status()) {
            case DONE -> Count.DONE;
            case DROPPED -> Count.DROPPED;
            case BLOCKED -> Count.BLOCKED;
            case OPEN, IN_PROGRESS ->
                action.due().isEmpty() ? Count.NO_DATE : isLate(action) ? Count.LATE : Count.ON_TIME;
        };
    }

    /** "blocked, late since 3 Feb"; empty for an open action that is not late, except at a check-in. */
    String of(Action action) {
        var status =
                action.status() == Action.Status.OPEN && !wording.isCheckIn() ? "" : wording.status(action.status());
        return isLate(action)
                ? Wording.joinNonEmpty(
                        wording.get("report.separator"),
                        status,
                        wording.get(
                                "report.status.late",
                                wording.shortDate(action.due().orElseThrow())))
                : status;
    }

    /** The shape of a status; shapes of sides mean something else. */
    static String mark(Action action) {
        return switch (action.status()) {
            case OPEN -> "○";
            case IN_PROGRESS -> "→";
            case BLOCKED -> "!";
            case DONE -> "✓";
            case DROPPED -> "×";
        };
    }

    boolean isLate(Action action) {
        return isToDo(action)
                && action.due().filter(due -> due.isBefore(wording.today())).isPresent();
    }

    /** Whether there is still something to do for it. */
    static boolean isToDo(Action action) {
        return switch (action.status()) {
            case OPEN, IN_PROGRESS, BLOCKED -> true;
            case DONE, DROPPED -> false;
        };
    }
}
