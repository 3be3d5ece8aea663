package org.commonground.report.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.util.ArrayList;
import java.util.List;
import org.commonground.drawing.VisualOrder;

/**
 * Tells the layout of a page in which direction each part of a paragraph runs. A paragraph from right to left is one part; in any
 * other each stretch of right-to-left text is one, with the numbers and Latin words in it: the layout puts parts side by side only in
 * the order of reading, so what is nested in them has to be reordered line by line.
 */
final class TextDirections implements BidiSplitter {
    private final List<BidiTextRun> runs = new ArrayList<>();

    @Override
    public void setParagraph(String paragraph, byte direction) {
        runs.clear();
        if (direction == RTL || paragraph.isEmpty()) {
            runs.add(new BidiTextRun(0, paragraph.length(), direction));
            return;
        }
        var levels = VisualOrder.bidi(paragraph, LTR).getLevels();
        int start = 0;
        for (int at = 1; at <= levels.length; at++) {
            if (at == levels.length || isRightToLeft(levels[at]) != isRightToLeft(levels[start])) {
                runs.add(new BidiTextRun(start, at - start, isRightToLeft(levels[start]) ? RTL : LTR));
                start = at;
            }
        }
    }

    private static boolean isRightToLeft(byte level) {
        return level > 0;
    }

    @Override
    public int countTextRuns() {
        return runs.size();
    }

    @Override
    public BidiTextRun getVisualRun(int index) {
        return runs.get(index);
    }

    @Override
    public byte getBaseDirection(String paragraph) {
        return VisualOrder.bidi(paragraph, com.ibm.icu.text.Bidi.LEVEL_DEFAULT_LTR)
                .getParaLevel();
    }

    /** Reorders what one line shows of a part that runs from right to left. */
    static BidiReorderer reorderer() {
        return new ICUBidiReorderer() {
            @Override
            public String reorderRTLTextToLTR(String text) {
                return VisualOrder.ofRightToLeft(text);
            }

            @Override
            public String shapeText(String text) {
                return VisualOrder.withArabicForms(text);
            }
        };
    }
}
