package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.List;

/**
 * People on one line as mail programs show them, {@code Lind, Bo <bo@x>; Rao, Cy <cy@x>}. Unlike in a mail's own header, names with commas are
 * often without quotation marks.
 */
final class RecipientList {

    private RecipientList() {}

    /**
     * The people of a line, each with address. A semicolon outside of quotation marks ends a person; a comma does so only after the address,
     * for before it, it separates last and first name.
     */
    static List<String> pieces(String line) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        boolean quoted = false;
        boolean bySemicolon = false;
        boolean address = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"' && line.indexOf('"', i + 1) >= 0 | quoted;
            if (!quoted && (c == ';' || c == ',' && address)) {
                bySemicolon |= c == ';';
                address = false;
                add(pieces, piece);
            } else {
                address |= c == '@' && !piece.isEmpty();
                piece.append(c);
            }
        }
        add(pieces, piece);
        boolean names = pieces.size() == 1 && !bySemicolon && line.indexOf('@') < 0;
        return names ? namesByComma(pieces.getFirst()) : pieces;
    }

    /** Several addresses; one after "Last, First"; or names that only recipients are written like. @param alone whether there is no other line */
    static boolean isList(String line, boolean alone, WordLists words) {
        var pieces = pieces(line);
        long addresses = pieces.stream().filter(piece -> piece.indexOf('@') > 0).count();
        if (addresses > 1 || addresses == 1 && line.endsWith(";")) {
            return alone || !isNameWithAddresses(pieces);
        }
        if (addresses == 1) {
            var piece = pieces.getFirst();
            return pieces.size() == 1
                    && piece.endsWith(">")
                    && piece.indexOf(';') < 0
                    && piece.indexOf(',') > 0
                    && piece.indexOf(',') == piece.lastIndexOf(',');
        }
        return pieces.size() > 1
                        && line.indexOf(';') > 0
                        && pieces.stream()
                                .allMatch(
                                        piece -> piece.indexOf(',') == piece.lastIndexOf(',') && piece.indexOf(',') > 0)
                || alone
                        && pieces.size() > (line.endsWith(";") ? 1 : 2)
                        && pieces.stream()
                                .map(PersonName::withoutQuotes)
                                .allMatch(piece -> PersonName.isFullName(piece, words));
    }

    /** "Ada Okafor; ada@work.example; ada@home.example", in a list of such lines. */
    private static boolean isNameWithAddresses(List<String> pieces) {
        return pieces.getFirst().indexOf('@') < 0
                && pieces.subList(1, pieces.size()).stream().allMatch(CellText::isAddress);
    }

    /** "Ada Okafor, Bo Lind" are two; "Okafor, Ada" is one; "Okafor, Ada, Lind, Bo" are two. */
    private static List<String> namesByComma(String line) {
        var parts = List.of(line.split(",")).stream()
                .map(CellText::tidy)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() % 2 == 1 || parts.stream().anyMatch(part -> part.indexOf(' ') >= 0)) {
            return parts;
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i < parts.size(); i += 2) {
            pairs.add(parts.get(i) + ", " + parts.get(i + 1));
        }
        return pairs;
    }

    private static void add(List<String> pieces, StringBuilder piece) {
        var text = CellText.tidy(piece.toString());
        if (!text.isEmpty()) {
            pieces.add(text);
        }
        piece.setLength(0);
    }
}
