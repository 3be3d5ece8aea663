package org.commonground.programme;

/** How much the program takes, once for all that reads, writes or asks for it. Lengths of text are in UTF-16 characters. */
public final class Limits {

    /** A card, and most other lines that people type. */
    public static final int LONGEST_TEXT = 500;

    /** A remark, reservation or answer in a review. */
    public static final int LONGEST_REMARK = 2_000;

    /** An answer of a sponsor. */
    public static final int LONGEST_BRIEF = 2_000;

    /** A workshop's title. */
    public static final int LONGEST_TITLE = 200;

    /** The name of a side. */
    public static final int LONGEST_SIDE_NAME = 40;

    /** Somebody's name or role. */
    public static final int LONGEST_NAME = 120;

    /** The title of a group of cards. */
    public static final int LONGEST_GROUP_TITLE = 120;

    public static final int MOST_PARTICIPANTS = 100;

    public static final int MOST_CARDS = 5_000;

    /** Rows of all tables of a workshop together. */
    public static final int MOST_ROWS = 1_000;

    /** Fewest voters a side needs in a sealed ballot before its counts are shown apart. */
    public static final int LOWEST_THRESHOLD = 3;

    /** The most caution that can be asked for. */
    public static final int HIGHEST_THRESHOLD = 5;

    /** More than anybody will come to. */
    public static final int MOST_CHECK_INS = 20;

    /** The last day a check-in can be on: ten years after the workshop. */
    public static final int LAST_CHECK_IN_DAY = 3_650;

    public static final int MOST_PHOTOS = 24;

    /** Longest side of a picture that is kept, in pixels. */
    public static final int LONGEST_PHOTO_SIDE = 1600;

    /** A picture that is kept, in characters of its Base64 text. */
    public static final int LARGEST_PHOTO = 900_000;

    /** A picture that is read, in bytes. */
    public static final int LARGEST_PHOTO_FILE = 40 * 1024 * 1024;

    /** A title or prompt of a programme. */
    public static final int LONGEST_PROGRAMME_LINE = 120;

    /** A text of a step's guide. */
    public static final int LONGEST_GUIDE = 1_000;

    /** Minutes of a step or an exercise. */
    public static final int MOST_MINUTES = 24 * 60;

    public static final int MOST_STEPS = 200;

    /** Rows that are in a table when the workshop begins. */
    public static final int MOST_PROGRAMME_ROWS = 200;

    /** Lines that a step suggests. */
    public static final int MOST_SUGGESTED = 20;

    /** In bytes. */
    public static final int LARGEST_PROGRAMME_FILE = 1_000_000;

    /** In bytes. A remark of the longest on each of 100 actions needs a quarter of it. */
    public static final int LARGEST_REVIEW_FILE = 2 * 1024 * 1024;

    /** In bytes. */
    public static final int LARGEST_WORKSHOP_FILE = 64 * 1024 * 1024;

    private Limits() {}
}
