package org.commonground.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonground.programme.model.Side;

/** Everything that was said, voted and agreed, as plain lines under headings: for holding two accounts of a workshop against each other. */
final class Facts {

    private final Map<String, List<String>> lines = new TreeMap<>();

    /** Enters a line of these parts. */
    void add(String heading, Object... parts) {
        var line = new ArrayList<String>();
        for (var part : parts) {
            line.add(part.toString().strip());
        }
        lines.computeIfAbsent(heading, h -> new ArrayList<>()).add(String.join(" | ", line));
    }

    /** As a line of the sample begins: {@code m: Plain words}. */
    static String line(Side side, String text) {
        return switch (side) {
            case MARKETING -> "m: " + text;
            case IT -> "i: " + text;
            case JOINT -> "j: " + text;
        };
    }

    /** @throws CommandFailed with the first line that the other does not have as often, wherever it stands */
    void mustEqual(String where, Facts other) {
        var headings = new TreeSet<>(lines.keySet());
        headings.addAll(other.lines.keySet());
        for (var heading : headings) {
            var here = new ArrayList<>(lines.getOrDefault(heading, List.of()));
            var there = new ArrayList<>(other.lines.getOrDefault(heading, List.of()));
            for (var line : List.copyOf(here)) {
                if (!there.remove(line)) {
                    throw new CommandFailed(where + " lacks, of the " + heading + ": " + line);
                }
            }
            if (!there.isEmpty()) {
                throw new CommandFailed(where + " has too much, of the " + heading + ": " + there.getFirst());
            }
        }
    }
}
