package org.commonground.ui.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The printers that this computer knows. Both may take seconds. */
public interface Printers {

    /** Their names, the one that the system prints on first; none where none is set up. */
    List<String> names();

    /**
     * Hands every page to the printer.
     *
     * @param copies 1 to 99
     * @return false if the printer is not there any more
     * @throws IOException if it does not take them; the message says why
     */
    boolean print(Path pdf, String printer, int copies) throws IOException;
}
