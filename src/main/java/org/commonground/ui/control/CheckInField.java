package org.commonground.ui.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.commonground.plan.CheckInDates;
import org.commonground.plan.CheckInDates.ListedCheckIn;
import org.commonground.plan.CheckInDays;
import org.commonground.session.LiveWorkshop;

/** Shows the check-in dates of a workshop and a field for their distance in days. Every change can be undone. */
public final class CheckInField {

    private final PageContext context;
    private final LiveWorkshop live;
    private final Supplier<LocalDate> today;
    private final VBox dates = Widgets.withId("check-ins", new VBox(6));
    private final CommitField days;

    /** @param today the date from which check-ins are counted while the workshop has no start */
    public CheckInField(PageContext context, LiveWorkshop live, Supplier<LocalDate> today) {
        this.context = context;
        this.live = live;
        this.today = today;
        days = new CommitField(
                context,
                "kit.check_in_days",
                text -> live.performUndoable(
                        CheckInDays.set(live.workshop(), live.pen(), CheckInDays.parse(text), today.get())));
        days.field().setPromptText(context.text("kit.check_in_days_example"));
    }

    public VBox dates() {
        return dates;
    }

    public CommitField days() {
        return days;
    }

    public void show() {
        days.show(CheckInDays.format(live.workshop().details().checkInDays()));
        dates.getChildren()
                .setAll(CheckInDates.listed(live.workshop(), today.get()).stream()
                        .map(checkIn -> Widgets.wrapped(formatLine(checkIn), "small"))
                        .toList());
    }

    private String formatLine(ListedCheckIn checkIn) {
        var day = DateTimeFormatter.ofLocalizedPattern("yMMMEd")
                .withLocale(context.messages().locale())
                .format(checkIn.due());
        var line = context.text("kit.check_in", checkIn.days(), day);
        return checkIn.held()
                ? context.text("kit.check_in_held", line)
                : checkIn.carriedOver() ? context.text("kit.check_in_taken_on", line) : line;
    }
}
