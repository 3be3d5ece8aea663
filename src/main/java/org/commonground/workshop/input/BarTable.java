package org.commonground.workshop.input;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table whose every line begins and ends with a bar, as Markdown and wikis have it.
 *
 * @param text the table with tabs between its cells; a line of dashes below the heading is empty
 * @param hasHeading whether its first line is marked as a heading
 */
record BarTable(String text, boolean hasHeading) {

    private static final Pattern LINE = Pattern.compile("\\s*\\|.*\\|\\s*");
    private static final Pattern RULE = Pattern.compile("[\\s|:+=-]+");

    /** The table, or the text as it is. */
    static BarTable read(String text) {
        var lines = text.lines().toList();
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.size() < 2
                || !filled.stream().allMatch(line -> LINE.matcher(line).matches())) {
            return new BarTable(text, false);
        }
        boolean hasHeading = RULE.matcher(filled.get(1)).matches()
                || filled.getFirst().strip().startsWith("||");
        return new BarTable(
                lines.stream()
                        .map(line -> line.isBlank() || RULE.matcher(line).matches() ? "" : withTabs(line.strip()))
                        .collect(Collectors.joining("\n")),
                hasHeading);
    }

    private static String withTabs(String line) {
        var bars = line.startsWith("||") && line.endsWith("||") ? line.replace("||", "|") : line;
        return Arrays.stream(bars.substring(1, bars.length() - 1).split("(?<!\\\\)\\|", -1))
                .map(cell -> cell.strip().replace("\\|", "|"))
                .collect(Collectors.joining("\t"));
    }
}
