package org.commonground.drawing;

import com.ibm.icu.lang.UCharacterDirection;
import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiClassifier;

/** The order in which the letters of a text are drawn from left to right (Unicode UAX #9), with Arabic letters in their forms. */
public final class VisualOrder {
    /** Stand-ins for letters of scripts that run from right to left begin here: the private use of plane 16. */
    public static final int FIRST_RIGHT_TO_LEFT_STAND_IN = 0x100000;

    private VisualOrder() {}

    /** Whether the text has neither a letter that runs from right to left nor a control character for direction. */
    static boolean isLeftToRight(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> c >= FIRST_RIGHT_TO_LEFT_STAND_IN;
        });
    }

    /** A line whose direction is that of its first letter outside of isolates. */
    public static String of(String line) {
        return isLeftToRight(line) ? line : reorder(line, Bidi.LEVEL_DEFAULT_LTR);
    }

    /** A line, or a part of one, that runs from right to left. */
    public static String ofRightToLeft(String line) {
        return reorder(line, Bidi.RTL);
    }

    /**
     * The embedding levels of a paragraph. @param level 0 or 1 for a given direction, {@link Bidi#LEVEL_DEFAULT_LTR} for that of its
     * first letter
     */
    public static Bidi bidi(String paragraph, byte level) {
        var bidi = new Bidi();
        bidi.setCustomClassifier(new BidiClassifier(null) {
            @Override
            public int classify(int c) {
                return c >= FIRST_RIGHT_TO_LEFT_STAND_IN ? UCharacterDirection.RIGHT_TO_LEFT : super.classify(c);
            }
        });
        bidi.setPara(paragraph, level, null);
        return bidi;
    }

    /** The letters of Arabic as presentation forms, which join without the help of a font. */
    public static String withArabicForms(String text) {
        try {
            return new ArabicShaping(ArabicShaping.LETTERS_SHAPE).shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("A text cannot be shaped", e);
        }
    }

    private static String reorder(String line, byte level) {
        return bidi(withArabicForms(line), level)
                .writeReordered(Bidi.DO_MIRRORING | Bidi.REMOVE_BIDI_CONTROLS | Bidi.KEEP_BASE_COMBINING);
    }
}
