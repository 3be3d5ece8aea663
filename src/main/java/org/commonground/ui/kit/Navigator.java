package org.commonground.ui.kit;

import java.util.Arrays;
import java.util.List;

/** The way from page to page. A workshop stays open from page to page, and is closed on the way home. */
public interface Navigator {

    void home();

    /** Every programme on this laptop. */
    void programmes();

    /** What is chosen about the app; the way back leads to where it was opened. */
    void settings();

    void prepare(String workshopId);

    /** The workshop's own copy of its programme. */
    void programme(String workshopId);

    void console(String workshopId);

    void plan(String workshopId);

    void export(String workshopId);

    /** What came back from those who read the plan. */
    void reviews(String workshopId);

    /** Paper for the meeting: ballots, worksheets and what else is printed before it. */
    void sheets(String workshopId);

    /** Writes the plan on one page, and opens, prints or mails it. */
    void onePage(String workshopId, Handout how);

    /** A command for each way to hand out the plan on one page, the same on every page that has them. */
    default List<Command> handouts(String workshopId) {
        return Arrays.stream(Handout.values())
                .map(how -> Command.of(how.id(), () -> onePage(workshopId, how), how.keys()))
                .toList();
    }

    /** Opens the console on a throw-away copy of the workshop; the way home from there leads back to its prepare page. */
    void rehearse(String workshopId);
}
