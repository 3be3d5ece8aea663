package org.commonground.report.archive;

import org.commonground.workshop.record.Item;

/** A workshop file is invalid and was not imported. The message is a sentence for the user: the place and the reason. */
public final class UnreadableWorkshopFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableWorkshopFile(String place, String reason) {
        super((place.isEmpty() ? "" : place + ": ") + reason + ".");
    }

    /** @throws UnreadableWorkshopFile for this record with the reason {@code otherwise} unless {@code holds} */
    static void require(Item item, boolean holds, String otherwise) {
        if (!holds) {
            throw new UnreadableWorkshopFile(item.getClass().getSimpleName() + " " + item.id(), otherwise);
        }
    }
}
