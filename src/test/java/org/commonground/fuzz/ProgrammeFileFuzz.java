package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.params.provider.MethodSource;

/** Programme files. */
class ProgrammeFileFuzz {

    private static final ReaderCheck CHECK =
            new ReaderCheck(file -> ProgrammeFile.read("programme.json", file), UnreadableProgramme.class);

    static Stream<byte[]> seeds() {
        var small = ProgrammeFile.write(WorkshopBuilder.empty().programme());
        return Stream.concat(Seeds.texts(ProgrammeFileFuzz.class, small), Seeds.programmes());
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 3_000);
    }
}
