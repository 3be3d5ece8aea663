package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.junit.jupiter.params.provider.MethodSource;

/** Programme files. */
class ProgrammeFileFuzz {

    private static final ReaderCheck CHECK =
            new ReaderCheck(file -> ProgrammeFile.read("programme.json", file), UnreadableProgramme.class);

    static Stream<byte[]> seeds() {
        return Seeds.programmes(ProgrammeFileFuzz.class);
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}
