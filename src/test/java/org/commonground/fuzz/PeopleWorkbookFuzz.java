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
        var list = Seeds.sheet("People", "Name\tJob title\tE-mail", "Ada Okafor\tHead of Data\tada@example.org");
        return Stream.of(
                        Stream.of(list),
                        Seeds.files(Seeds.class, "lists", ".xlsx").map(Seeds::parts),
                        Seeds.texts(PeopleWorkbookFuzz.class))
                .flatMap(seeds -> seeds);
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 1_500);
    }
}
