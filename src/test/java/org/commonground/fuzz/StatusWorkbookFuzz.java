package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of actions in Excel workbooks; the input holds the parts of one. */
class StatusWorkbookFuzz {

    private static final ReaderCheck CHECK =
            new ReaderCheck(parts -> StatusCheck.read(Seeds.workbook(parts)), InvalidInput.class);

    static Stream<byte[]> seeds() {
        var actions = Seeds.sheet(
                "Actions",
                "Action\tOwner\tDue\tStatus\tKey for Common Ground",
                "One consent record\tAda Okafor\t2027-01-15\tdone\tcg-a1",
                "Two-week skill swap\t\t46000\tblocked\t");
        return Stream.concat(Stream.of(actions), Seeds.texts(StatusWorkbookFuzz.class));
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input, 1_500);
    }
}
