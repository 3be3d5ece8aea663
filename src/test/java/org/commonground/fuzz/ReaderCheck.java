package org.commonground.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Holds a reader to its promises for one input.
 *
 * @param refusals the exceptions by which the reader refuses an input
 */
record ReaderCheck(Reader reader, Class<?>... refusals) {

    private static final int BYTES = 100_000;
    private static final Duration LONGEST = Duration.ofMillis(100);

    /** Code that counts its own branches is slower; what is quadratic still takes longer. */
    private static final Duration LONGEST_FUZZED = Duration.ofSeconds(1);

    static final boolean IS_FUZZED = System.getProperty("JAZZER_FUZZ") != null;

    /**
     * The limit of a new input, in bytes. A small one reaches the same code as a large one in a fraction of the time, and large ones are read
     * whenever one is timed.
     */
    static final int MOST_BYTES = 500;

    private static final boolean IS_TIMED = Boolean.getBoolean("fuzz.timed");

    /** While new inputs are made, one in so many is timed: reading so much text takes far longer than an input. */
    private static final int TIMED = 20_000;

    /** The first measurements of a reader include the loading and compiling of its code. */
    private static final int MEASUREMENTS = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Reads an input and checks what it was read as. */
    interface Reader {
        void read(byte[] input) throws Exception;
    }

    void check(byte[] input) {
        check(input, MOST_BYTES);
    }

    /** @param most the limit of a new input, in bytes; a longer one is not read */
    void check(byte[] input, int most) {
        if (IS_FUZZED && input.length > most) {
            return;
        }
        FuzzedInputs.given();
        read(input);
        if (input.length > 0 && (IS_FUZZED ? checksum(input) % TIMED == 0 : IS_TIMED)) {
            assertShort(repeated(input, 0, input.length));
            assertShort(repeated(input, input.length / 3, Math.ceilDiv(2 * input.length, 3)));
        }
        FuzzedInputs.held();
    }

    private void read(byte[] input) {
        try {
            reader.read(input);
        } catch (Exception e) {
            if (Arrays.stream(refusals).noneMatch(refusal -> refusal.isInstance(e))) {
                throw new AssertionError("not refused, but failed", e);
            }
        }
    }

    /** By the time of the processor, which does not depend on what else runs. */
    private void assertShort(byte[] input) {
        var shortest = Duration.ofDays(1);
        var longest = (IS_FUZZED ? LONGEST_FUZZED : LONGEST)
                .multipliedBy(Math.max(BYTES, input.length))
                .dividedBy(BYTES);
        for (int i = 0; i < MEASUREMENTS && shortest.compareTo(longest) > 0; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            read(input);
            var taken = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
            shortest = taken.compareTo(shortest) < 0 ? taken : shortest;
        }
        assertThat(shortest).as("%d bytes", input.length).isLessThanOrEqualTo(longest);
    }

    /** The input with a part of it repeated, so that it is at least {@link #BYTES} long. */
    private static byte[] repeated(byte[] input, int from, int to) {
        int times = Math.max(1, Math.ceilDiv(BYTES - input.length, to - from) + 1);
        var whole = new byte[input.length + (times - 1) * (to - from)];
        System.arraycopy(input, 0, whole, 0, to);
        for (int i = 1; i < times; i++) {
            System.arraycopy(input, from, whole, to + (i - 1) * (to - from), to - from);
        }
        System.arraycopy(input, to, whole, to + (times - 1) * (to - from), input.length - to);
        return whole;
    }

    private static long checksum(byte[] input) {
        var crc = new CRC32();
        crc.update(input);
        return crc.getValue();
    }
}
