package org.commonground.drawing;

import org.commonground.workshop.Ballot;

/**
 * The colours, all of them, and the only place where one is written. Colour means a side and nothing else; the rest is ink, grey and
 * white, and amber for a warning. Texts in the tones of words have a contrast of at least 4.5 to 1 on every ground they stand on, on the
 * wall 7 to 1 (WCAG 2.2, 1.4.3 and 1.4.6); shapes, edges of fields and focus marks 3 to 1 (1.4.11).
 */
public enum Tone {
    INK("-ink", "#1c2230", "#eef0f4", "#000000"),
    /** Words that matter less. */
    MUTED("-muted", "#535c70", "#b4bccb", "#2b2f38", "#454e61", "#c3cad6"),
    /** Words that matter least. */
    FAINT("-faint", "#5f687b", "#a3acbd", "#363b45", "#4a5365", "#bcc4d1"),
    /** Between things that are told apart without it too. */
    LINE("-line", "#e3e1db", "#353c4c", "#6b7280"),
    /** Around what is typed into or ticked. */
    EDGE("-edge", "#868d9b", "#737e93", "#4b5260"),
    /** On the wall the fields of a map stand out by it, in high contrast too. */
    PAPER("-paper", "#f7f5f0", "#12151c", "#ffffff", "#f7f5f0", "#12151c", "#ebebeb"),
    PANEL("-panel", "#fbfaf7", "#161a22", "#ffffff"),
    SURFACE("-surface", "#ffffff", "#1c212b", "#ffffff"),
    EMPTY("-empty", "#ebe8e1", "#2b3240", "#e6e6e6"),
    MARKETING("-mkt", "#c2500a", "#ee8a4a", "#a33f00"),
    /** A side's name and figures; a little stronger than its shapes. */
    MARKETING_WORDS("-mkt-words", "#b14607", "#f29a61", "#7d3000", "#873500", "#f6ac7b"),
    MARKETING_TINT("-mkt-tint", "#fde9d9", "#38230f", "#fff1e6"),
    MARKETING_LINE("-mkt-line", "#f2b98e", "#7d4a22", "#a33f00"),
    IT("-it", "#0b66a8", "#5aa9e6", "#00528c"),
    IT_WORDS("-it-words", "#0b66a8", "#74b8ec", "#004475", "#004b80", "#8cc6f2"),
    IT_TINT("-it-tint", "#ddecf8", "#12293d", "#e8f3fc"),
    IT_LINE("-it-line", "#9cc7e8", "#2f5f86", "#00528c"),
    JOINT("-joint", "#0b7a58", "#45bd95", "#00644a"),
    JOINT_WORDS("-joint-words", "#0a7152", "#57c9a3", "#004f39", "#00553d", "#6bd5b2"),
    JOINT_TINT("-joint-tint", "#d9f1e7", "#10322a", "#e4f6ee"),
    JOINT_LINE("-joint-line", "#8fd0b6", "#2b6d58", "#00644a"),
    WARNING("-warn", "#8a5a00", "#f0c050", "#5e3d00", "#674300", "#f4cb6c"),
    WARNING_TINT("-warn-tint", "#fff3d6", "#352a0e", "#fff7e0"),
    WARNING_LINE("-warn-line", "#e8cf8f", "#6e5820", "#8a5a00"),
    /** What is left of the wall while it is dark. */
    NIGHT("-night", "#0b0d12", "#0b0d12", "#000000");

    private final String token;
    private final String light;
    private final String dark;
    private final String highContrast;
    private final String lightWall;
    private final String darkWall;
    private final String highContrastWall;

    Tone(String token, String light, String dark, String highContrast) {
        this(token, light, dark, highContrast, light, dark);
    }

    Tone(String token, String light, String dark, String highContrast, String lightWall, String darkWall) {
        this(token, light, dark, highContrast, lightWall, darkWall, highContrast);
    }

    Tone(
            String token,
            String light,
            String dark,
            String highContrast,
            String lightWall,
            String darkWall,
            String highContrastWall) {
        this.token = token;
        this.light = light;
        this.dark = dark;
        this.highContrast = highContrast;
        this.lightWall = lightWall;
        this.darkWall = darkWall;
        this.highContrastWall = highContrastWall;
    }

    /** Its name in style sheets: {@code -ink}. */
    public String token() {
        return token;
    }

    /** On paper, as CSS, SVG and JavaFX read it: {@code #rrggbb}. */
    public String hex() {
        return light;
    }

    /** On the facilitator's screen. */
    public String hex(Palette palette) {
        return switch (palette) {
            case LIGHT -> light;
            case DARK -> dark;
            case HIGH_CONTRAST -> highContrast;
        };
    }

    /** On the wall, which is read from afar. */
    public String onWall(Palette palette) {
        return switch (palette) {
            case LIGHT -> lightWall;
            case DARK -> darkWall;
            case HIGH_CONTRAST -> highContrastWall;
        };
    }

    /** The tone in which the words of a thing of this colour are set. */
    public Tone ofWords() {
        return this == MARKETING ? MARKETING_WORDS : this == IT ? IT_WORDS : this == JOINT ? JOINT_WORDS : this;
    }

    static Tone of(Ballot.Group group) {
        return switch (group) {
            case MARKETING -> MARKETING;
            case IT -> IT;
            case JOINT -> JOINT;
            case ROOM -> INK;
        };
    }
}
