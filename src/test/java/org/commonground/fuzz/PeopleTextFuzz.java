package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists of people in text: CSV with any separator, tables that were pasted, lines. */
class PeopleTextFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.files(PeopleTextFuzz.class, "lists", ".csv", ".tsv", ".txt");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        PeopleCheck.check(input);
    }
}
