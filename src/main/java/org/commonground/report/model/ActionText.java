package org.commonground.report.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.commonground.workshop.record.Action;

/** The texts of an action that every output prints, in this order, besides its title, people, due date and measure. */
public enum ActionText {
    FIRST_STEP("report.csv.first_step", "report.changes.first_step", 28, Action::firstStep);

    private final String heading;
    private final String nameInSentence;
    private final int width;
    private final Function<Action, String> value;

    ActionText(String heading, String nameInSentence, int width, Function<Action, String> value) {
        this.heading = heading;
        this.nameInSentence = nameInSentence;
        this.width = width;
        this.value = value;
    }

    /** The lines below the title, those that are not empty; the first step, which directly follows the title, has no heading. */
    public static List<String> lines(Wording wording, Action action) {
        return Stream.of(values())
                .map(text -> text == FIRST_STEP ? text.of(action) : text.labelled(wording, action))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** All that are not empty, each on a line with its heading. */
    public static String labelledLines(Wording wording, Action action) {
        return Wording.joinNonEmpty(
                "\n",
                Stream.of(values()).map(text -> text.labelled(wording, action)).toArray(String[]::new));
    }

    private String labelled(Wording wording, Action action) {
        return wording.labelled(heading, of(action));
    }

    public String of(Action action) {
        return value.apply(action);
    }

    /** The key of its heading. */
    public String heading() {
        return heading;
    }

    /** The key of its name among the fields that changed. */
    public String nameInSentence() {
        return nameInSentence;
    }

    /** The width of its column in a spreadsheet, in characters. */
    public int width() {
        return width;
    }
}
