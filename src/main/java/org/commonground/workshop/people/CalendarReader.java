package org.commonground.workshop.people;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;
import org.commonground.workshop.people.PeopleList.LeftOut;

/**
 * Reads the attendees of calendar files (iCalendar, RFC 5545). Only properties are parsed and no dates, so that an unknown time zone loses
 * nobody.
 */
final class CalendarReader extends PropertyListener {

    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("CN", ColumnUse.NAME, Explanation.of("people.why.calendar_name")),
            new TableColumn("mailto", ColumnUse.EMAIL, Explanation.of("people.why.calendar_address")),
            new TableColumn("PARTSTAT", ColumnUse.RESPONSE, Explanation.of("people.why.calendar_answer")));

    private final List<Row> rows = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Explanation> doubts = new ArrayList<>();

    /** Components that have not ended. */
    private int open;

    private static final Set<String> CANCELLED = Set.of("CANCEL", "CANCELLED");
    /** Other components than an event: a task, an entry of a diary, an answer about free time. */
    private static final Set<String> NO_EVENTS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY");

    private CalendarReader() {}

    static boolean isCalendar(String text) {
        var start = text.stripLeading();
        return start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                || start.regionMatches(true, 0, "BEGIN:VEVENT", 0, 12);
    }

    static ListContent read(String text) {
        var reader = new CalendarReader();
        // Some programs escape quotation marks with a backslash; the standard (RFC 6868) has ^' for them.
        reader.parse(text.replace("\\\"", "^'"), syntax());
        var capitals = text.toUpperCase(Locale.ROOT);
        if (reader.open != 0 || capitals.contains("BEGIN:VEVENT") && !capitals.contains("END:VEVENT")) {
            reader.doubts.add(Explanation.of("people.doubt.cut"));
        }
        return new ListContent(
                List.of(new ListTable(COLUMNS, reader.rows, true)),
                reader.notInvited(),
                Optional.empty(),
                Optional.empty(),
                reader.doubts);
    }

    /** As of iCalendar, also where the version is missing; only vCalendar 1.0 has no quotation marks around values. */
    private static SyntaxRules syntax() {
        var rules = new SyntaxRules(SyntaxStyle.NEW);
        rules.addRule("VCALENDAR", "1.0", SyntaxStyle.OLD);
        return rules;
    }

    /** Who called the meeting may also be on its list. */
    private List<LeftOut> notInvited() {
        return leftOut.stream()
                .filter(left -> !left.reason().key().equals("people.left.organizer")
                        || rows.stream().noneMatch(row -> row.cell(0).equals(CellText.tidy(left.text()))))
                .toList();
    }

    @Override
    public void onComponentBegin(String name, Context context) {
        open++;
    }

    @Override
    public void onComponentEnd(String name, Context context) {
        open--;
    }

    @Override
    public void onProperty(VObjectProperty property, Context context) {
        var name = property.getName().toUpperCase(Locale.ROOT);
        if (context.getParentComponents().stream()
                .anyMatch(parent -> NO_EVENTS.contains(parent.toUpperCase(Locale.ROOT)))) {
            if (name.equals("ATTENDEE") || name.equals("ORGANIZER")) {
                leave(property, context, "people.left.no_event");
            }
            return;
        }
        switch (name) {
            case "ATTENDEE" -> attendee(property, context);
            case "METHOD", "STATUS" -> {
                var cancelled = Explanation.of("people.doubt.cancelled");
                if (CANCELLED.contains(property.getValue().strip().toUpperCase(Locale.ROOT))
                        && !doubts.contains(cancelled)) {
                    doubts.add(cancelled);
                }
            }
            case "ORGANIZER" -> leave(property, context, "people.left.organizer");
            default -> {}
        }
    }

    private void attendee(VObjectProperty property, Context context) {
        if (context.getParentComponents().stream().anyMatch("VALARM"::equalsIgnoreCase)) {
            leave(property, context, "people.left.alarm");
            return;
        }
        switch (first(property, "CUTYPE").toUpperCase(Locale.ROOT)) {
            case "ROOM" -> leave(property, context, "people.left.room");
            case "RESOURCE" -> leave(property, context, "people.left.resource");
            case "GROUP" -> leave(property, context, "people.left.group");
            default -> {
                if (first(property, "ROLE").equalsIgnoreCase("NON-PARTICIPANT")) {
                    leave(property, context, "people.left.non_participant");
                } else {
                    rows.add(new Row(
                            line(context), List.of(name(property), address(property), first(property, "PARTSTAT"))));
                    doubtGuests(property);
                }
            }
        }
    }

    /** Google's calendar counts whom somebody brings along. */
    private void doubtGuests(VObjectProperty property) {
        var many = first(property, "X-NUM-GUESTS").strip();
        var doubt = Explanation.of("people.doubt.guests", name(property), many);
        if (many.matches("[1-9]\\d*") && !doubts.contains(doubt)) {
            doubts.add(doubt);
        }
    }

    /** In a series of events, everybody who is left out is named once. */
    private void leave(VObjectProperty property, Context context, String reason) {
        var left = new LeftOut(line(context), name(property), Explanation.of(reason));
        if (leftOut.stream()
                .noneMatch(other ->
                        other.text().equals(left.text()) && other.reason().equals(left.reason()))) {
            leftOut.add(left);
        }
    }

    /** An unquoted comma in the name makes two values of it. */
    private static String name(VObjectProperty property) {
        var name = String.join(",", values(property, "CN")).replace("\\,", ",").replace("\\;", ";");
        var address = address(property);
        return name.isBlank() || name.equalsIgnoreCase("mailto:" + address) ? address : name;
    }

    private static String address(VObjectProperty property) {
        var value = property.getValue().strip();
        var address = value.regionMatches(true, 0, "mailto:", 0, 7)
                ? value.substring(7).strip()
                : value;
        return CellText.isAddress(address) ? address : first(property, "EMAIL");
    }

    private static String first(VObjectProperty property, String parameter) {
        return values(property, parameter).stream().findFirst().orElse("");
    }
}
