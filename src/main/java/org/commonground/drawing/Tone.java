package org.commonground.drawing;

import org.commonground.workshop.Ballot;

/** The colours, all of them. Colour means a side and nothing else; the rest is ink, grey and white, and amber for a warning. */
public enum Tone {
    INK("#1c2230"),
    MUTED("#667085"),
    FAINT("#98a1b0"),
    LINE("#e3e1db"),
    PAPER("#f7f5f0"),
    SURFACE("#ffffff"),
    MARKETING("#c2500a"),
    MARKETING_TINT("#fde9d9"),
    MARKETING_LINE("#f2b98e"),
    IT("#0b66a8"),
    IT_TINT("#ddecf8"),
    IT_LINE("#9cc7e8"),
    JOINT("#0b7a58"),
    JOINT_TINT("#d9f1e7"),
    JOINT_LINE("#8fd0b6"),
    WARNING("#8a5a00"),
    WARNING_TINT("#fff3d6");

    private final String hex;

    Tone(String hex) {
        this.hex = hex;
    }

    /** As CSS, SVG and JavaFX read it: {@code #rrggbb}. */
    public String hex() {
        return hex;
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
