package org.commonground.ui.kit;

import java.util.Arrays;
import java.util.List;

/** Opens the pages. A workshop stays open between its pages and is closed on the way home. */
public interface Navigator {

    void home();

    /** The programmes stored on this computer. */
    void programmes();

    /** The settings; the way back leads to the page from which they were opened. */
    void settings();

    void prepare(String workshopId);

    /** The workshop's own copy of its programme. */
    void programme(String workshopId);

    void console(String workshopId);

    void plan(String workshopId);

    void export(String workshopId);

    /** The reviews that readers of the plan returned. */
    void reviews(String workshopId);

    /** Printed material for the meeting, such as ballots and worksheets. */
    void sheets(String workshopId);

    /** Writes the plan on one page, and opens, prints or mails it. */
    void onePage(String workshopId, Handout how);

    /** A command for each way to deliver the plan on one page, the same on every page that offers them. */
    default List<Command> handouts(String workshopId) {
        return Arrays.stream(Handout.values())
                .map(how -> Command.of(how.id(), () -> onePage(workshopId, how), how.keys()))
                .toList();
    }

    /** Opens the console with a temporary copy of the workshop; the way home leads back to the workshop's prepare page. */
    void rehearse(String workshopId);
}
