package org.commonground.report;

import static org.commonground.report.UnreadableWorkshopFile.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.Limits;
import org.commonground.words.Words;
import org.commonground.workshop.Action;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Card;
import org.commonground.workshop.CheckIn;
import org.commonground.workshop.Decision;
import org.commonground.workshop.Details;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.ExportVersion;
import org.commonground.workshop.Item;
import org.commonground.workshop.LiveState;
import org.commonground.workshop.ParkedItem;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Photo;
import org.commonground.workshop.PhotoFile;
import org.commonground.workshop.PrivateNote;
import org.commonground.workshop.RegisterRow;
import org.commonground.workshop.Review;
import org.commonground.workshop.RunSheet;
import org.commonground.workshop.Series;
import org.commonground.workshop.SponsorBrief;
import org.commonground.workshop.Statement;
import org.commonground.workshop.Term;
import org.commonground.workshop.Theme;

/** Validates all texts and dates in a record of a workshop file, including nested ones. */
final class WorkshopFileTexts {

    /** The longest text, in characters, for texts without a limit of their own, such as earlier wordings and origins. */
    private static final int LONGEST = 10_000;

    private WorkshopFileTexts() {}

    /** @throws UnreadableWorkshopFile with the first invalid text or date */
    static void check(Item item) {
        if (item instanceof RunSheet || item instanceof PhotoFile) {
            return; // These have rules of their own.
        }
        each(item, item);
        switch (item) {
            case Details details -> {
                line(item, details.title(), Limits.LONGEST_TITLE);
                line(item, details.marketingName(), 40);
                line(item, details.itName(), 40);
            }
            case Participant person -> line(item, person.name(), Limits.LONGEST_NAME);
            case Card card -> line(item, card.text(), Limits.LONGEST_TEXT);
            case Theme theme -> line(item, theme.title(), Limits.LONGEST_GROUP_TITLE);
            case Exchange exchange -> line(item, exchange.text(), Limits.LONGEST_TEXT);
            case Decision decision -> line(item, decision.text(), Limits.LONGEST_TEXT);
            case ParkedItem parked -> line(item, parked.text(), Limits.LONGEST_TEXT);
            case Term term -> line(item, term.word(), 120);
            case Action action -> line(item, action.title(), Limits.LONGEST_TEXT);
            case RunSheet _, LiveState _, SponsorBrief _, PrivateNote _, RegisterRow _, Statement _, Ballot _ -> {}
            case CheckIn _, Series _, ExportVersion _, Photo _, PhotoFile _ -> {}
            case Review review -> line(item, review.sent().reviewer(), Limits.LONGEST_NAME);
        }
    }

    private static void line(Item item, String text, int longest) {
        require(item, !text.isBlank(), Words.text("workshop_file.text_empty"));
        require(
                item,
                text.length() <= longest,
                Words.text("workshop_file.text_characters_fit", text.length(), longest));
    }

    private static void each(Item item, Object value) {
        switch (value) {
            case String text -> text(item, text);
            case Instant at -> year(item, at.atOffset(ZoneOffset.UTC).getYear());
            case LocalDate date -> year(item, date.getYear());
            case LocalDateTime at -> year(item, at.getYear());
            case Optional<?> maybe -> maybe.ifPresent(inner -> each(item, inner));
            case Iterable<?> many -> many.forEach(inner -> each(item, inner));
            case Map<?, ?> map ->
                map.forEach((key, inner) -> {
                    each(item, key);
                    each(item, inner);
                });
            case Record record -> components(item, record);
            default -> {}
        }
    }

    private static void components(Item item, Record record) {
        for (var component : record.getClass().getRecordComponents()) {
            try {
                each(item, component.getAccessor().invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void text(Item item, String text) {
        require(
                item, text.length() <= LONGEST, Words.text("workshop_file.text_more_than_characters", LONGEST));
        require(
                item,
                text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n'),
                Words.text("workshop_file.text_holds_control_character"));
        require(
                item,
                text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE),
                Words.text("workshop_file.text_holds_half_character"));
    }

    private static void year(Item item, int year) {
        require(
                item, year >= 1900 && year <= 2999, Words.text("workshop_file.year_cannot_meant", year));
    }
}
