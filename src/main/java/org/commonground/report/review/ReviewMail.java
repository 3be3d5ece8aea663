package org.commonground.report.review;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.people.TextDecoder;

/**
 * Reads reviews out of mails: pasted text, saved mails, and the files of {@link ReviewFile}. The review page writes a review as short lines
 * of Base64 between a line that begins it, with the number of characters, and a line that ends it. Older pages wrote it as JSON, which mail
 * programs wrap, quote and encode: then every way to undo that is tried, and the checksum decides.
 */
public final class ReviewMail {

    private static final int MAX_MAIL_BYTES = 16 * Limits.MAX_REVIEW_FILE_BYTES;
    private static final Pattern BEGIN = Pattern.compile(
            "BEGIN[\\s\u00a0]+COMMON[\\s\u00a0]+GROUND[\\s\u00a0]+REVIEW[\\s\u00a0]+(\\d{1,8})\\W*?\\R");
    private static final Pattern END = Pattern.compile("\\W*END[\\s\u00a0]+COMMON[\\s\u00a0]+GROUND[\\s\u00a0]+REVIEW");
    private static final Pattern QUOTE_MARKS = Pattern.compile("(?m)^[ \\t\u00a0>]*>[ \\t\u00a0]?");
    private static final Pattern CODED_LINE = Pattern.compile("[A-Za-z0-9+/]+={0,2}");
    private static final Pattern MAIL_HEADER = Pattern.compile("(?im)^content-(?:transfer-encoding|type):");
    /** Of a review with its quotation marks and line ends there are at most this many characters for one of its own. */
    private static final int MAX_SPREAD = 4;
    /** Fewer characters of Base64 hold no review. */
    private static final int SHORTEST_CODED = 200;

    /** How the files begin in which Outlook saves mails. */
    private static final byte[] OUTLOOK_MESSAGE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /**
     * What was found.
     *
     * @param reviews each review once
     * @param faults why others cannot be read, as sentences
     */
    public record Found(List<ReviewFile.Content> reviews, List<String> faults) {
        public Found {
            reviews = List.copyOf(reviews);
            faults = List.copyOf(faults);
        }
    }

    private ReviewMail() {}

    /** Reads all reviews in a text, such as that of a mail. @throws UnreadableReview if there is none, with the reason */
    public static Found read(String text) {
        return found(read(text, text.strip().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads a saved review, a saved mail with reviews in it or attached to it, or a text.
     *
     * @throws UnreadableReview if there is no review in it, with the reason
     * @throws IOException if the file cannot be reached
     */
    public static Found read(Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) > MAX_MAIL_BYTES) {
            throw new UnreadableReview("", Messages.text("review_file.file_larger_than_mb"));
        }
        return read(BoundedFiles.read(file, MAX_MAIL_BYTES));
    }

    /** As {@link #read(Path)}. */
    public static Found read(byte[] file) {
        if (file.length > 4 && Arrays.mismatch(file, OUTLOOK_MESSAGE) == OUTLOOK_MESSAGE.length) {
            throw new UnreadableReview("", Messages.text("review_file.outlook_message"));
        }
        var text = TextDecoder.text(file);
        if (!text.stripLeading().startsWith("{")) {
            return found(read(text, file));
        }
        try {
            return new Found(List.of(ReviewFile.read(text.strip().getBytes(StandardCharsets.UTF_8))), List.of());
        } catch (UnreadableReview damaged) {
            // It may be a wrapped one; if it is not, the place of the fault in the file helps more than a guess.
            var wrapped = readText(text);
            if (wrapped.reviews().isEmpty()) {
                throw damaged;
            }
            return found(wrapped);
        }
    }

    private static Found found(ReviewAttempt read) {
        if (read.reviews().isEmpty()) {
            throw read.faults().isEmpty()
                    ? new UnreadableReview("", Messages.text("review_file.no_review_text"))
                    : read.faults().getFirst();
        }
        return new Found(
                read.reviews(),
                read.faults().stream()
                        .map(UnreadableReview::getMessage)
                        .distinct()
                        .toList());
    }

    private static ReviewAttempt read(String text, byte[] bytes) {
        if (MAIL_HEADER.matcher(text).find()) {
            var message = readMessage(bytes);
            if (message.size() > 0) {
                return message;
            }
        }
        return readText(text);
    }

    private static ReviewAttempt readMessage(byte[] bytes) {
        try {
            var builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
            return readEntity(builder.parseMessage(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException notAMail) {
            // The text is searched as it is.
            return new ReviewAttempt();
        }
    }

    private static ReviewAttempt readEntity(Entity entity) throws IOException {
        return switch (entity.getBody()) {
            case Multipart parts -> {
                var read = new ArrayList<ReviewAttempt>();
                for (var part : parts.getBodyParts()) {
                    read.add(readEntity(part));
                }
                if (parts.getSubType().equalsIgnoreCase("alternative")) {
                    yield ReviewAttempt.best(read);
                }
                var all = new ReviewAttempt();
                read.forEach(all::addAll);
                yield all;
            }
            case Message attached -> readEntity(attached);
            case SingleBody body -> readBody(entity, body.getInputStream().readAllBytes());
            case null, default -> new ReviewAttempt();
        };
    }

    private static ReviewAttempt readBody(Entity entity, byte[] content) {
        var type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
        var text = HtmlText.decode(content, entity.getCharset());
        if (type.equals("text/html")) {
            return readText(HtmlText.text(text));
        }
        return type.startsWith("text/") || type.contains("json") || isNamedJson(entity)
                ? readText(text)
                : new ReviewAttempt();
    }

    private static boolean isNamedJson(Entity entity) {
        var name = entity.getFilename();
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Reads the text as it is, and as it is after undoing each encoding that it may have. */
    private static ReviewAttempt readText(String text) {
        var attempts = new ArrayList<ReviewAttempt>();
        var decoders = Stream.<UnaryOperator<String>>of(
                as -> as, ReviewMail::quotedPrintable, HtmlText::unescaped, HtmlText::text, ReviewMail::base64);
        for (var decoded :
                decoders.map(decoder -> decoder.apply(text)).distinct().toList()) {
            var attempt = new ReviewAttempt();
            readCoded(decoded, attempt);
            attempt.addAll(WrappedJson.read(decoded));
            attempts.add(attempt);
        }
        return ReviewAttempt.best(attempts);
    }

    /** Reads what comes after each line that begins a review. */
    private static void readCoded(String text, ReviewAttempt found) {
        var begins = BEGIN.matcher(text).results().toList();
        for (int i = 0; i < begins.size(); i++) {
            int length = Integer.parseInt(begins.get(i).group(1));
            int from = begins.get(i).end();
            int next = i + 1 < begins.size() ? begins.get(i + 1).start() : text.length();
            found.add(() -> {
                var rest = text.substring(from, (int) Math.min(next, from + (long) MAX_SPREAD * length));
                var end = END.matcher(rest);
                return decoded(end.find() ? rest.substring(0, end.start()) : rest, length);
            });
        }
    }

    private static ReviewFile.Content decoded(String lines, int length) {
        var code = QUOTE_MARKS.matcher(lines).replaceAll("").replaceAll("[^A-Za-z0-9+/]", "");
        if (code.length() < length) {
            throw new UnreadableReview("", Messages.text("review_file.part_missing", length - code.length(), length));
        }
        try {
            return ReviewFile.read(Base64.getDecoder().decode(code.substring(0, length)));
        } catch (IllegalArgumentException | UnreadableReview changed) {
            throw new UnreadableReview("", Messages.text("review_file.changed_on_its_way"));
        }
    }

    private static String quotedPrintable(String text) {
        return decoded(new QuotedPrintableInputStream(bytes(text), DecodeMonitor.SILENT));
    }

    private static String base64(String text) {
        return codedBlocks(text)
                .map(block -> decoded(new Base64InputStream(bytes(block), DecodeMonitor.SILENT)))
                .collect(Collectors.joining("\n"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(InputStream encoded) {
        try (encoded) {
            return TextDecoder.text(encoded.readAllBytes());
        } catch (IOException notEncoded) {
            return "";
        }
    }

    /** Lines of Base64 below each other, as the source of a mail shows its parts. */
    private static Stream<String> codedBlocks(String text) {
        var blocks = new ArrayList<StringBuilder>();
        boolean isInside = false;
        for (var line : QUOTE_MARKS.matcher(text).replaceAll("").lines().toList()) {
            boolean isCoded = CODED_LINE.matcher(line.strip()).matches();
            if (isCoded && !isInside) {
                blocks.add(new StringBuilder());
            }
            if (isCoded) {
                blocks.getLast().append(line.strip()).append('\n');
            }
            isInside = isCoded;
        }
        return blocks.stream().map(StringBuilder::toString).filter(block -> block.length() > SHORTEST_CODED);
    }
}
