package org.commonground.workshop.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;

/**
 * A list of people that was typed, pasted or read from a file, one person per line: the name first, then in any order role, mail address,
 * side and the word {@code sponsor}, separated by tabs, semicolons or commas. A side is {@code m}, {@code i}, {@code j}, {@code marketing},
 * {@code it}, {@code joint}, its shape, or its name in the workshop; the default is the side of the list. If the first line is a header,
 * the fields are read by column. Also accepted: a line of addresses from an invitation, {@code Name <mail>; Name <mail>}, and a calendar
 * file.
 *
 * @param people people that could be parsed, for a preview
 * @param faults faults that have to be corrected first, by line
 * @param ignoredColumns columns of the header that are not used
 */
public record ParticipantList(List<Invited> people, List<ParticipantFault> faults, List<String> ignoredColumns) {

    public ParticipantList {
        people = List.copyOf(people);
        faults = List.copyOf(faults);
        ignoredColumns = List.copyOf(ignoredColumns);
    }

    /** Whether the list can be added. A list with a fault cannot be added, not even in part. */
    public boolean isReady() {
        return faults.isEmpty() && !people.isEmpty();
    }

    public static ParticipantList parse(Workshop workshop, String text, Side side) {
        var bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var reading = new Reading(workshop, side);
        var lines = InvitationParser.isCalendar(bare) ? InvitationParser.attendees(bare) : DelimitedLine.of(bare);
        for (var line : lines) {
            if (!reading.read(line)) {
                break;
            }
        }
        return new ParticipantList(
                reading.people,
                reading.faults,
                reading.heading.map(HeaderRow::ignoredColumns).orElse(List.of()));
    }

    /** The result so far. */
    private static final class Reading {

        final List<Invited> people = new ArrayList<>();
        final List<ParticipantFault> faults = new ArrayList<>();
        private final ParticipantLineReader reader;
        private final int before;
        private final Set<String> names = new HashSet<>();
        private Optional<HeaderRow> heading = Optional.empty();

        Reading(Workshop workshop, Side side) {
            reader = new ParticipantLineReader(workshop.details(), side);
            before = workshop.participants().size();
            workshop.participants().forEach(p -> names.add(key(p.side(), p.name())));
        }

        private interface Person {
            Invited read();
        }

        /** @return false if there are too many people, so that reading stops */
        boolean read(DelimitedLine line) {
            if (line.text().isBlank()) {
                return true;
            }
            if (people.isEmpty() && faults.isEmpty() && heading.isEmpty()) {
                heading = HeaderRow.of(line);
                if (heading.isPresent()) {
                    return true;
                }
            }
            if (line.hasUnclosedQuote()) {
                fault(line, ParticipantFault.Reason.UNCLOSED_QUOTE, List.of());
                return true;
            }
            if (heading.isPresent()) {
                var head = heading.get();
                return add(line, () -> reader.fromRow(line.fields(head.separator()), head));
            }
            var plain = InvitationParser.withoutNotes(line);
            return InvitationParser.addresses(plain)
                    .map(pieces -> pieces.stream().allMatch(piece -> add(line, () -> reader.fromAddress(piece))))
                    .orElseGet(() -> add(line, () -> reader.fromFields(plain.fields(plain.separator()))));
        }

        private boolean add(DelimitedLine line, Person reading) {
            try {
                var person = reading.read();
                if (!names.add(key(person.side(), person.name()))) {
                    fault(line, ParticipantFault.Reason.DOUBLE_NAME, List.of(person.name()));
                    return true;
                }
                people.add(person);
                int all = before + people.size();
                if (all > Limits.MAX_PARTICIPANTS) {
                    fault(line, ParticipantFault.Reason.TOO_MANY, List.of(all, Limits.MAX_PARTICIPANTS));
                    return false;
                }
            } catch (ParticipantLineReader.UnreadableLine e) {
                fault(line, e.reason, e.details);
            }
            return true;
        }

        private void fault(DelimitedLine line, ParticipantFault.Reason reason, List<Object> details) {
            faults.add(new ParticipantFault(line.number(), reason, details));
        }

        private static String key(Side side, String name) {
            return side + name.toLowerCase(Locale.ROOT);
        }
    }
}
