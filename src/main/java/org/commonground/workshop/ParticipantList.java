package org.commonground.workshop;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.commonground.programme.Side;
import org.commonground.workshop.Participants.Invited;

/**
 * People typed or pasted, one a line: the name first, then in any order role, mail address, side and the word {@code sponsor},
 * separated by tabs, semicolons or commas; also {@code Name <mail>}. A side is {@code m}, {@code i}, {@code j}, {@code marketing},
 * {@code it}, {@code joint}, its shape, or its name in the workshop; without one it is the list's. A first line that begins with
 * {@code name} is a heading.
 *
 * @param people those that could be read, to be shown before they are added
 * @param faults what has to be mended first, by line
 */
public record ParticipantList(List<Invited> people, List<Fault> faults) {

    /** A line that cannot be taken, from 1. Shown as {@code people.fault.…} with the line as {0}, then the details. */
    public record Fault(int line, Reason reason, List<Object> details) {
        public Fault {
            details = List.copyOf(details);
        }
    }

    /** Why. */
    public enum Reason {
        NO_NAME,
        TOO_LONG,
        CONTROL_CHARACTER,
        UNCLOSED_QUOTE,
        /** There is somebody of that name on that side already, here or in the workshop. Detail: the name. */
        DOUBLE_NAME,
        /** Details: how many that would make, and how many a workshop takes. */
        TOO_MANY
    }

    public ParticipantList {
        people = List.copyOf(people);
        faults = List.copyOf(faults);
    }

    /** Whether all of them can be added. A list with a fault is not added at all. */
    public boolean ready() {
        return faults.isEmpty() && !people.isEmpty();
    }

    public static ParticipantList parse(Workshop workshop, String text, Side side) {
        var reader = new ParticipantLine(workshop.details(), side);
        var people = new ArrayList<Invited>();
        var faults = new ArrayList<Fault>();
        var names = new HashSet<String>();
        workshop.participants().forEach(p -> names.add(key(p.side(), p.name())));
        var lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            int line = i + 1;
            try {
                var read = reader.read(lines.get(i), people.isEmpty() && faults.isEmpty());
                if (read.isEmpty()) {
                    continue;
                }
                var person = read.get();
                if (!names.add(key(person.side(), person.name()))) {
                    faults.add(new Fault(line, Reason.DOUBLE_NAME, List.of(person.name())));
                } else {
                    people.add(person);
                }
                int all = workshop.participants().size() + people.size();
                if (all > Participants.MOST) {
                    faults.add(new Fault(line, Reason.TOO_MANY, List.of(all, Participants.MOST)));
                    break;
                }
            } catch (ParticipantLine.Unreadable e) {
                faults.add(new Fault(line, e.reason, e.details));
            }
        }
        return new ParticipantList(people, faults);
    }

    /** The text of a file: UTF-8 or UTF-16 with its mark, else UTF-8, else Windows-1252, which every byte can be. */
    public static String text(byte[] file) {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            var mark = "\uFEFF".getBytes(charset);
            if (ByteBuffer.wrap(file).mismatch(ByteBuffer.wrap(mark)) == mark.length) {
                return new String(file, mark.length, file.length - mark.length, charset);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static String key(Side side, String name) {
        return side + name.toLowerCase(Locale.ROOT);
    }
}
