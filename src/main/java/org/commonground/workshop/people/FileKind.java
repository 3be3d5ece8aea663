package org.commonground.workshop.people;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonground.workshop.InvalidInput;

/** Tells formats apart by the first bytes, whatever the file is called. */
public final class FileKind {

    private static final Map<String, String> TYPES = Map.of(
            "text/calendar", "ics",
            "application/ics", "ics",
            "text/csv", "csv",
            "text/tab-separated-values", "tsv",
            "text/vcard", "vcf",
            "text/x-vcard", "vcf",
            "text/directory", "vcf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private FileKind() {}

    static boolean isZip(byte[] bytes) {
        return startsWith(bytes, 'P', 'K', 3, 4);
    }

    /** @throws InvalidInput if there is nothing in it, or if it is a document of another office program */
    public static void requireContent(byte[] bytes) {
        if (bytes.length == 0) {
            throw new InvalidInput(InvalidInput.Reason.EMPTY_FILE);
        }
        var start = new String(bytes, 0, Math.min(bytes.length, 100), StandardCharsets.ISO_8859_1);
        if (isZip(bytes) && start.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            throw new InvalidInput(InvalidInput.Reason.OPEN_DOCUMENT);
        }
    }

    /** @throws InvalidInput if it is no text: an older workbook, a picture, a PDF */
    static void requireText(byte[] bytes) {
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new InvalidInput(InvalidInput.Reason.OLD_WORKBOOK);
        }
        boolean known = startsWith(bytes, '%', 'P', 'D', 'F')
                || startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || startsWith(bytes, 'G', 'I', 'F', '8')
                || startsWith(bytes, 0x1F, 0x8B)
                || startsWith(bytes, '{', '\\', 'r', 't', 'f');
        if (known) {
            throw new InvalidInput(InvalidInput.Reason.NO_LIST_FORMAT);
        }
    }

    /** @throws InvalidInput if decoded text has so many control characters that it is none */
    static void requireReadable(String text) {
        int sample = Math.min(text.length(), 64 * 1024);
        long control = text.substring(0, sample)
                .chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != 0x0B && c != '\f')
                .count();
        if (control * 10 > sample) {
            throw new InvalidInput(InvalidInput.Reason.NO_LIST_FORMAT);
        }
    }

    static boolean isHtml(String text) {
        return startsWithAny(
                text, "<!doctype html", "<html", "<meta", "<head", "<body", "<table", "<div", "<p>", "<ul", "<style");
    }

    /** @throws InvalidInput if it is data of a program: JSON, a workshop of our own among it, or XML */
    static void requireNoData(String text) {
        if (startsWithAny(text, "{", "[{", "[\"", "[[{", "[[\"", "<?xml", "<!--", "<!doctype", "<svg")) {
            throw new InvalidInput(InvalidInput.Reason.NO_LIST_FORMAT);
        }
    }

    /** Whether the text begins so, without regard to capitals and to white space in front and behind brackets. */
    private static boolean startsWithAny(String text, String... beginnings) {
        var start = new StringBuilder();
        for (int i = 0; i < text.length() && start.length() < 20; i++) {
            char c = Character.toLowerCase(text.charAt(i));
            boolean skipped = Character.isWhitespace(c) && (start.isEmpty() || start.charAt(start.length() - 1) == '[');
            start.append(skipped ? "" : c);
        }
        return Arrays.stream(beginnings).anyMatch(start.toString()::startsWith);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        for (int i = 0; i < first.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /** The ending of an attached file that may be a list; empty for others. */
    static Optional<String> ofAttachment(String name, String type) {
        var lower = name.toLowerCase(Locale.ROOT);
        return List.of("ics", "csv", "tsv", "vcf", "xlsx").stream()
                .filter(ending -> lower.endsWith("." + ending))
                .findFirst()
                .or(() -> Optional.ofNullable(TYPES.get(type.toLowerCase(Locale.ROOT))));
    }
}
