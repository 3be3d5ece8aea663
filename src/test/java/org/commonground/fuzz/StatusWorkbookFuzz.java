package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.report.xlsx.ExcelWriter;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of actions in Excel workbooks; the input holds the parts of one. */
class StatusWorkbookFuzz {

    private static final ReaderCheck CHECK =
            new ReaderCheck(parts -> StatusCheck.read(Seeds.workbook(parts)), InvalidInput.class);

    static Stream<byte[]> seeds() {
        return Stream.concat(
                StatusCheck.exports(new ExcelWriter()).map(Seeds::parts), Seeds.texts(StatusWorkbookFuzz.class));
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        CHECK.check(input);
    }
}
