package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** People in vCard files. */
class PeopleAddressCardFuzz {

    static Stream<byte[]> seeds() {
        return Seeds.files(PeopleAddressCardFuzz.class, "lists", ".vcf");
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        PeopleCheck.check(input);
    }
}
