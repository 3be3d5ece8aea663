package org.commonground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/**
 * A test of reliability that every build runs in a short form, and {@code ./test -Plong} so often that its figures mean something. In its
 * long form it prints one line, which is in {@code target/long.txt} too and looks the same in every version.
 */
public final class LongRun {

    private static final boolean IS_LONG = Boolean.getBoolean("org.commonground.long");
    private static final Path LINES = Path.of("target", "long.txt");

    private final String name;
    private final long begun = System.nanoTime();

    private LongRun(String name) {
        this.name = name;
    }

    /** How often something is done: {@code usually} in every build, or as often as the long form does it. */
    public static int times(int usually, int inTheLongForm) {
        return IS_LONG ? inTheLongForm : usually;
    }

    /** @param name what is tried, in a few words that stay the same from version to version */
    public static LongRun begin(String name) {
        return new LongRun(name);
    }

    /**
     * Prints the line. To be called before anything is asserted, so that a failure has its line too.
     *
     * @param lost how many of what has to hold did not
     * @param details further figures
     */
    public void report(long runs, long lost, String details) {
        print(String.format(
                Locale.ROOT,
                "%,6d runs %,5d lost %,6d s  %s",
                runs,
                lost,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(),
                details));
    }

    /** Leaves the test as not run, with a line, unless the machine allows what it needs. */
    public void assumeHere(boolean allowed, String needed) {
        if (!allowed) {
            print("not run: needs " + needed);
        }
        Assumptions.assumeTrue(allowed, needed);
    }

    private void print(String figures) {
        if (!IS_LONG) {
            return;
        }
        var line = String.format(Locale.ROOT, "long: %-34s %s%n", name, figures);
        System.out.print(line);
        try {
            Files.createDirectories(LINES.getParent());
            Files.writeString(LINES, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
