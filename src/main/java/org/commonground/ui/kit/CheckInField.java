package org.commonground.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.commonground.live.LiveWorkshop;
import org.commonground.plan.CheckInDates;
import org.commonground.plan.CheckInDates.Listed;
import org.commonground.plan.CheckInDays;

/** Shows the check-in dates of a workshop and a field for their distance in days. Every change can be undone. */
public final class CheckInField {

    private final Kit kit;
    private final LiveWorkshop live;
    private final Supplier<LocalDate> today;
    private final VBox dates = new VBox(6);
    private final CommitField days;

    /** @param today the date from which check-ins are counted while the workshop has no start */
    public CheckInField(Kit kit, LiveWorkshop live, Supplier<LocalDate> today) {
        this.kit = kit;
        this.live = live;
        this.today = today;
        days = new CommitField(
                kit,
                "kit.check_in_days",
                text -> live.perform(
                        CheckInDays.set(live.workshop(), live.pen(), CheckInDays.read(text), today.get())));
        days.field().setPromptText(kit.words().get("kit.check_in_days_example"));
        dates.setId("check-ins");
    }

    public VBox dates() {
        return dates;
    }

    public CommitField days() {
        return days;
    }

    public void show() {
        days.show(CheckInDays.written(live.workshop().details().checkInDays()));
        dates.getChildren()
                .setAll(CheckInDates.listed(live.workshop(), today.get()).stream()
                        .map(checkIn -> Ui.wrapped(line(checkIn), "small"))
                        .toList());
    }

    private String line(Listed checkIn) {
        var day = DateTimeFormatter.ofLocalizedPattern("yMMMEd")
                .withLocale(kit.words().locale())
                .format(checkIn.due());
        var line = kit.words().get("kit.check_in", checkIn.days(), day);
        return checkIn.held()
                ? kit.words().get("kit.check_in_held", line)
                : checkIn.takenOn() ? kit.words().get("kit.check_in_taken_on", line) : line;
    }
}
