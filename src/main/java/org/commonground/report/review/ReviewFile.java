package org.commonground.report.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.AppVersion;
import org.commonground.i18n.Messages;
import org.commonground.json.Json;
import org.commonground.json.NewerFormat;
import org.commonground.json.UnreadableJson;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.WorkshopJson;

/**
 * The file that a reviewer sends back: {@code {"format": "common-ground-review", "version": 1, "app": "0.1.0", "review": {…}, "checksum": "…"}},
 * JSON in UTF-8, written by the review page. Its shape is described for other programs in {@code formats/review.schema.json}.
 *
 * <p>The checksum detects a file changed by accident or by hand. It is no protection against forgery, because anybody can compute
 * it.
 */
public final class ReviewFile {

    /** Value of {@code format}. */
    public static final String FORMAT = "common-ground-review";

    /** The version of written files, and the newest that can be read. */
    public static final int VERSION = 1;

    private static final int MOST_REMARKS = 1_000;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    /** The time as browsers write it, always with milliseconds. */
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter().withZone(ZoneOffset.UTC);

    record Envelope(String format, int version, Optional<String> app, Review.Sent review, String checksum) {}

    /** @param intact whether the checksum matches the content */
    public record Content(Review.Sent sent, boolean intact) {}

    private ReviewFile() {}

    /** The file exactly as the review page saves it. */
    public static byte[] write(Review.Sent sent) {
        var file =
                new Envelope(FORMAT, VERSION, Optional.of(AppVersion.current().number()), sent, checksum(sent));
        return (WorkshopJson.CODEC.writeReadable(file) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableReview unless the bytes are a valid review file of a supported version */
    public static Content read(byte[] file) {
        if (file.length > Limits.MAX_REVIEW_FILE_BYTES) {
            throw new UnreadableReview("", Messages.text("review_file.file_larger_than_mb"));
        }
        var envelope = envelope(file);
        return checked(envelope.review(), envelope.checksum());
    }

    /** @throws UnreadableReview unless the review is valid */
    static Content checked(Review.Sent sent, String checksum) {
        check(sent);
        return new Content(sent, checksum.equals(checksum(sent)));
    }

    /** @throws UnreadableReview as {@link #read(byte[])} does. @throws IOException if the file cannot be reached */
    public static Content read(Path file) throws IOException {
        return read(BoundedFiles.read(file, Limits.MAX_REVIEW_FILE_BYTES));
    }

    /** What the bytes say, unchecked. @throws UnreadableReview unless they are a review file of a supported version */
    static Envelope envelope(byte[] file) {
        if (!new String(file, StandardCharsets.UTF_8).strip().startsWith("{")) {
            throw new UnreadableReview("", Messages.text("review_file.not_review_plan_common"));
        }
        try {
            var tree = WorkshopJson.CODEC.readTree(file);
            if (!FORMAT.equals(tree.path("format").asString(""))) {
                throw new UnreadableReview("", Messages.text("review_file.not_review_plan_common"));
            }
            var version = tree.path("version");
            if (!version.isInt() || version.intValue() < 1) {
                throw new UnreadableReview("version", Messages.text("review_file.number_from"));
            }
            if (version.intValue() > VERSION) {
                throw new UnreadableReview("", NewerFormat.sentence(tree, VERSION));
            }
            return WorkshopJson.CODEC.convert(tree, Envelope.class);
        } catch (UnreadableJson e) {
            throw new UnreadableReview(e.place(), Messages.text("review_file.file_damaged_not_review", e.reason()));
        }
    }

    private static void check(Review.Sent sent) {
        require("workshop", ID.matcher(sent.workshop()).matches(), "review_file.no_id_workshop");
        require("plan", sent.plan() >= 0, "review_file.no_such_version_plan");
        int year = sent.at().atOffset(ZoneOffset.UTC).getYear();
        require("at", year >= 2000 && year <= 2999, "review_file.year_cannot_meant", year);
        require("reviewer", !sent.reviewer().isBlank(), "review_file.name_empty");
        text("reviewer", sent.reviewer(), Limits.MAX_NAME_LENGTH);
        text("reservation", sent.reservation(), Limits.MAX_REMARK_LENGTH);
        require(
                "reservation",
                sent.reservation().isBlank() == (sent.signOff() != Review.SignOff.RESERVATION),
                "review_file.words_belong_reservation_only");
        require("remarks", sent.remarks().size() <= MOST_REMARKS, "review_file.more_remarks_than_plan");
        var seen = new HashSet<String>();
        sent.remarks().forEach(remark -> {
            var place = "remark " + (seen.size() + 1);
            require(place, seen.add(remark.actionId()), "review_file.two_about_same_action");
            check(place, remark);
        });
    }

    private static void check(String place, Review.Remark remark) {
        require(place, ID.matcher(remark.actionId()).matches(), "review_file.no_id_action");
        require(place, remark.actionHash().matches("[0-9a-f]{64}"), "review_file.hash_action_none");
        text(place, remark.text(), Limits.MAX_REMARK_LENGTH);
        remark.suggestion().ifPresent(suggestion -> {
            require(place, !suggestion.words().isBlank(), "review_file.suggested_words_empty");
            text(place, suggestion.words(), Limits.MAX_TEXT_LENGTH);
        });
        require(
                place,
                remark.verdict() == Review.Verdict.ACCEPT
                        || !remark.text().isBlank()
                        || remark.suggestion().isPresent(),
                "review_file.question_comment_needs_words");
    }

    private static void text(String place, String text, int longest) {
        require(place, text.length() <= longest, "review_file.text_characters_fit", text.length(), longest);
        require(place, !Json.holdsControlCharacter(text, "\t\n"), "review_file.text_holds_control_character");
        require(place, !Json.holdsHalfCharacter(text), "review_file.text_holds_half_character");
    }

    private static void require(String place, boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new UnreadableReview(place, Messages.text(key, arguments));
        }
    }

    /** CRC-32 over all values, divided by a character that cannot stand in them; the page computes the same. */
    static String checksum(Review.Sent sent) {
        var values = new ArrayList<>(List.of(
                sent.workshop(),
                Integer.toString(sent.plan()),
                sent.reviewer(),
                sent.side().name(),
                MILLIS.format(sent.at()),
                sent.signOff().name(),
                sent.reservation()));
        sent.remarks().forEach(remark -> {
            values.addAll(List.of(
                    remark.actionId(), remark.actionHash(), remark.verdict().name(), remark.text()));
            remark.suggestion().ifPresent(s -> values.addAll(List.of(s.field().name(), s.words())));
        });
        var crc = new CRC32();
        crc.update(String.join("\u001F", values).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits(crc.getValue(), 8);
    }
}
