package org.commonground.fuzz;

import java.util.concurrent.atomic.AtomicLong;
import org.commonground.LongRun;

/** Counts what a reader was given, for the line of {@code ./test -Pfuzz} and {@code -Plong}. Each reader is fuzzed in a Java of its own. */
final class FuzzedInputs {

    private static final AtomicLong GIVEN = new AtomicLong();
    private static final AtomicLong HELD = new AtomicLong();

    private FuzzedInputs() {}

    static void given() {
        if (GIVEN.getAndIncrement() == 0 && ReaderCheck.IS_FUZZED) {
            var run = LongRun.begin("new inputs, " + reader());
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform()
                            .unstarted(() -> run.report(GIVEN.get(), GIVEN.get() - HELD.get(), processor())));
        }
    }

    static void held() {
        HELD.getAndIncrement();
    }

    private static String processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(taken -> taken.toSeconds() + " s of a processor")
                .orElse("");
    }

    private static String reader() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.endsWith("Fuzz"))
                        .findFirst())
                .map(name -> name.substring(name.lastIndexOf('.') + 1).replace("Fuzz", ""))
                .orElse("some reader");
    }
}
