package org.commonground.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.workshop.Workshop;

/** Workshops that are unlike the sample: without agreement, with one person, with withheld sides, in other scripts, large, empty. */
public final class UnlikeWorkshops {
    private UnlikeWorkshops() {}

    /** @param name no, one, withheld, rtl, hard or empty */
    public static Workshop read(String name) {
        try {
            return WorkshopFile.read(
                    Files.readAllBytes(Path.of("src", "test", "resources", "workshops", name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
