package org.commonground.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.report.PlanSample;
import org.commonground.report.Written;
import org.commonground.report.model.FormatWriter;
import org.commonground.report.status.StatusFile;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;

/** Reads the status of actions in all formats, and takes what is said over into the plan. */
final class StatusCheck {

    private static final Workshop PLAN = PlanSample.workshop();
    private static final ReaderCheck CHECK = new ReaderCheck(StatusCheck::read, InvalidInput.class);

    private StatusCheck() {}

    static void check(byte[] input) {
        CHECK.check(input, 1_500);
    }

    static void read(byte[] input) {
        var found = StatusFile.read(input, PlanSample.WORDS, PlanSample.DAY).compare(PLAN, Optional.of(PLAN));
        PLAN.after(StatusFile.accept(PLAN, found.updates()));
    }

    /** What the plan's own writers write. */
    static Stream<byte[]> exports(FormatWriter... writers) {
        return Stream.of(writers).map(writer -> {
            try {
                return Written.bytes(writer, Written.plan(PLAN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
