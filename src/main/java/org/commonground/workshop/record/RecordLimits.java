package org.commonground.workshop.record;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.programme.model.Limits;
import org.jspecify.annotations.Nullable;

/**
 * How many records of a kind a workshop holds at most, and how much a record does, whichever way they come in. Far more than any room
 * writes; without a limit a small file could make pages and exports without end.
 */
public final class RecordLimits {

    /** The largest place in an order, either way from 0. Places leave gaps of thousands, so sums of them stay far from an overflow. */
    public static final long MAX_PLACE = 1L << 52;

    /** The most entries in one list or table of a record. */
    public static final int MAX_ENTRIES = 10_000;

    /** Length of a word that is explained. */
    public static final int MAX_TERM_LENGTH = 120;

    public static final int MAX_NOTE_LENGTH = 2_000;

    /** Length of what an action is measured by. */
    public static final int MAX_MEASURE_LENGTH = 200;

    /** Length of a measured value, today's or the target's. */
    public static final int MAX_MEASURED_VALUE_LENGTH = 80;

    /** Digits of a number in a table, on either side of its point. */
    public static final int MAX_DIGITS = 15;

    /** The most earlier texts that one card was merged from, and the most origins of one action. */
    private static final int MAX_ORIGINS = 200;

    /** The most cells in a row of a table. */
    private static final int MAX_CELLS = 100;

    /** The longest text without a limit of its own, such as earlier wordings and origins. */
    private static final int MAX_OTHER_LENGTH = 10_000;

    /** Characters of a text, or entries of a list, by record and component. */
    private static final Map<Class<? extends Record>, Map<String, Integer>> LIMITS = Map.ofEntries(
            Map.entry(
                    Details.class,
                    Map.ofEntries(
                            Map.entry("title", Limits.MAX_TITLE_LENGTH),
                            Map.entry("organisation", Limits.MAX_TITLE_LENGTH),
                            Map.entry("marketingName", Limits.MAX_SIDE_NAME_LENGTH),
                            Map.entry("itName", Limits.MAX_SIDE_NAME_LENGTH),
                            Map.entry("checkInDays", Limits.MAX_CHECK_INS))),
            Map.entry(Participant.class, each(Limits.MAX_NAME_LENGTH, "name", "role", "email")),
            Map.entry(
                    SponsorBrief.class,
                    each(Limits.MAX_BRIEF_LENGTH, "success", "offLimits", "maySpend", "whoDecides")),
            Map.entry(Card.class, Map.of("text", Limits.MAX_TEXT_LENGTH, "mergedFrom", MAX_ORIGINS)),
            Map.entry(Theme.class, Map.of("title", Limits.MAX_THEME_TITLE_LENGTH)),
            Map.entry(Exchange.class, Map.of("text", Limits.MAX_TEXT_LENGTH)),
            Map.entry(Decision.class, Map.of("text", Limits.MAX_TEXT_LENGTH)),
            Map.entry(Decision.Reservation.class, Map.of("words", Limits.MAX_TEXT_LENGTH)),
            Map.entry(ParkedItem.class, Map.of("text", Limits.MAX_TEXT_LENGTH, "outcome", Limits.MAX_TEXT_LENGTH)),
            Map.entry(Term.class, Map.of("word", MAX_TERM_LENGTH, "meaning", Limits.MAX_TEXT_LENGTH)),
            Map.entry(
                    Action.class,
                    Map.ofEntries(
                            Map.entry("title", Limits.MAX_TEXT_LENGTH),
                            Map.entry("firstStep", Limits.MAX_TEXT_LENGTH),
                            Map.entry("origins", MAX_ORIGINS))),
            Map.entry(
                    Action.Measure.class,
                    Map.ofEntries(
                            Map.entry("what", MAX_MEASURE_LENGTH),
                            Map.entry("today", MAX_MEASURED_VALUE_LENGTH),
                            Map.entry("target", MAX_MEASURED_VALUE_LENGTH))),
            Map.entry(PrivateNote.class, Map.of("text", MAX_NOTE_LENGTH)),
            Map.entry(RegisterRow.class, Map.of("cells", MAX_CELLS)),
            Map.entry(RegisterRow.Cell.Text.class, Map.of("text", Limits.MAX_TEXT_LENGTH)),
            Map.entry(RegisterRow.Cell.Number.class, Map.of("number", MAX_DIGITS)),
            Map.entry(RegisterRow.Cell.Money.class, Map.of("amount", MAX_DIGITS)),
            Map.entry(Photo.class, Map.of("caption", Limits.MAX_THEME_TITLE_LENGTH)),
            Map.entry(PhotoFile.class, Map.of("jpeg", Limits.MAX_PHOTO_BASE64_LENGTH)),
            Map.entry(
                    Review.Sent.class,
                    Map.of("reviewer", Limits.MAX_NAME_LENGTH, "reservation", Limits.MAX_REMARK_LENGTH)),
            Map.entry(Review.Remark.class, Map.of("text", Limits.MAX_REMARK_LENGTH)),
            Map.entry(Review.Suggestion.class, Map.of("words", Limits.MAX_TEXT_LENGTH)),
            Map.entry(Review.Answer.class, Map.of("text", Limits.MAX_REMARK_LENGTH)));

    private static final int MOST_OF_OTHERS = 1_000;

    private static final Map<Class<? extends Item>, Integer> MOST = Map.ofEntries(
            Map.entry(Details.class, 1),
            Map.entry(RunSheet.class, 1),
            Map.entry(LiveState.class, 1),
            Map.entry(Series.class, 1),
            Map.entry(Participant.class, Limits.MAX_PARTICIPANTS),
            Map.entry(Card.class, Limits.MAX_CARDS),
            Map.entry(Photo.class, Limits.MAX_PHOTOS),
            Map.entry(PhotoFile.class, Limits.MAX_PHOTOS));

    private RecordLimits() {}

    private static Map<String, Integer> each(int limit, String... components) {
        return Stream.of(components).collect(Collectors.toMap(component -> component, component -> limit));
    }

    public static int most(Class<? extends Item> kind) {
        return MOST.getOrDefault(kind, MOST_OF_OTHERS);
    }

    /** Receives a value of a record with its limit: characters of a text, entries of a list, or digits of a number. */
    public interface Visitor {
        void visit(Object value, int limit);
    }

    /** Visits everything in a record, however deep. A programme has rules of its own. */
    public static void visit(Item item, Visitor visitor) {
        if (!(item instanceof RunSheet)) {
            visitRecord((Record) item, visitor);
        }
    }

    /** Whether a number has few digits: "1E999999999" would take a gigabyte when written out. */
    public static boolean fits(BigDecimal number, int digits) {
        return (long) number.precision() - number.scale() <= digits && number.scale() <= digits;
    }

    private static void visitRecord(Record value, Visitor visitor) {
        var limits = LIMITS.getOrDefault(value.getClass(), Map.of());
        for (var component : value.getClass().getRecordComponents()) {
            try {
                visitValue(component.getAccessor().invoke(value), limits.get(component.getName()), visitor);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void visitValue(Object value, @Nullable Integer own, Visitor visitor) {
        switch (value) {
            case Optional<?> maybe -> maybe.ifPresent(inner -> visitValue(inner, own, visitor));
            case Map<?, ?> map -> {
                visitor.visit(map.keySet(), own == null ? MAX_ENTRIES : own);
                map.forEach((key, inner) -> {
                    visitValue(key, null, visitor);
                    visitValue(inner, null, visitor);
                });
            }
            case Collection<?> many -> {
                visitor.visit(many, own == null ? MAX_ENTRIES : own);
                many.forEach(inner -> visitValue(inner, null, visitor));
            }
            case Record inner -> visitRecord(inner, visitor);
            default -> visitor.visit(value, own == null ? MAX_OTHER_LENGTH : own);
        }
    }
}
