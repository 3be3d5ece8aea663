package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of delimited text, such as CSV, with its line number. A quoted field may span several physical lines; the number is that of the
 * first.
 */
record DelimitedLine(int number, String text) {

    /** The limit of line breaks in a cell. A quotation mark that is closed later is not the beginning of a quoted field. */
    private static final int MOST_BREAKS = 10;

    /** The lines of a text. A line that ends inside a quoted field continues on the next one, if the field is closed there. */
    static List<DelimitedLine> of(String text) {
        var physical = text.lines().toList();
        var lines = new ArrayList<DelimitedLine>();
        for (int i = 0; i < physical.size(); i++) {
            int number = i + 1;
            var whole = new StringBuilder(physical.get(i));
            int last = i;
            while (open(whole) && last + 1 < physical.size() && last < i + MOST_BREAKS) {
                whole.append(' ').append(physical.get(++last));
            }
            if (open(whole)) {
                lines.add(new DelimitedLine(number, physical.get(i)));
            } else {
                lines.add(new DelimitedLine(number, whole.toString()));
                i = last;
            }
        }
        return lines;
    }

    /** The separator: a tab if the line contains one, else a semicolon, else a comma. Quoted text is ignored. */
    char separator() {
        var bare = text.replaceAll("\"[^\"]*\"", "");
        return bare.indexOf('\t') >= 0 ? '\t' : bare.indexOf(';') >= 0 ? ';' : ',';
    }

    boolean hasUnclosedQuote() {
        return open(text);
    }

    /** The fields. A field in double quotes may contain the separator; a doubled quotation mark stands for one. */
    List<String> fields(char separator) {
        var fields = new ArrayList<String>();
        split(text, separator, fields);
        return fields;
    }

    private static boolean open(CharSequence line) {
        var text = line.toString();
        return split(text, new DelimitedLine(0, text).separator(), new ArrayList<>());
    }

    /** @return whether the line ends inside a quoted field */
    private static boolean split(String line, char separator, List<String> fields) {
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (quoted && c == '"') {
                quoted = false;
            } else if (!quoted && c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted = true;
            } else if (!quoted && c == separator) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return quoted;
    }
}
