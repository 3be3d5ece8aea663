package org.commonground.programme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * Notes for the facilitator while a step runs. {@code say} and {@code toDo} come first and are short enough to be read while talking. Every
 * part may be empty.
 *
 * @param say one or two short sentences to say to the participants
 * @param toDo one or two short sentences on what to do next
 * @param details background, facts with their source, and for a sealed vote what is promised about secrecy
 * @param watchFor what often goes wrong in this step, and what helps
 * @param doneWhen how to tell that the step is done
 * @param shorten how to do it in less time
 */
public record Guide(
        String say,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> toDo,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> details,
        String watchFor,
        String doneWhen,
        String shorten) {

    /** The parts in the order in which they are read. */
    public enum GuidePart {
        SAY,
        TO_DO,
        DETAILS,
        WATCH_FOR,
        DONE_WHEN,
        SHORTEN
    }

    /** A guide without instructions and details, as in the first programme files. */
    public Guide(String say, String watchFor, String doneWhen, String shorten) {
        this(say, Optional.empty(), Optional.empty(), watchFor, doneWhen, shorten);
    }

    /** The text of a part, empty where there is none. */
    public String text(GuidePart part) {
        return switch (part) {
            case SAY -> say;
            case TO_DO -> toDo.orElse("");
            case DETAILS -> details.orElse("");
            case WATCH_FOR -> watchFor;
            case DONE_WHEN -> doneWhen;
            case SHORTEN -> shorten;
        };
    }

    /** A copy with another text for one part. */
    public Guide withText(GuidePart part, String text) {
        return new Guide(
                part == GuidePart.SAY ? text : say,
                part == GuidePart.TO_DO ? given(text) : toDo,
                part == GuidePart.DETAILS ? given(text) : details,
                part == GuidePart.WATCH_FOR ? text : watchFor,
                part == GuidePart.DONE_WHEN ? text : doneWhen,
                part == GuidePart.SHORTEN ? text : shorten);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }
}
