package org.commonground.report.archive;

import static org.commonground.report.archive.UnreadableWorkshopFile.require;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.commonground.json.Json;
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

    private WorkshopTextCheck() {}

    /** @throws UnreadableWorkshopFile with the first invalid text or date */
    static void check(Item item) {
        RecordLimits.visit(item, (value, limit) -> checkValue(item, value, limit));
        switch (item) {
            case Details details -> {
                singleLine(item, details.title());
                singleLine(item, details.marketingName());
                singleLine(item, details.itName());
            }
            case Participant person -> singleLine(item, person.name());
            case Card card -> notBlank(item, card.text());
            case Theme theme -> singleLine(item, theme.title());
            case Exchange exchange -> notBlank(item, exchange.text());
            case Decision decision -> notBlank(item, decision.text());
            case ParkedItem parked -> notBlank(item, parked.text());
            case Term term -> singleLine(item, term.word());
            case Action action -> notBlank(item, action.title());
            case RunSheet _, LiveState _, SponsorBrief _, PrivateNote _, RegisterRow _, Statement _, Ballot _ -> {}
            case CheckIn _, Series _, ExportVersion _, Photo _, PhotoFile _ -> {}
            case Review review -> singleLine(item, review.sent().reviewer());
        }
    }

    private static void singleLine(Item item, String text) {
        notBlank(item, text);
        require(item, text.indexOf('\n') < 0, "workshop_file.line_break");
    }

    private static void notBlank(Item item, String text) {
        require(item, !text.isBlank(), "workshop_file.text_empty");
    }

    private static void checkValue(Item item, Object value, int limit) {
        switch (value) {
            case String text -> text(item, text, limit);
            case Collection<?> many -> require(item, many.size() <= limit, "workshop_file.entries", many.size(), limit);
            case BigDecimal number -> require(item, RecordLimits.fits(number, limit), "workshop_file.digits", limit);
            case Instant at -> year(item, at.atOffset(ZoneOffset.UTC).getYear());
            case LocalDate date -> year(item, date.getYear());
            case LocalDateTime at -> year(item, at.getYear());
            default -> {}
        }
    }

    private static void text(Item item, String text, int longest) {
        require(item, text.length() <= longest, "workshop_file.text_characters_fit", text.length(), longest);
        require(item, !Json.holdsControlCharacter(text, "\t\n"), "workshop_file.text_holds_control_character");
        require(item, !Json.holdsHalfCharacter(text), "workshop_file.text_holds_half_character");
    }

    private static void year(Item item, int year) {
        require(item, year >= 1900 && year <= 2999, "workshop_file.year_cannot_meant", year);
    }
}
