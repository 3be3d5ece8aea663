package org.commonground.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What the bench needs of screen and store beside the commands' own ports. Filled by the start classes.
 *
 * @param windows the class whose {@code main} measures windows in a process of its own; its arguments are the store and what to
 *     measure
 */
public record BenchPorts(Class<?> windows, RawCommits rawCommits) {

    /** Commits with nothing around them. */
    public interface RawCommits {

        /** @return milliseconds of commits of one row, with the store's settings, in a file in this folder */
        List<Double> measure(Path folder, int times);
    }
}
