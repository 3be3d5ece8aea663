package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;

/** A line of a pasted list as it stands, with the number of its first line, and its fields. */
record ListLine(int number, String text) {

    /** A cell of a spreadsheet may hold this many line breaks; a quotation mark that closes later was meant otherwise. */
    private static final int MOST_BREAKS = 10;

    /** The lines of a text. One that ends inside a quoted field goes on in the next, if the field is closed there. */
    static List<ListLine> of(String text) {
        var physical = text.lines().toList();
        var lines = new ArrayList<ListLine>();
        for (int i = 0; i < physical.size(); i++) {
            int number = i + 1;
            var whole = new StringBuilder(physical.get(i));
            int last = i;
            while (open(whole) && last + 1 < physical.size() && last < i + MOST_BREAKS) {
                whole.append(' ').append(physical.get(++last));
            }
            if (open(whole)) {
                lines.add(new ListLine(number, physical.get(i)));
            } else {
                lines.add(new ListLine(number, whole.toString()));
                i = last;
            }
        }
        return lines;
    }

    /** The separator: a tab where there is one, else a semicolon, else a comma. What stands in quotes does not count. */
    char separator() {
        var bare = text.replaceAll("\"[^\"]*\"", "");
        return bare.indexOf('\t') >= 0 ? '\t' : bare.indexOf(';') >= 0 ? ';' : ',';
    }

    boolean isOpen() {
        return open(text);
    }

    /** The fields. One in double quotes may hold the separator, and a doubled quote for one. */
    List<String> fields(char separator) {
        var fields = new ArrayList<String>();
        split(text, separator, fields);
        return fields;
    }

    private static boolean open(CharSequence line) {
        var text = line.toString();
        return split(text, new ListLine(0, text).separator(), new ArrayList<>());
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
