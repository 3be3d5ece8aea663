package org.commonground.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.programme.Limits;
import org.commonground.programme.Side;

/** The operations on participants. */
public final class Participants {

    private static final Pattern ARRIVAL = Pattern.compile("\\s*([mijMIJ])\\s*[:：]\\s*(.*)");

    private Participants() {}

    /**
     * Adds people, all of them or none.
     *
     * @throws Refused if a name cannot be taken, is there already on that side, or would be one too many
     */
    public static Change add(Workshop workshop, Pen pen, List<Invited> people) {
        if (workshop.participants().size() + people.size() > Limits.MOST_PARTICIPANTS) {
            throw new Refused(
                    Refused.Reason.TOO_MANY_PARTICIPANTS,
                    workshop.participants().size() + people.size(),
                    Limits.MOST_PARTICIPANTS);
        }
        var edits = new ArrayList<Edit>();
        var all = new ArrayList<>(workshop.participants());
        for (var person : people) {
            var name = Texts.line(person.name(), Limits.LONGEST_NAME);
            refuseTwice(all, person.side(), name);
            var added = new Participant(
                    pen.id(),
                    Places.end(all),
                    name,
                    Texts.optional(person.role(), Limits.LONGEST_NAME),
                    Texts.optional(person.email(), Limits.LONGEST_NAME),
                    person.side(),
                    person.sponsor(),
                    List.of());
            all.add(added);
            edits.add(Edit.add(added));
        }
        return new Change("participant.add", edits);
    }

    private static void refuseTwice(List<Participant> others, Side side, String name) {
        if (others.stream().anyMatch(p -> p.side() == side && p.name().equalsIgnoreCase(name))) {
            throw new Refused(Refused.Reason.DOUBLE_NAME, name);
        }
    }

    /** @throws Refused if the name cannot be taken, or is there already on that side */
    public static Change edit(Workshop workshop, String id, Invited to) {
        var before = workshop.get(Participant.class, id);
        var name = Texts.line(to.name(), Limits.LONGEST_NAME);
        refuseTwice(
                workshop.participants().stream().filter(p -> !p.id().equals(id)).toList(), to.side(), name);
        var after = new Participant(
                id,
                before.place(),
                name,
                Texts.optional(to.role(), Limits.LONGEST_NAME),
                Texts.optional(to.email(), Limits.LONGEST_NAME),
                to.side(),
                to.sponsor(),
                before.presence());
        return Workshops.replace("participant.edit", before, after);
    }

    /** Takes somebody off the list; actions keep standing without that owner or counterpart. */
    public static Change delete(Workshop workshop, String id) {
        var edits = new ArrayList<Edit>();
        for (var action : workshop.actions()) {
            var without = action.withOwner(action.owner().filter(owner -> !owner.equals(id)))
                    .withCounterpart(action.counterpart().filter(counterpart -> !counterpart.equals(id)));
            if (!without.equals(action)) {
                edits.add(Edit.replace(action, without));
            }
        }
        edits.add(Edit.delete(workshop.get(Participant.class, id)));
        return new Change("participant.delete", edits);
    }

    /** Somebody came in or left. */
    public static Change present(Workshop workshop, Pen pen, String id, boolean here) {
        var before = workshop.get(Participant.class, id);
        var presence = new ArrayList<>(before.presence());
        if (here == before.here()) {
            return new Change("participant.present", List.of());
        }
        if (here) {
            presence.add(new Participant.Presence(pen.now(), Optional.empty()));
        } else {
            var last = presence.removeLast();
            presence.add(new Participant.Presence(last.from(), Optional.of(pen.now())));
        }
        var after = new Participant(
                id,
                before.place(),
                before.name(),
                before.role(),
                before.email(),
                before.side(),
                before.sponsor(),
                presence);
        return Workshops.replace("participant.present", before, after);
    }

    /** Everybody came in who is not here. */
    public static Change allPresent(Workshop workshop, Pen pen) {
        return new Change(
                "participant.present",
                workshop.participants().stream()
                        .flatMap(person -> present(workshop, pen, person.id(), true).edits().stream())
                        .toList());
    }

    /**
     * Somebody comes who is not on the list.
     *
     * @param line side and name, {@code m: Mara Lind}
     * @throws Refused if no side or no name stands there, the name is there already, or there are too many people
     */
    public static Change arrive(Workshop workshop, Pen pen, String line) {
        var parts = ARRIVAL.matcher(line);
        if (!parts.matches()) {
            throw new Refused(Refused.Reason.NO_SIDE_LETTER);
        }
        var side = switch (parts.group(1).toLowerCase(Locale.ROOT)) {
            case "m" -> Side.MARKETING;
            case "i" -> Side.IT;
            default -> Side.JOINT;
        };
        var added = add(workshop, pen, List.of(new Invited(parts.group(2), "", "", side, false)));
        if (!counted(workshop)) {
            return added;
        }
        var with = workshop.after(added);
        var person = with.participants().getLast();
        var here =
                present(with, pen, person.id(), true).edits().getFirst().after().orElseThrow();
        return new Change("participant.add", List.of(Edit.add(here)));
    }

    /** Whether somebody has said who is in the room. */
    public static boolean counted(Workshop workshop) {
        return workshop.participants().stream().anyMatch(p -> !p.presence().isEmpty());
    }

    /** How many of a side are in the room; while nobody said who is here, how many were invited. */
    public static int here(Workshop workshop, Side side) {
        var anyone = counted(workshop);
        return (int) workshop.participants().stream()
                .filter(p -> p.side() == side && (p.here() || !anyone))
                .count();
    }
}
