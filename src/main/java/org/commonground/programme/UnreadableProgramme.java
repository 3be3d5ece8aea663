package org.commonground.programme;

/** A programme file that is refused whole. The message is a sentence for people: file, place and reason. */
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

    /** File, place and reason, the message. */
    public String sentence() {
        return sentence(file, place, reason);
    }

    public String file() {
        return file;
    }

    /** "step vision-dots", or "line 3, column 7, at …" where the text is no programme at all; empty for the file as a whole. */
    public String place() {
        return place;
    }

    /** What is wrong there, without a full stop. */
    public String reason() {
        return reason;
    }
}
