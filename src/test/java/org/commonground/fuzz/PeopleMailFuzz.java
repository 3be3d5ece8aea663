package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** People in saved mails, with lists attached. */
class PeopleMailFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.files(PeopleMailFuzz.class, "lists", ".eml");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        PeopleCheck.check(input);
    }
}
