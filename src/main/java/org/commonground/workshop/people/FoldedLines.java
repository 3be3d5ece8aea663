package org.commonground.workshop.people;

import java.io.ByteArrayOutputStream;

/** Folds of long lines in calendars and cards: a line that begins with a space or tab continues the one before (RFC 5545, 3.1). */
final class FoldedLines {

    private FoldedLines() {}

    /**
     * Mends letters of several bytes that a fold splits, for lines are folded by bytes: the fold goes behind the letter. Other folds and all
     * line numbers stay.
     */
    static byte[] mendLetters(byte[] bytes) {
        var mended = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            int fold = foldLength(bytes, i);
            boolean inLetter =
                    fold > 0 && i > 0 && bytes[i - 1] < 0 && i + fold < bytes.length && isContinuation(bytes[i + fold]);
            if (inLetter) {
                int end = i + fold;
                while (end < bytes.length && isContinuation(bytes[end])) {
                    mended.write(bytes[end++]);
                }
                mended.write(bytes, i, fold);
                i = end;
            } else {
                mended.write(bytes[i++]);
            }
        }
        return mended.toByteArray();
    }

    private static int foldLength(byte[] bytes, int at) {
        int ends = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : bytes[at] == '\n' ? 1 : 0;
        boolean space = ends > 0 && at + ends < bytes.length && (bytes[at + ends] == ' ' || bytes[at + ends] == '\t');
        return space ? ends + 1 : 0;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }
}
