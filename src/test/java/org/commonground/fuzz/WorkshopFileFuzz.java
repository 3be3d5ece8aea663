package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.report.archive.UnreadableWorkshopFile;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.params.provider.MethodSource;

/** Workshop files. */
class WorkshopFileFuzz {

    private static final ReaderCheck CHECK = new ReaderCheck(WorkshopFile::readArchived, UnreadableWorkshopFile.class);

    static Stream<byte[]> seeds() {
        var small = WorkshopFile.write(WorkshopBuilder.empty());
        return Stream.concat(Stream.of(small), Seeds.files(WorkshopFileFuzz.class, "workshops", ".json"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 4_500);
    }
}
