package org.commonground.report.archive;

import org.commonground.i18n.Messages;
import org.commonground.workshop.record.Item;

/** A workshop file is invalid and was not imported. The message is a sentence for the user: the place and the reason. */
public final class UnreadableWorkshopFile extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableWorkshopFile(String place, String reason) {
        super((place.isEmpty() ? "" : place + ": ") + reason + ".");
    }

    UnreadableWorkshopFile(Item item, String reason) {
        this(item.getClass().getSimpleName() + " " + item.id(), reason);
    }

    /** @throws UnreadableWorkshopFile for this record unless {@code holds} @param key of the reason, a text with these arguments */
    static void require(Item item, boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new UnreadableWorkshopFile(item, Messages.text(key, arguments));
        }
    }
}
