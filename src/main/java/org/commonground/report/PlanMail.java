package org.commonground.report;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.report.model.Block;
import org.commonground.report.model.ExportOrder;
import org.commonground.report.model.PlanData;
import org.commonground.report.model.ShownText;
import org.commonground.report.model.Wording;
import org.commonground.report.section.ActionsSection;
import org.commonground.report.section.ReportBuilder;
import org.commonground.report.section.VisionSection;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Participant;

/**
 * A mail with the plan to the participants: the one-page plan as plain text; the user attaches the PDF.
 *
 * @param to the addresses, in the order of the list of people; may be empty
 * @param text the complete text
 * @param shorterTexts shorter texts for a link, each shorter than the one before; the last has no actions at all
 */
public record PlanMail(List<String> to, String subject, String text, List<String> shorterTexts) {

    /** The longest link, in characters, that Windows passes to a mail program; other systems allow more. */
    static final int LONGEST_LINK = 1900;

    /** The longest list of addresses in a link, in characters, so that there is room for the text. */
    private static final int LONGEST_ADDRESSES = 700;

    private static final int LONGEST_SUBJECT = 70;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>\"()]+@[^\\s@,;:<>\"()]+");

    public PlanMail {
        to = List.copyOf(to);
        shorterTexts = List.copyOf(shorterTexts);
    }

    /** @param order decides whether people are named, as in the PDF */
    public static PlanMail of(Messages messages, Workshop workshop, ExportOrder order) {
        var plan = new ReportBuilder(messages).plan(workshop, order);
        var wording = plan.wording();
        var title = plan.report().title();
        var rows = new ActionsSection(wording).rows();
        var lines = rows.stream().map(row -> line(wording, row)).toList();
        var shorter = new ArrayList<String>();
        for (int told = lines.size(); told >= 0; told--) {
            var more = told == lines.size()
                    ? Stream.<String>empty()
                    : Stream.of(wording.get("report.mail.more", lines.size() - told));
            shorter.add(body(
                    wording,
                    title,
                    Stream.concat(lines.stream().limit(told), more).collect(Collectors.joining("\n"))));
        }
        var to = workshop.participants().stream()
                .map(Participant::email)
                .map(String::strip)
                .filter(address -> ADDRESS.matcher(address).matches())
                .distinct()
                .toList();
        return new PlanMail(to, wording.get("report.mail.subject", title), fullText(plan, rows), shorter);
    }

    /**
     * The link that opens the mail program (RFC 6068), at most 1,900 characters long: the longest text that fits, without addresses
     * if there are too many.
     */
    public URI link() {
        return Stream.concat(Stream.of(text), shorterTexts.stream())
                .map(this::link)
                .filter(link -> link.length() <= LONGEST_LINK)
                .findFirst()
                .map(URI::create)
                .orElseGet(() -> URI.create(link("")));
    }

    /** Whether the addresses fit into the link. */
    public boolean hasRoomForAddresses() {
        return !to.isEmpty() && addresses().length() <= LONGEST_ADDRESSES;
    }

    private String link(String body) {
        return "mailto:" + (hasRoomForAddresses() ? addresses() : "") + "?subject=" + encode(shorten(subject))
                + "&body=" + encode(body.replace("\n", "\r\n"));
    }

    private String addresses() {
        return to.stream().map(address -> encode(address).replace("%40", "@")).collect(Collectors.joining(","));
    }

    private static String shorten(String subject) {
        int[] letters = subject.codePoints().toArray();
        return letters.length <= LONGEST_SUBJECT ? subject : new String(letters, 0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The complete text: sentences, actions and check-ins. */
    private static String fullText(PlanData plan, List<Block.ActionRow> rows) {
        var wording = plan.wording();
        var parts = new ArrayList<String>();
        new VisionSection(wording).claims().forEach(claim -> parts.add(claim.wording() + "\n" + wording.claim(claim)));
        rows.forEach(row -> parts.add(paragraph(wording, row)));
        new ActionsSection(wording).checkIns().ifPresent(parts::add);
        return body(
                wording,
                plan.report().title() + "\n" + plan.report().kind() + ", "
                        + plan.report().date(),
                String.join("\n\n", parts));
    }

    private static String body(Wording wording, String head, String middle) {
        return Wording.joinNonEmpty("\n\n", head, middle, wording.get("report.mail.attached"));
    }

    /** "1. Title – Wei Chen (IT), Jonas Petrov (Marketing), 15 Jan". */
    private static String line(Wording wording, Block.ActionRow row) {
        var who = peopleAndDate(row);
        return wording.get("report.mail.action", row.number(), ShownText.isolate(row.title()))
                + (who.isEmpty() ? "" : " – " + wording.list(who));
    }

    private static String paragraph(Wording wording, Block.ActionRow row) {
        return Wording.joinNonEmpty(
                "\n   ",
                wording.get("report.mail.action", row.number(), ShownText.isolate(row.title())),
                String.join("\n   ", row.texts()),
                wording.list(peopleAndDate(row)),
                row.measure().isEmpty() ? "" : wording.get("report.mail.measure", row.measure()),
                String.join("\n   ", row.remarks()));
    }

    /** The people with their sides, and the due date. */
    private static List<String> peopleAndDate(Block.ActionRow row) {
        return Stream.concat(
                        row.people().stream()
                                .map(who -> who.mark()
                                        .map(mark -> who.text() + " (" + mark.name() + ")")
                                        .orElse(who.text())),
                        Stream.of(row.due()))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
