package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses lists of people from calendars: {@code Name <mail>; Name <mail>}, perhaps after "Required:", and the attendees of a calendar file
 * (iCalendar, RFC 5545).
 */
final class InvitationParser {

    private static final String KINDS =
            "to|cc|required|optional|guests|attendees|invitees|(?:required|optional) attendees";
    private static final Pattern LABEL = Pattern.compile("(?i)^(?:" + KINDS + ")\\s*:\\s*");
    private static final Pattern ONLY_LABEL = Pattern.compile("(?i)(?:" + KINDS + "|organi[sz]er)\\s*:?");
    private static final Pattern NOTE =
            Pattern.compile("(?i)\\s*\\((?:organi[sz]er|required|optional|accepted|declined)\\)");
    private static final Pattern IN_BRACKETS = Pattern.compile("<[^<>\\s]+@[^<>\\s]+>");
    /** {@code Reyes, Ana <mail>} alone on a line. */
    private static final Pattern LAST_FIRST =
            Pattern.compile("[^,;\\t<>\"]+,[^,;\\t<>\"]*\\p{L}\\s*<[^<>\\s]+@[^<>\\s]+>");

    private static final Pattern ATTENDEE = Pattern.compile("(?i)ATTENDEE([;:].*)");
    private static final Pattern CALENDAR_NAME = Pattern.compile("(?i);CN=(?:\"([^\"]*)\"|([^;:]*))");
    private static final Pattern CALENDAR_MAIL = Pattern.compile("(?i):mailto:(\\S+)$");
    private static final Pattern NO_PERSON = Pattern.compile("(?i);CUTYPE=(?:ROOM|RESOURCE|GROUP)");

    private InvitationParser() {}

    static boolean isCalendar(String text) {
        return text.contains("BEGIN:VCALENDAR");
    }

    /**
     * The attendees, one {@code "Name" <mail>} per line, without rooms and devices. People in several events of a series are listed once.
     */
    static List<DelimitedLine> attendees(String calendar) {
        var people = new ArrayList<DelimitedLine>();
        var seen = new HashSet<String>();
        var lines = calendar.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            var line = new StringBuilder(lines.get(i));
            // A folded line continues on the next line, which begins with white space.
            while (i + 1 < lines.size() && lines.get(i + 1).matches("[ \\t].*")) {
                line.append(lines.get(++i).substring(1));
            }
            var attendee = ATTENDEE.matcher(line);
            if (attendee.matches() && !NO_PERSON.matcher(line).find()) {
                var person = person(attendee.group(1));
                if (seen.add(person)) {
                    people.add(new DelimitedLine(number, person));
                }
            }
        }
        return people;
    }

    private static String person(String properties) {
        var name = CALENDAR_NAME.matcher(properties);
        var mail = CALENDAR_MAIL.matcher(properties);
        var shown = name.find() ? Optional.ofNullable(name.group(1)).orElseGet(() -> name.group(2)) : "";
        var address = mail.find() ? mail.group(1) : "";
        var isMail = shown.isBlank() || shown.equalsIgnoreCase(address);
        return isMail ? address : "\"" + shown + "\"" + (address.isEmpty() ? "" : " <" + address + ">");
    }

    /** The line without the notes of calendars, such as "(optional)". */
    static DelimitedLine withoutNotes(DelimitedLine line) {
        return new DelimitedLine(line.number(), NOTE.matcher(line.text()).replaceAll(""));
    }

    /** The people in a list of addresses; empty if the line is no such list. */
    static Optional<List<String>> addresses(DelimitedLine line) {
        var text = line.text().strip();
        if (ONLY_LABEL.matcher(text).matches()) {
            return Optional.of(List.of());
        }
        var label = LABEL.matcher(text);
        boolean labelled = label.find();
        var list = labelled ? text.substring(label.end()) : text;
        long mails = IN_BRACKETS.matcher(list).results().count();
        if (mails == 1 && LAST_FIRST.matcher(list.replaceAll("[;,]\\s*$", "")).matches()) {
            return Optional.of(List.of(list.replaceAll("[;,]\\s*$", "")));
        }
        return labelled || mails > 1 ? Optional.of(pieces(list)) : Optional.empty();
    }

    private static List<String> pieces(String list) {
        // A separator followed by an even number of quotation marks is not quoted.
        var outside = "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
        var bySemicolon = split(list, ";" + outside);
        boolean one = list.strip().endsWith(";")
                && IN_BRACKETS.matcher(list).results().count() <= 1;
        if (bySemicolon.size() > 1 || one) {
            return bySemicolon;
        }
        var byComma = split(String.join(";", bySemicolon), "," + outside);
        boolean lastFirst = byComma.size() % 2 == 0 && byComma.stream().anyMatch(InvitationParser::hasMail);
        for (int i = 0; i < byComma.size(); i++) {
            lastFirst &= hasMail(byComma.get(i)) == (i % 2 == 1);
        }
        if (!lastFirst) {
            return byComma;
        }
        var people = new ArrayList<String>();
        for (int i = 0; i < byComma.size(); i += 2) {
            people.add(byComma.get(i) + ", " + byComma.get(i + 1));
        }
        return people;
    }

    private static boolean hasMail(String piece) {
        return IN_BRACKETS.matcher(piece).find();
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
    }
}
