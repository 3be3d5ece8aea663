package org.commonground.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The printers of this computer. Both methods may take seconds. */
public interface Printers {

    /** The names of the printers, the system's default first; empty if no printer is installed. */
    List<String> names();

    /**
     * Prints all pages of a file.
     *
     * @param copies 1 to 99
     * @return false if the printer no longer exists
     * @throws IOException if the printer does not accept the file; the message gives the reason
     */
    boolean print(Path pdf, String printer, int copies) throws IOException;
}
