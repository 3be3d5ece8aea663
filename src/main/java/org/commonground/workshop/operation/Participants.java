package org.commonground.workshop.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.input.SideNames;
import org.commonground.workshop.record.Participant;
import org.commonground.workshop.record.SideLetters;

/** The operations on participants. */
public final class Participants {

    private static final Pattern ARRIVAL = Pattern.compile("\\s*(\\p{L})\\s*[:：]\\s*(.*)");

    private Participants() {}

    /**
     * Adds people, all of them or none.
     *
     * @throws InvalidInput if a name is not valid or already exists on that side, or there would be more than {@value Limits#MAX_PARTICIPANTS}
     *     participants
     */
    public static Change add(Workshop workshop, IdsAndClock idsAndClock, List<Invited> people) {
        if (workshop.participants().size() + people.size() > Limits.MAX_PARTICIPANTS) {
            throw new InvalidInput(
                    InvalidInput.Reason.TOO_MANY_PARTICIPANTS,
                    workshop.participants().size() + people.size(),
                    Limits.MAX_PARTICIPANTS);
        }
        var edits = new ArrayList<Edit>();
        var all = new ArrayList<>(workshop.participants());
        for (var person : people) {
            var name = InputText.required(person.name(), Limits.MAX_NAME_LENGTH);
            refuseTwice(all, person.side(), name);
            var added = new Participant(
                    idsAndClock.newId(),
                    Places.afterLast(all),
                    name,
                    InputText.optional(person.role(), Limits.MAX_NAME_LENGTH),
                    InputText.optional(person.email(), Limits.MAX_NAME_LENGTH),
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
            throw new InvalidInput(InvalidInput.Reason.DOUBLE_NAME, name);
        }
    }

    /** @throws InvalidInput if the name is not valid, or already exists on that side */
    public static Change edit(Workshop workshop, String id, Invited to) {
        var before = workshop.get(Participant.class, id);
        var name = InputText.required(to.name(), Limits.MAX_NAME_LENGTH);
        refuseTwice(
                workshop.participants().stream().filter(p -> !p.id().equals(id)).toList(), to.side(), name);
        var after = new Participant(
                id,
                before.place(),
                name,
                InputText.optional(to.role(), Limits.MAX_NAME_LENGTH),
                InputText.optional(to.email(), Limits.MAX_NAME_LENGTH),
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
    public static Change setPresent(Workshop workshop, IdsAndClock idsAndClock, String id, boolean here) {
        var before = workshop.get(Participant.class, id);
        var presence = new ArrayList<>(before.presence());
        if (here == before.isPresent()) {
            return new Change("participant.present", List.of());
        }
        if (here) {
            presence.add(new Participant.Presence(idsAndClock.now(), Optional.empty()));
        } else {
            var last = presence.removeLast();
            presence.add(new Participant.Presence(last.from(), Optional.of(idsAndClock.now())));
        }
        return Workshops.replace("participant.present", before, before.withPresence(presence));
    }

    /** Records that everybody came in who is not present yet. */
    public static Change setAllPresent(Workshop workshop, IdsAndClock idsAndClock) {
        return new Change(
                "participant.present",
                workshop.participants().stream()
                        .flatMap(person -> setPresent(workshop, idsAndClock, person.id(), true).edits().stream())
                        .toList());
    }

    /**
     * Adds somebody who was not invited; present at once if attendance is taken.
     *
     * @param line side and name, {@code m: Mara Lind}
     * @throws InvalidInput if the side or the name is missing, the name already exists, or there are too many participants
     */
    public static Change addArrival(Workshop workshop, IdsAndClock idsAndClock, String line) {
        var letters = SideLetters.of(workshop.details());
        var parts = ARRIVAL.matcher(line);
        if (!parts.matches()) {
            throw SideNames.missingLetter(letters);
        }
        var side = letters.side(parts.group(1)).orElseThrow(() -> SideNames.missingLetter(letters));
        var added = add(workshop, idsAndClock, List.of(new Invited(parts.group(2), "", "", side, false)));
        if (!isAttendanceTaken(workshop)) {
            return added;
        }
        var with = workshop.after(added);
        var person = with.participants().getLast();
        var here = setPresent(with, idsAndClock, person.id(), true)
                .edits()
                .getFirst()
                .after()
                .orElseThrow();
        return new Change("participant.add", List.of(Edit.add(here)));
    }

    /** Whether attendance is taken: the presence of at least one participant was recorded. */
    public static boolean isAttendanceTaken(Workshop workshop) {
        return workshop.participants().stream().anyMatch(p -> !p.presence().isEmpty());
    }

    /** The number of people of a side who are present; until attendance is taken, the number of those invited. */
    public static int presentCount(Workshop workshop, Side side) {
        var anyone = isAttendanceTaken(workshop);
        return (int) workshop.participants().stream()
                .filter(p -> p.side() == side && (p.isPresent() || !anyone))
                .count();
    }
}
