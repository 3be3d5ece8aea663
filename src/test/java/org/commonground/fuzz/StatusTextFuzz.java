package org.commonground.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.commonground.report.text.CsvWriters;
import org.commonground.report.text.TrackerWriters;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of actions in CSV files: our own, and those of Jira, Planner and Trello. */
class StatusTextFuzz {

    static Stream<byte[]> seeds() {
        return Stream.concat(
                StatusCheck.exports(
                        CsvWriters::actions, TrackerWriters::jira, TrackerWriters::planner, TrackerWriters::trello),
                Seeds.texts(StatusTextFuzz.class));
    }

    @MethodSource("seeds")
    @FuzzTest
    void read(byte[] input) {
        StatusCheck.check(input);
    }
}
