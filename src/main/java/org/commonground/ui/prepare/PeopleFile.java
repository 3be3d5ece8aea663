package org.commonground.ui.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.TextDecoder;

/** Reads a file with a list of people as text. */
final class PeopleFile {

    /** The file types of the chooser: text tables and calendar files. */
    static final List<String> EXTENSIONS = List.of("csv", "tsv", "txt", "ics");

    /** A hundred people with long roles take a tenth of this; a larger file is something else. */
    private static final long MOST_KB = 1000;

    private PeopleFile() {}

    /** @throws InvalidInput if it is too large for a list of people */
    static String read(Path file) throws IOException {
        long kilobytes = Files.size(file) / 1000;
        if (kilobytes > MOST_KB) {
            throw new InvalidInput(InvalidInput.Reason.FILE_TOO_BIG, kilobytes, MOST_KB);
        }
        return TextDecoder.decode(Files.readAllBytes(file));
    }
}
