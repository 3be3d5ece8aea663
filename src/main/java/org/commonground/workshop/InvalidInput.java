package org.commonground.workshop;

import java.util.List;
import java.util.Locale;

/** Invalid input, or an operation that is not possible now. The reason and its arguments make the message shown to the user. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<Object> arguments;

    public InvalidInput(Reason reason, Object... numbers) {
        // The arguments may contain what was typed, which must not get into logs.
        super(reason.name());
        this.reason = reason;
        this.arguments = List.of(numbers);
    }

    public Reason reason() {
        return reason;
    }

    /** Key of the message, such as {@code refused.too_long}. */
    public String messageKey() {
        return "refused." + reason.name().toLowerCase(Locale.ROOT);
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** The reason for the refusal. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        CONTROL_CHARACTER,
        TOO_MANY_CARDS,
        TOO_MANY_PARTICIPANTS,
        DOUBLE_NAME,
        DOUBLE_THEME,
        DOUBLE_TERM,
        NOBODY,
        SEVERAL_PEOPLE,
        LIST_FAULTS,
        LIST_FAULTS_LEFT,
        LIST_TOO_LARGE,
        OLD_WORKBOOK,
        OPEN_DOCUMENT,
        EMPTY_FILE,
        NO_LIST_FORMAT,
        DAMAGED_LIST,
        NOBODY_TICKED,
        PEOPLE_WITHOUT_SIDE,
        NO_SIDE_NAME,
        SAME_SIDE_NAMES,
        NO_DATE,
        NO_SUCH_DATE,
        NO_TIME,
        DATE_FIRST,
        DATE_FAR,
        BALLOT_NOT_OPEN,
        BALLOT_OPEN,
        NO_DECISION,
        NO_ITEMS,
        NOTHING_TO_START,
        COUNT_TOO_HIGH,
        COUNT_TOO_LOW,
        GIVEN_TOO_MUCH,
        NO_VOTERS,
        TOO_FEW_VOTERS,
        ALMOST_THE_SAME_VOTERS,
        NO_SIDE_LETTER,
        SIDE_NOT_ASKED,
        SIDE_HAS_VOTED,
        NO_VOTE_ON_LINE,
        NO_PREDICTION_ASKED,
        NO_WHOLE_NUMBER,
        NO_CHECK_IN_DAY,
        TOO_MANY_CHECK_INS,
        NO_STATUS_FILE,
        NO_SUCH_VALUE,
        NO_SUCH_ITEM,
        TOO_FEW_NUMBERS,
        TOO_MANY_NUMBERS,
        NUMBERS_MISSING,
        TOO_MANY_ON_ONE,
        TOO_MANY_TO_RANK,
        TOO_FEW_TO_RANK,
        RANKS_MISSING,
        RANK_TWICE,
        RANK_NOT_GIVEN_BY_ALL,
        ITEM_NOT_RANKED_BY_ALL,
        MORE_THAN_ONE_HAS,
        ONE_SIDE_ONLY,
        NOT_A_PAIR,
        NOT_A_CHOICE,
        NO_NUMBER,
        TWO_READINGS,
        NUMBER_TOO_LONG,
        NO_MONEY,
        NO_YES_OR_NO,
        TOO_MANY_RECORDS,
        TOO_MANY_ENTRIES,
        TOO_MANY_ROWS,
        NO_COLUMN,
        NO_MINUTES,
        NO_METRES,
        STEP_NEEDED,
        STEP_OFF,
        LAST_STEP,
        ONLY_STEP,
        NO_VOTE_BEFORE,
        NO_COLUMN_TYPE,
        CANNOT_RUN,
        TOO_MANY_PHOTOS,
        NO_PHOTO,
        TOO_MANY_PIXELS,
        NO_PDF,
        NO_PDF_PAGE,
        PDF_LOCKED,
        PDF_PICTURE,
        PICTURE_MISSING,
        LOGO_WHITE
    }
}
