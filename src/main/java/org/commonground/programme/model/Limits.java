package org.commonground.programme.model;

/** The limits of the app. Lengths of text are in UTF-16 code units, sizes of files in bytes. */
public final class Limits {

    /** Length of a card, and of most other lines that people type. */
    public static final int MAX_TEXT_LENGTH = 500;

    /** Length of a remark, reservation or answer in a review. */
    public static final int MAX_REMARK_LENGTH = 2_000;

    /** Length of a sponsor's answer before the workshop. */
    public static final int MAX_BRIEF_LENGTH = 2_000;

    /** Length of a workshop's title or organisation. */
    public static final int MAX_TITLE_LENGTH = 200;

    public static final int MAX_SIDE_NAME_LENGTH = 40;

    /** Length of a participant's name, role or mail address. */
    public static final int MAX_NAME_LENGTH = 120;

    /** Length of a theme's title or a photo's caption. */
    public static final int MAX_THEME_TITLE_LENGTH = 120;

    public static final int MAX_PARTICIPANTS = 100;

    public static final int MAX_CARDS = 5_000;

    /** Rows in all tables of a workshop together. */
    public static final int MAX_ROWS = 1_000;

    /** Lowest setting for the number of voters a side needs in a sealed ballot before its counts are shown separately. */
    public static final int MIN_THRESHOLD = 3;

    /** Highest setting for that number. */
    public static final int MAX_THRESHOLD = 5;

    /** Items that one person can put in order. Each rank has one digit. */
    public static final int MAX_RANKED = 9;

    /** Check-ins planned after a workshop. */
    public static final int MAX_CHECK_INS = 20;

    /** Latest day of a check-in, in days after the workshop: ten years. */
    public static final int MAX_CHECK_IN_DAY = 3_650;

    public static final int MAX_PHOTOS = 24;

    /** Longer edge of a stored photo, in pixels. */
    public static final int MAX_PHOTO_SIDE = 1600;

    public static final int MAX_PHOTO_BASE64_LENGTH = 900_000;

    /** Size of an image file that is imported, in bytes. */
    public static final int MAX_PHOTO_FILE_BYTES = 40 * 1024 * 1024;

    /** Length of a title or prompt in a programme. */
    public static final int MAX_PROGRAMME_LINE_LENGTH = 120;

    /** Length of one text of a step's guide. */
    public static final int MAX_GUIDE_LENGTH = 1_000;

    /** Planned minutes of a step or an exercise. */
    public static final int MAX_MINUTES = 24 * 60;

    public static final int MAX_STEPS = 200;

    /** Rows that a table contains when the workshop begins. */
    public static final int MAX_INITIAL_ROWS = 200;

    /** Lines suggested for one step. */
    public static final int MAX_SUGGESTED_LINES = 20;

    public static final int MAX_PROGRAMME_FILE_BYTES = 1_000_000;

    /** In bytes. Remarks of the greatest length on 100 actions need a quarter of this. */
    public static final int MAX_REVIEW_FILE_BYTES = 2 * 1024 * 1024;

    public static final int MAX_WORKSHOP_FILE_BYTES = 64 * 1024 * 1024;

    private Limits() {}
}
