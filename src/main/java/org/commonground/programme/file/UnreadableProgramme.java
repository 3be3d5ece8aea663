package org.commonground.programme.file;

/** A programme file that cannot be used. The message is a sentence for the user with file, place and reason. */
public final class UnreadableProgramme extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String place;
    private final String reason;

    UnreadableProgramme(String file, String place, String reason) {
        super(sentence(file, place, reason));
        this.file = file;
        this.place = place;
        this.reason = reason;
    }

    private static String sentence(String file, String place, String reason) {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + reason + ".";
    }

    /** The message: file, place and reason. */
    public String sentence() {
        return sentence(file, place, reason);
    }

    public String file() {
        return file;
    }

    /**
     * The place of the fault: "step vision-dots", or "line 3, column 7, at …" if the text has no valid structure; empty for the file as a
     * whole.
     */
    public String place() {
        return place;
    }

    /** The reason, without a full stop. */
    public String reason() {
        return reason;
    }
}
