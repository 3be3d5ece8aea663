package org.commonground.drawing;

import java.util.List;
import org.commonground.programme.model.Side;
import org.commonground.workshop.record.Ballot;

/**
 * All colours of the product; no colour is defined anywhere else. A colour always means a side; everything else is black, grey or
 * white, with amber for warnings. Text colours have a contrast of at least 4.5 to 1 on all their backgrounds, and 7 to 1 on the
 * room view (WCAG 2.2, 1.4.3 and 1.4.6); shapes, borders and focus marks have 3 to 1 (1.4.11).
 */
public enum ColourToken {
    INK("-ink", new Shade("#1c2230", "#eef0f4", "#000000")),
    /** Secondary text. */
    MUTED("-muted", new Shade("#535c70", "#b4bccb", "#2b2f38", "#454e61", "#c3cad6")),
    /** The least important text. */
    FAINT("-faint", new Shade("#5f687b", "#a3acbd", "#363b45", "#4a5365", "#bcc4d1")),
    /** Dividing lines that are not needed to tell things apart. */
    LINE("-line", new Shade("#e3e1db", "#353c4c", "#6b7280")),
    /** Borders of input fields and check boxes. */
    EDGE("-edge", new Shade("#868d9b", "#737e93", "#4b5260")),
    /** The page background; on the room view also the fields of a map, which it sets apart in high contrast too. */
    PAPER("-paper", new Shade("#f7f5f0", "#12151c", "#ffffff", "#f7f5f0", "#12151c", "#ebebeb")),
    PANEL("-panel", new Shade("#fbfaf7", "#161a22", "#ffffff")),
    SURFACE("-surface", new Shade("#ffffff", "#1c212b", "#ffffff")),
    EMPTY("-empty", new Shade("#ebe8e1", "#2b3240", "#e6e6e6")),
    MARKETING(
            "-mkt",
            new Shade("#c2500a", "#ee8a4a", "#a33f00"),
            new Shade("#be5402", "#ec8e5c", "#853901"),
            new Shade("#cc3148", "#fc7881", "#930027")),
    /** The name and numbers of a side, a little stronger than its shapes. */
    MARKETING_TEXT(
            "-mkt-words",
            new Shade("#b14607", "#f29a61", "#7d3000", "#873500", "#f6ac7b"),
            new Shade("#aa4b02", "#e89061", "#7c3502", "#813803", "#f4a074"),
            new Shade("#c32741", "#f87c83", "#930027", "#9e002b", "#ff979b")),
    MARKETING_TINT(
            "-mkt-tint",
            new Shade("#fde9d9", "#38230f", "#fff1e6"),
            new Shade("#ffeadf", "#381f12", "#fef0e9"),
            new Shade("#fee8e8", "#3a1d1e", "#fef0f0")),
    MARKETING_LINE(
            "-mkt-line",
            new Shade("#f2b98e", "#7d4a22", "#a33f00"),
            new Shade("#eebaa0", "#7b4528", "#853901"),
            new Shade("#f2b6b6", "#7e4043", "#930027")),
    IT(
            "-it",
            new Shade("#0b66a8", "#5aa9e6", "#00528c"),
            new Shade("#3175bc", "#70a9e8", "#034e8e"),
            new Shade("#097781", "#73c0c8", "#075259")),
    IT_TEXT(
            "-it-words",
            new Shade("#0b66a8", "#74b8ec", "#004475", "#004b80", "#8cc6f2"),
            new Shade("#2469af", "#73a9e4", "#024a88", "#004e90", "#86b8f0"),
            new Shade("#09727b", "#78bfc7", "#075259", "#06565e", "#7ebfc7")),
    IT_TINT(
            "-it-tint",
            new Shade("#ddecf8", "#12293d", "#e8f3fc"),
            new Shade("#e3f0ff", "#15283c", "#ecf4fe"),
            new Shade("#d8f5f8", "#012d31", "#e6f7f9")),
    IT_LINE(
            "-it-line",
            new Shade("#9cc7e8", "#2f5f86", "#00528c"),
            new Shade("#a7cbf4", "#2f5783", "#034e8e"),
            new Shade("#90d5dd", "#036169", "#075259")),
    JOINT(
            "-joint",
            new Shade("#0b7a58", "#45bd95", "#00644a"),
            new Shade("#602349", "#ffc6e5", "#3f032c"),
            new Shade("#7444b4", "#b994f8", "#531d8d")),
    JOINT_TEXT(
            "-joint-words",
            new Shade("#0a7152", "#57c9a3", "#004f39", "#00553d", "#6bd5b2"),
            new Shade("#602349", "#fec6e4", "#3f032c", "#602349", "#fec6e4"),
            new Shade("#7444b4", "#b896f4", "#531d8d", "#6331a0", "#c5a5fe")),
    JOINT_TINT(
            "-joint-tint",
            new Shade("#d9f1e7", "#10322a", "#e4f6ee"),
            new Shade("#fee7f3", "#361d2b", "#fdeff6"),
            new Shade("#f1ebfe", "#2a2139", "#f5f1fe")),
    JOINT_LINE(
            "-joint-line",
            new Shade("#8fd0b6", "#2b6d58", "#00644a"),
            new Shade("#eab6d2", "#764160", "#3f032c"),
            new Shade("#cebeef", "#5d4a7d", "#531d8d")),
    WARNING("-warn", new Shade("#8a5a00", "#f0c050", "#5e3d00", "#674300", "#f4cb6c")),
    WARNING_TINT("-warn-tint", new Shade("#fff3d6", "#352a0e", "#fff7e0")),
    WARNING_LINE("-warn-line", new Shade("#e8cf8f", "#6e5820", "#8a5a00")),
    /** The room view while it is switched off. */
    NIGHT("-night", new Shade("#0b0d12", "#0b0d12", "#000000"));

    private final String token;
    private final List<Shade> shades;

    /** One shade for each of {@link SideColours}, or one for all. */
    ColourToken(String token, Shade... shades) {
        this.token = token;
        this.shades = List.of(shades);
    }

    private record Shade(
            String light,
            String dark,
            String highContrast,
            String lightWall,
            String darkWall,
            String highContrastWall) {

        Shade(String light, String dark, String highContrast) {
            this(light, dark, highContrast, light, dark);
        }

        Shade(String light, String dark, String highContrast, String lightWall, String darkWall) {
            this(light, dark, highContrast, lightWall, darkWall, highContrast);
        }
    }

    /** The name in style sheets, such as {@code -ink}. */
    public String token() {
        return token;
    }

    /** The colour on paper as {@code #rrggbb}. */
    public String hex(SideColours sides) {
        return shade(sides).light();
    }

    /** The colour on the facilitator's screen as {@code #rrggbb}. */
    public String hex(Palette palette, SideColours sides) {
        var shade = shade(sides);
        return switch (palette) {
            case LIGHT -> shade.light();
            case DARK -> shade.dark();
            case HIGH_CONTRAST -> shade.highContrast();
        };
    }

    /** The colour on the room view, which is read from a distance, as {@code #rrggbb}. */
    public String onRoomView(Palette palette, SideColours sides) {
        var shade = shade(sides);
        return switch (palette) {
            case LIGHT -> shade.lightWall();
            case DARK -> shade.darkWall();
            case HIGH_CONTRAST -> shade.highContrastWall();
        };
    }

    private Shade shade(SideColours sides) {
        return shades.size() == 1 ? shades.getFirst() : shades.get(sides.ordinal());
    }

    /** The colour of a side's shape. */
    public static ColourToken of(Side side) {
        return switch (side) {
            case MARKETING -> MARKETING;
            case IT -> IT;
            case JOINT -> JOINT;
        };
    }

    /** The colour behind the words of a side. */
    public static ColourToken tintOf(Side side) {
        return switch (side) {
            case MARKETING -> MARKETING_TINT;
            case IT -> IT_TINT;
            case JOINT -> JOINT_TINT;
        };
    }

    /** The edge around the tint of a side. */
    public static ColourToken lineOf(Side side) {
        return switch (side) {
            case MARKETING -> MARKETING_LINE;
            case IT -> IT_LINE;
            case JOINT -> JOINT_LINE;
        };
    }

    /** The text colour that belongs to this colour: a stronger one for sides, otherwise the same. */
    public ColourToken textColour() {
        return this == MARKETING ? MARKETING_TEXT : this == IT ? IT_TEXT : this == JOINT ? JOINT_TEXT : this;
    }

    public static ColourToken of(Ballot.Group group) {
        return group.side().map(ColourToken::of).orElse(INK);
    }
}
