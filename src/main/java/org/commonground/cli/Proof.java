package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.report.WorkshopFile;
import org.commonground.workshop.Ballots;
import org.commonground.workshop.Workshop;

/** Whether what comes out of the demo is what went in. */
final class Proof {

    private Proof() {}

    /** @throws Failed if they differ */
    static void same(String what, Object in, Object out) {
        if (!in.equals(out)) {
            throw new Failed(what + " is not what went in.");
        }
    }

    /** @throws Failed if a word, a count, a link or a whole file of the export is not as the sample has it */
    static void of(Workshop workshop, Sample sample, List<Path> written) throws IOException {
        if (Ballots.open(workshop).isPresent()) {
            throw new Failed("A ballot was left open.");
        }
        var in = SampleLedger.of(sample);
        in.mustEqual("The workshop", WorkshopLedger.of(workshop));
        for (var file : written) {
            var bytes = Files.readAllBytes(file);
            var name = file.getFileName().toString();
            if (name.endsWith(".json")) {
                var read = WorkshopFile.read(bytes);
                same("The workshop file", workshop, read);
                in.mustEqual("The workshop file", WorkshopLedger.of(read));
            } else if (bytes.length == 0) {
                throw new Failed(name + " is empty.");
            }
        }
    }
}
