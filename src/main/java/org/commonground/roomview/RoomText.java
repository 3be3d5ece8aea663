package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much room a text takes on the wall, without a toolkit: widths of Inter by class of character, rounded up, so that what is
 * reckoned to fit does fit.
 */
final class RoomText {

    private static final double CAREFUL = 1.02;
    /** From one base line to the next; letters of other fonts do not change it. */
    static final double LINE = 1.23;

    /** Widths of the commonest letters, looked up: the wall measures every card of a board at each change. */
    private static final double[] ASCII =
            IntStream.range(0, 0x80).mapToDouble(RoomText::em).toArray();

    private RoomText() {}

    /** Width in pixels of a text on one line. */
    static double width(String text, int size) {
        return text.codePoints().mapToDouble(RoomText::em).sum() * size * CAREFUL;
    }

    /** Height in pixels of a text wrapped at {@code width}; at least a line. */
    static double height(String text, int size, double width) {
        return lines(text, size, width) * size * LINE;
    }

    /**
     * Lines after wrapping between words, and inside a word only where it is wider than a line. Read in one go without taking the
     * text apart: a board of thousands is measured at each card.
     */
    static int lines(String text, int size, double width) {
        int lines = 1;
        double at = 0;
        double word = 0;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : '\n';
            i += Character.charCount(c);
            if (c != ' ' && c != '\n') {
                word += c < ASCII.length ? ASCII[c] : em(c);
                continue;
            }
            double wide = word * size * CAREFUL;
            if (at > 0 && at + wide > width) {
                lines++;
                at = 0;
            }
            int more = (int) Math.max(0, Math.ceil(wide / width) - 1);
            lines += more;
            at += wide - more * width + size * 0.28;
            word = 0;
            if (c == '\n' && i <= text.length()) {
                lines++;
                at = 0;
            }
        }
        return lines;
    }

    /**
     * The text as it is where it is no higher than {@code room}, else cut into pieces that are, between words if possible; "…" stands
     * where it was cut.
     */
    static List<String> pieces(String text, int size, double width, double room) {
        int most = (int) Math.max(1, room / (size * LINE));
        if (lines(text, size, width) <= most) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var rest = text;
        while (lines(rest, size, width) > most) {
            int to = fitting(rest, size, width, most);
            pieces.add(rest.substring(0, to).strip() + "…");
            rest = "…" + rest.substring(to).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where the longest beginning ends that takes no more lines with "…" after it; after a space where there is one. */
    private static int fitting(String text, int size, double width, int most) {
        if (text.codePointCount(0, text.length()) <= 2) {
            return text.length();
        }
        int fits = text.offsetByCodePoints(0, 2);
        int space = 0;
        for (int to = fits; to < text.length() && lines(text.substring(0, to) + "…", size, width) <= most; ) {
            fits = to;
            if (text.charAt(to - 1) == ' ') {
                space = to;
            }
            to += Character.charCount(text.codePointAt(to));
        }
        return space > 1 ? space : fits;
    }

    private static double em(int c) {
        if (c < 0x80) {
            if (Character.isDigit(c)) {
                return 0.63;
            }
            return "il.,:;'|!j".indexOf(c) >= 0
                    ? 0.29
                    : "ftr()-[]/".indexOf(c) >= 0
                            ? 0.4
                            : "mwMW@%".indexOf(c) >= 0 ? 0.95 : Character.isUpperCase(c) ? 0.72 : 0.6;
        }
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return c >= 0x1F000 ? 1.4 : c >= 0x2E80 ? 1.1 : Character.isUpperCase(c) ? 0.75 : 0.65;
    }
}
