package org.commonground.session;

import java.time.LocalDate;
import org.commonground.i18n.Messages;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.input.CellReader;

/** How the cells of a table are written and read in the language of the texts. */
public final class CellFormats {

    private CellFormats() {}

    public static CellFormatter text(Workshop workshop, Messages messages) {
        return new CellFormatter(workshop, messages.locale(), messages.get("room.yes"), messages.get("room.no"));
    }

    /** @param today decides the year of a date that is typed without one */
    public static CellReader reader(Workshop workshop, Messages messages, LocalDate today) {
        return new CellReader(workshop, messages.locale(), today, messages.get("room.yes"), messages.get("room.no"));
    }
}
