package org.commonground.report.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The widths of a table's columns. Each is at least as wide as its longest word, so that words break only if they must; the rest of
 * the width goes to the columns with the longest texts. A column of numbers is as wide as the longest word of its heading.
 */
final class ColumnWidths {
    /** The width of a page in characters of table text. */
    private static final int PAGE = 106;

    private static final int MAX_WORD = 16;
    private static final int MIN_NUMBER = 6;
    /** Texts up to this many characters stay on one line if {@link #ROOM_FOR_LONG_TEXTS} characters are left for longer texts. */
    private static final int SHORT_TEXT = 19;

    private static final int ROOM_FOR_LONG_TEXTS = 20;
    private static final int GAP = 3;

    private ColumnWidths() {}

    /**
     * The widths in hundredths of the table.
     *
     * @param columns their texts, the heading first
     * @param texts how many columns, from the first, hold texts; the others hold numbers
     */
    static List<Double> of(List<List<String>> columns, int texts) {
        var whole = minimum(columns, texts, SHORT_TEXT);
        var least = sum(whole) <= PAGE - ROOM_FOR_LONG_TEXTS ? whole : minimum(columns, texts, 0);
        var more = IntStream.range(0, columns.size())
                .mapToDouble(i -> i >= texts ? 0 : Math.sqrt(Math.max(0, longest(columns.get(i)) - least[i])))
                .toArray();
        double left = Math.max(0, PAGE - sum(least));
        double wanted = Math.max(1, sum(more));
        var widths = IntStream.range(0, columns.size())
                .mapToDouble(i -> least[i] + left * more[i] / wanted)
                .toArray();
        double all = sum(widths);
        return IntStream.range(0, columns.size())
                .mapToObj(i -> Math.round(1000 * widths[i] / all) / 10.0)
                .toList();
    }

    /** How many lines a text takes, at most. @param share the width of its column in hundredths of the table */
    static int lines(String text, double share) {
        return 1 + text.length() / (int) Math.max(1, PAGE * share / 100);
    }

    /** @param unbroken texts up to this many characters stay on one line */
    private static double[] minimum(List<List<String>> columns, int texts, int unbroken) {
        return IntStream.range(0, columns.size())
                .mapToDouble(
                        i -> i >= texts ? number(columns.get(i).getFirst()) : GAP + minimum(columns.get(i), unbroken))
                .toArray();
    }

    private static int minimum(List<String> column, int unbroken) {
        return column.stream()
                .mapToInt(text -> text.length() <= unbroken ? text.length() : Math.min(longestWord(text), MAX_WORD))
                .max()
                .orElse(1);
    }

    /** The width of a column of numbers; a long heading is set in two lines. */
    private static int number(String head) {
        return Math.max(MIN_NUMBER, Math.max(longestWord(head) + 1, head.length() / 2 + GAP));
    }

    private static double sum(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).sum();
    }

    private static int longest(List<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static int longestWord(String text) {
        return longest(List.of(text.split("[\\s-]+")));
    }
}
