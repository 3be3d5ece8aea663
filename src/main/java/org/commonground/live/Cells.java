package org.commonground.live;

import java.time.LocalDate;
import org.commonground.words.Words;
import org.commonground.workshop.CellReader;
import org.commonground.workshop.CellText;
import org.commonground.workshop.Workshop;

/** How the cells of a table are written and read in the language of the texts. */
public final class Cells {

    private Cells() {}

    public static CellText text(Workshop workshop, Words words) {
        return new CellText(workshop, words.locale(), words.get("room.yes"), words.get("room.no"));
    }

    /** @param today decides the year of a date that is typed without one */
    public static CellReader reader(Workshop workshop, Words words, LocalDate today) {
        return new CellReader(workshop, words.locale(), today, words.get("room.yes"), words.get("room.no"));
    }
}
