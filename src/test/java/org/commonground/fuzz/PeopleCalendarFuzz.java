package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** People invited in calendar files. */
class PeopleCalendarFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.files(PeopleCalendarFuzz.class, "lists", ".ics");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        PeopleCheck.check(input);
    }
}
