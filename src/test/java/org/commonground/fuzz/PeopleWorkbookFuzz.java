package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.params.provider.MethodSource;

/** People in Excel workbooks; the input holds the parts of one. */
class PeopleWorkbookFuzz {

    private static final ReaderCheck CHECK =
            new ReaderCheck(parts -> PeopleCheck.read(Seeds.workbook(parts)), InvalidInput.class);

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.files(Seeds.class, "lists", ".xlsx").map(Seeds::parts), Seeds.texts(PeopleWorkbookFuzz.class));
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}
