package org.commonground.ui.console;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonground.plan.CheckInDates;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.DateTimeFormats;
import org.commonground.ui.control.Dialogs;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.LiveState;

/**
 * Asks once, when a workshop starts on another day than planned, whether it is held on this day: its check-ins are counted from it. Otherwise
 * the start is taken back, so that a look at the console days before moves nothing.
 */
final class StartDayQuestion {

    private final LiveWorkshop live;
    private final PageContext context;
    private boolean asked;

    StartDayQuestion(LiveWorkshop live, PageContext context) {
        this.live = live;
        this.context = context;
    }

    void askIfNeeded() {
        var runs = live.workshop().liveState().runs();
        var planned = live.workshop().details().plannedStart().map(LocalDateTime::toLocalDate);
        if (!asked && runs.size() == 1) {
            var started = startOf(runs.getFirst());
            planned.filter(day -> !day.equals(started.toLocalDate())).ifPresent(day -> ask(day, started));
        }
    }

    private LocalDateTime startOf(LiveState.Run run) {
        return LocalDateTime.ofInstant(run.start(), live.workshop().details().zone());
    }

    private void ask(LocalDate planned, LocalDateTime started) {
        asked = true;
        var checkIns = CheckInDates.of(live.workshop(), started.toLocalDate()).stream()
                .map(checkIn -> written(checkIn.due()))
                .collect(Collectors.joining(" · "));
        var text = context.text("console.other_day", written(planned), written(started.toLocalDate()))
                + (checkIns.isEmpty() ? "" : " " + context.text("console.other_day_check_ins", checkIns));
        context.dialogs()
                .show(
                        context.text("console.other_day_title"),
                        Widgets.wrapped(text, "muted"),
                        List.of(
                                new Dialogs.Choice(
                                        context.text("console.other_day_yes"),
                                        () -> live.performUndoable(
                                                Workshops.setPlannedStart(live.workshop(), Optional.of(started)))),
                                new Dialogs.Choice(
                                        context.text("console.other_day_no"),
                                        () -> live.performLive(LiveControls.takeBackStart(live.workshop())))));
    }

    private String written(LocalDate day) {
        return new DateTimeFormats(context.messages().locale()).format(day);
    }
}
