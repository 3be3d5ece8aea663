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
    INK("-ink", Shade.of("#1c2230", "#eef0f4", "#000000")),
    /** Secondary text. */
    MUTED("-muted", Shade.of("#535c70", "#b4bccb", "#2b2f38", "#454e61", "#c3cad6")),
    /** The least important text. */
    FAINT("-faint", Shade.of("#5f687b", "#a3acbd", "#363b45", "#4a5365", "#bcc4d1")),
    /** Dividing lines that are not needed to tell things apart. */
    LINE("-line", Shade.of("#e3e1db", "#353c4c", "#6b7280")),
    /** Borders of input fields and check boxes. */
    EDGE("-edge", Shade.of("#868d9b", "#737e93", "#4b5260")),
    /** The page background; on the room view also the fields of a map, which it sets apart in high contrast too. */
    PAPER("-paper", Shade.of("#f7f5f0", "#12151c", "#ffffff", "#f7f5f0", "#12151c", "#ebebeb")),
    PANEL("-panel", Shade.of("#fbfaf7", "#161a22", "#ffffff")),
    SURFACE("-surface", Shade.of("#ffffff", "#1c212b", "#ffffff")),
    EMPTY("-empty", Shade.of("#ebe8e1", "#2b3240", "#e6e6e6")),
    MARKETING(
            "-mkt",
            Shade.of("#c2500a", "#ee8a4a", "#a33f00"),
            Shade.of("#be5402", "#ec8e5c", "#853901"),
            Shade.of("#cc3148", "#fc7881", "#930027")),
    /** The name and numbers of a side, a little stronger than its shapes. */
    MARKETING_TEXT(
            "-mkt-words",
            Shade.of("#b14607", "#f29a61", "#7d3000", "#873500", "#f6ac7b"),
            Shade.of("#aa4b02", "#e89061", "#7c3502", "#813803", "#f4a074"),
            Shade.of("#c32741", "#f87c83", "#930027", "#9e002b", "#ff979b")),
    MARKETING_TINT(
            "-mkt-tint",
            Shade.of("#fde9d9", "#38230f", "#fff1e6"),
            Shade.of("#ffeadf", "#381f12", "#fef0e9"),
            Shade.of("#fee8e8", "#3a1d1e", "#fef0f0")),
    MARKETING_LINE(
            "-mkt-line",
            Shade.of("#f2b98e", "#7d4a22", "#a33f00"),
            Shade.of("#eebaa0", "#7b4528", "#853901"),
            Shade.of("#f2b6b6", "#7e4043", "#930027")),
    IT(
            "-it",
            Shade.of("#0b66a8", "#5aa9e6", "#00528c"),
            Shade.of("#3175bc", "#70a9e8", "#034e8e"),
            Shade.of("#097781", "#73c0c8", "#075259")),
    IT_TEXT(
            "-it-words",
            Shade.of("#0b66a8", "#74b8ec", "#004475", "#004b80", "#8cc6f2"),
            Shade.of("#2469af", "#73a9e4", "#024a88", "#004e90", "#86b8f0"),
            Shade.of("#09727b", "#78bfc7", "#075259", "#06565e", "#7ebfc7")),
    IT_TINT(
            "-it-tint",
            Shade.of("#ddecf8", "#12293d", "#e8f3fc"),
            Shade.of("#e3f0ff", "#15283c", "#ecf4fe"),
            Shade.of("#d8f5f8", "#012d31", "#e6f7f9")),
    IT_LINE(
            "-it-line",
            Shade.of("#9cc7e8", "#2f5f86", "#00528c"),
            Shade.of("#a7cbf4", "#2f5783", "#034e8e"),
            Shade.of("#90d5dd", "#036169", "#075259")),
    JOINT(
            "-joint",
            Shade.of("#0b7a58", "#45bd95", "#00644a"),
            Shade.of("#602349", "#ffc6e5", "#3f032c"),
            Shade.of("#7444b4", "#b994f8", "#531d8d")),
    JOINT_TEXT(
            "-joint-words",
            Shade.of("#0a7152", "#57c9a3", "#004f39", "#00553d", "#6bd5b2"),
            Shade.of("#602349", "#fec6e4", "#3f032c", "#602349", "#fec6e4"),
            Shade.of("#7444b4", "#b896f4", "#531d8d", "#6331a0", "#c5a5fe")),
    JOINT_TINT(
            "-joint-tint",
            Shade.of("#d9f1e7", "#10322a", "#e4f6ee"),
            Shade.of("#fee7f3", "#361d2b", "#fdeff6"),
            Shade.of("#f1ebfe", "#2a2139", "#f5f1fe")),
    JOINT_LINE(
            "-joint-line",
            Shade.of("#8fd0b6", "#2b6d58", "#00644a"),
            Shade.of("#eab6d2", "#764160", "#3f032c"),
            Shade.of("#cebeef", "#5d4a7d", "#531d8d")),
    WARNING("-warn", Shade.of("#8a5a00", "#f0c050", "#5e3d00", "#674300", "#f4cb6c")),
    WARNING_TINT("-warn-tint", Shade.of("#fff3d6", "#352a0e", "#fff7e0")),
    WARNING_LINE("-warn-line", Shade.of("#e8cf8f", "#6e5820", "#8a5a00")),
    /** The room view while it is switched off. */
    NIGHT("-night", Shade.of("#0b0d12", "#0b0d12", "#000000"));

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

        static Shade of(String light, String dark, String highContrast) {
            return of(light, dark, highContrast, light, dark);
        }

        static Shade of(String light, String dark, String highContrast, String lightWall, String darkWall) {
            return of(light, dark, highContrast, lightWall, darkWall, highContrast);
        }

        static Shade of(
                String light,
                String dark,
                String highContrast,
                String lightWall,
                String darkWall,
                String highContrastWall) {
            return new Shade(light, dark, highContrast, lightWall, darkWall, highContrastWall);
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
        return switch (group) {
            case MARKETING -> MARKETING;
            case IT -> IT;
            case JOINT -> JOINT;
            case ROOM -> INK;
        };
    }
}
