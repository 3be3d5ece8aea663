package org.commonground.report;

/** A workshop file that is refused whole. The message is a sentence for people: the place and the reason. */
public final class UnreadableWorkshopFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableWorkshopFile(String place, String reason) {
        super((place.isEmpty() ? "" : place + ": ") + reason + ".");
    }
}
