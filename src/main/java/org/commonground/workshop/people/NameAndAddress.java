package org.commonground.workshop.people;

import java.util.Locale;

/** A cell such as {@code Bo Lind <bo@example.org>}, taken apart; either part may be empty. */
record NameAndAddress(String name, String address) {

    NameAndAddress(String cell) {
        this(beforeAddress(cell), addressIn(cell));
    }

    private static String addressIn(String cell) {
        int from = start(cell);
        if (from < 0) {
            return "";
        }
        var rest = cell.substring(from);
        int end = 0;
        while (end < rest.length() && " <>()[]\",;".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return plain(rest.substring(0, end));
    }

    private static String beforeAddress(String cell) {
        int from = start(cell);
        if (from < 0) {
            return cell;
        }
        var before = cell.substring(0, from);
        return CellText.tidy(before.endsWith("mailto:") ? before.substring(0, before.length() - 7) : before)
                .replaceAll("[<(\\[:,;–-]+$", "")
                .strip();
    }

    /** Where the address begins; -1 if there is none. */
    private static int start(String cell) {
        int at = cell.indexOf('@');
        if (at <= 0 || at == cell.length() - 1) {
            return -1;
        }
        int from = at;
        while (from > 0 && " <>()[]\",;:\t".indexOf(cell.charAt(from - 1)) < 0) {
            from--;
        }
        return from == at ? -1 : from;
    }

    /** Without the full stop of a sentence, and "mailto:". */
    private static String plain(String address) {
        var text = address.toLowerCase(Locale.ROOT).startsWith("mailto:") ? address.substring(7) : address;
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
