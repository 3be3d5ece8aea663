package org.commonground.report;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.words.Words;
import org.commonground.workshop.Participant;
import org.commonground.workshop.Workshop;

/**
 * The plan as a mail to those who were there: the one page in plain words, the sheet itself to be attached.
 *
 * @param to the addresses, in the order of the list of people; may be none
 * @param text all of it
 * @param shorter what a link may hold instead, ever less of it; the last says only what is attached
 */
public record PlanMail(List<String> to, String subject, String text, List<String> shorter) {

    /** What Windows hands on of an address; other systems and mail programs take more. */
    static final int LONGEST_LINK = 1900;

    /** Of a link, so that the words have room beside them. */
    private static final int LONGEST_TO = 700;

    private static final int LONGEST_SUBJECT = 70;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>\"()]+@[^\\s@,;:<>\"()]+");

    public PlanMail {
        to = List.copyOf(to);
        shorter = List.copyOf(shorter);
    }

    /** @param order with names or without, as the sheet itself */
    public static PlanMail of(Words words, Workshop workshop, ExportOrder order) {
        var plan = new ReportBuilder(words).plan(workshop, order);
        var wording = plan.wording();
        var title = plan.report().title();
        var rows = new Doing(wording)
                .blocks().stream()
                        .filter(Block.ActionTable.class::isInstance)
                        .flatMap(table -> ((Block.ActionTable) table).rows().stream())
                        .toList();
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
        return new PlanMail(to, wording.get("report.mail.subject", title), whole(plan, rows), shorter);
    }

    /**
     * The link that opens it in the mail program (RFC 6068), at most 1,900 characters long: as much of the text as there is room for, and
     * no address where they are too many.
     */
    public URI link() {
        return Stream.concat(Stream.of(text), shorter.stream())
                .map(this::link)
                .filter(link -> link.length() <= LONGEST_LINK)
                .findFirst()
                .map(URI::create)
                .orElseGet(() -> URI.create(link("")));
    }

    /** Whether the link has room for the addresses. */
    public boolean addressed() {
        return !to.isEmpty() && addresses().length() <= LONGEST_TO;
    }

    private String link(String body) {
        return "mailto:" + (addressed() ? addresses() : "") + "?subject=" + encoded(shortened(subject)) + "&body="
                + encoded(body.replace("\n", "\r\n"));
    }

    private String addresses() {
        return to.stream().map(address -> encoded(address).replace("%40", "@")).collect(Collectors.joining(","));
    }

    private static String shortened(String subject) {
        int[] letters = subject.codePoints().toArray();
        return letters.length <= LONGEST_SUBJECT ? subject : new String(letters, 0, LONGEST_SUBJECT - 1) + "…";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Everything that the sheet says in words. */
    private static String whole(Plan plan, List<Block.ActionRow> rows) {
        var wording = plan.wording();
        var parts = new ArrayList<String>();
        new Vision(wording)
                .blocks().stream()
                        .filter(Block.Quote.class::isInstance)
                        .map(quote -> ((Block.Quote) quote).text())
                        .forEach(parts::add);
        rows.forEach(row -> parts.add(paragraph(wording, row)));
        new Doing(wording)
                .blocks().stream()
                        .filter(Block.Note.class::isInstance)
                        .map(note -> ((Block.Note) note).text())
                        .forEach(parts::add);
        return body(
                wording,
                plan.report().title() + "\n" + plan.report().kind() + ", "
                        + plan.report().date(),
                String.join("\n\n", parts));
    }

    private static String body(Wording wording, String head, String middle) {
        return Wording.joined("\n\n", head, middle, wording.get("report.mail.attached"));
    }

    /** "1. Title – Wei Chen (IT), Jonas Petrov (Marketing), 15 Jan". */
    private static String line(Wording wording, Block.ActionRow row) {
        var who = who(row);
        return wording.get("report.mail.action", row.number(), ShownText.isolated(row.title()))
                + (who.isEmpty() ? "" : " – " + wording.list(who));
    }

    private static String paragraph(Wording wording, Block.ActionRow row) {
        return Wording.joined(
                "\n   ",
                wording.get("report.mail.action", row.number(), ShownText.isolated(row.title())),
                row.firstStep(),
                wording.list(who(row)),
                row.measure().isEmpty() ? "" : wording.get("report.mail.measure", row.measure()));
    }

    /** Who does it, of which side, until when. */
    private static List<String> who(Block.ActionRow row) {
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
