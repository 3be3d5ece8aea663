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
     * @throws Refused if a name is not valid or already exists on that side, or there would be more than {@value Limits#MOST_PARTICIPANTS}
     *     participants
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

    /** @throws Refused if the name is not valid, or already exists on that side */
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

    /** Deletes a participant, also as owner or counterpart of actions; the actions stay. */
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

    /** Records that a participant came in or left. */
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

    /** Records that everybody came in who is not present yet. */
    public static Change allPresent(Workshop workshop, Pen pen) {
        return new Change(
                "participant.present",
                workshop.participants().stream()
                        .flatMap(person -> present(workshop, pen, person.id(), true).edits().stream())
                        .toList());
    }

    /**
     * Adds somebody who was not invited; present at once if attendance is taken.
     *
     * @param line side and name, {@code m: Mara Lind}
     * @throws Refused if the side or the name is missing, the name already exists, or there are too many participants
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

    /** Whether attendance is taken: the presence of at least one participant was recorded. */
    public static boolean counted(Workshop workshop) {
        return workshop.participants().stream().anyMatch(p -> !p.presence().isEmpty());
    }

    /** The number of people of a side who are present; until attendance is taken, the number of those invited. */
    public static int here(Workshop workshop, Side side) {
        var anyone = counted(workshop);
        return (int) workshop.participants().stream()
                .filter(p -> p.side() == side && (p.here() || !anyone))
                .count();
    }
}
