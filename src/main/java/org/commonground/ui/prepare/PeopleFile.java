package org.commonground.ui.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.workshop.FileText;
import org.commonground.workshop.Refused;

/** A file with a list of people, as text. */
final class PeopleFile {

    /** What the chooser offers: tables as text, and calendar files. */
    static final List<String> ENDINGS = List.of("csv", "tsv", "txt", "ics");

    /** A hundred people with long roles take a tenth of it; what is bigger is something else. */
    private static final long MOST_KB = 1000;

    private PeopleFile() {}

    /** @throws Refused if it is too big to be a list of people */
    static String read(Path file) throws IOException {
        long kilobytes = Files.size(file) / 1000;
        if (kilobytes > MOST_KB) {
            throw new Refused(Refused.Reason.FILE_TOO_BIG, kilobytes, MOST_KB);
        }
        return FileText.of(Files.readAllBytes(file));
    }
}
