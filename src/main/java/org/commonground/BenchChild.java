package org.commonground;

import java.util.Arrays;
import org.commonground.ui.bench.Measuring;

/** Where a process of the bench starts: the app with somebody watching its windows, or bare windows. */
public final class BenchChild {

    private BenchChild() {}

    /** Arguments: the store, then what {@link Measuring} is to measure. */
    public static void main(String... arguments) {
        Measuring.run(
                Arrays.asList(arguments).subList(1, arguments.length), () -> Launcher.main("--store", arguments[0]));
    }
}
