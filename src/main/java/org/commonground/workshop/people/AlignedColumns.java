package org.commonground.workshop.people;

import java.util.List;
import java.util.regex.Pattern;

/** Text whose columns are aligned with spaces, as a terminal or a plain mail shows a table. */
final class AlignedColumns {

    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

    private AlignedColumns() {}

    /** The text with a tab for each gap, if each of at least two lines has as many gaps and none has another separator. */
    static String withTabs(String text) {
        List<String> lines = text.lines().toList();
        var gaps = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> GAP.split(line, -1).length - 1)
                .toList();
        boolean isTable = gaps.size() > 1
                && gaps.getFirst() > 0
                && gaps.stream().distinct().count() == 1
                && DelimitedText.SEPARATORS.stream().noneMatch(separator -> text.indexOf(separator) >= 0);
        return isTable ? GAP.matcher(text).replaceAll("\t") : text;
    }
}
