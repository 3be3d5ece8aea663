package org.commonground.report.archive;

import static org.commonground.report.archive.UnreadableWorkshopFile.require;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.PrivateNote;
import org.commonground.workshop.record.RecordLimits;
import org.commonground.workshop.record.RegisterRow;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.RunSheet;
import org.commonground.workshop.record.Series;
import org.commonground.workshop.record.SponsorBrief;
import org.commonground.workshop.record.Statement;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;

/** Validates all texts and dates in a record of a workshop file, including nested ones. */
final class WorkshopTextCheck {

    /** The longest text, in characters, for texts without a limit of their own, such as earlier wordings and origins. */
    private static final int LONGEST = 10_000;

    private WorkshopTextCheck() {}

    /** @throws UnreadableWorkshopFile with the first invalid text or date */
    static void check(Item item) {
        if (item instanceof RunSheet || item instanceof PhotoFile) {
            return; // These have rules of their own.
        }
        each(item, item);
        switch (item) {
            case Details details -> {
                singleLine(item, details.title(), Limits.MAX_TITLE_LENGTH);
                singleLine(item, details.marketingName(), Limits.MAX_SIDE_NAME_LENGTH);
                singleLine(item, details.itName(), Limits.MAX_SIDE_NAME_LENGTH);
            }
            case Participant person -> singleLine(item, person.name(), Limits.MAX_NAME_LENGTH);
            case Card card -> line(item, card.text(), Limits.MAX_TEXT_LENGTH);
            case Theme theme -> singleLine(item, theme.title(), Limits.MAX_THEME_TITLE_LENGTH);
            case Exchange exchange -> line(item, exchange.text(), Limits.MAX_TEXT_LENGTH);
            case Decision decision -> line(item, decision.text(), Limits.MAX_TEXT_LENGTH);
            case ParkedItem parked -> line(item, parked.text(), Limits.MAX_TEXT_LENGTH);
            case Term term -> singleLine(item, term.word(), 120);
            case Action action -> line(item, action.title(), Limits.MAX_TEXT_LENGTH);
            case RunSheet _, LiveState _, SponsorBrief _, PrivateNote _, RegisterRow _, Statement _, Ballot _ -> {}
            case CheckIn _, Series _, ExportVersion _, Photo _, PhotoFile _ -> {}
            case Review review -> singleLine(item, review.sent().reviewer(), Limits.MAX_NAME_LENGTH);
        }
    }

    private static void singleLine(Item item, String text, int longest) {
        line(item, text, longest);
        require(item, text.indexOf('\n') < 0, Messages.text("workshop_file.line_break"));
    }

    private static void line(Item item, String text, int longest) {
        require(item, !text.isBlank(), Messages.text("workshop_file.text_empty"));
        require(
                item,
                text.length() <= longest,
                Messages.text("workshop_file.text_characters_fit", text.length(), longest));
    }

    private static void each(Item item, Object value) {
        switch (value) {
            case String text -> text(item, text);
            case Instant at -> year(item, at.atOffset(ZoneOffset.UTC).getYear());
            case LocalDate date -> year(item, date.getYear());
            case LocalDateTime at -> year(item, at.getYear());
            case Optional<?> maybe -> maybe.ifPresent(inner -> each(item, inner));
            case Collection<?> many -> {
                requireEntries(item, many.size());
                many.forEach(inner -> each(item, inner));
            }
            case Map<?, ?> map -> {
                requireEntries(item, map.size());
                map.forEach((key, inner) -> {
                    each(item, key);
                    each(item, inner);
                });
            }
            case Record record -> components(item, record);
            default -> {}
        }
    }

    private static void requireEntries(Item item, int entries) {
        require(
                item,
                entries <= RecordLimits.MAX_ENTRIES,
                Messages.text("workshop_file.entries", entries, RecordLimits.MAX_ENTRIES));
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
        require(item, text.length() <= LONGEST, Messages.text("workshop_file.text_more_than_characters", LONGEST));
        require(
                item,
                !Json.holdsControlCharacter(text, "\t\n"),
                Messages.text("workshop_file.text_holds_control_character"));
        require(item, !Json.holdsHalfCharacter(text), Messages.text("workshop_file.text_holds_half_character"));
    }

    private static void year(Item item, int year) {
        require(item, year >= 1900 && year <= 2999, Messages.text("workshop_file.year_cannot_meant", year));
    }
}
