package org.commonground.ui.prepare;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonground.programme.model.Side;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.people.ColumnUse;
import org.commonground.workshop.people.PeopleList;
import org.commonground.workshop.people.PeopleReader;
import org.commonground.workshop.people.PeopleSource;
import org.commonground.workshop.people.ReadingChoices;

/** A list of people that is about to be added: how it is read, who is ticked, and which sides are taken. */
final class PeopleImport {

    private Optional<PeopleSource> source = Optional.empty();
    private ReadingChoices choices = ReadingChoices.NONE;
    private Optional<PeopleList> list = Optional.empty();
    private final List<ImportedPerson> people = new ArrayList<>();
    /** Decisions by person, so that they outlast another reading of the list. */
    private final Map<String, ImportedPerson> decided = new HashMap<>();

    /**
     * A person as it would be added.
     *
     * @param side the side that is taken; that of the list stays a proposal until then
     */
    record ImportedPerson(PeopleList.Person person, String name, boolean isTicked, Optional<Side> side) {

        static ImportedPerson of(PeopleList.Person person) {
            return new ImportedPerson(
                    person, person.name(), person.isTicked(), person.isSideStated() ? person.side() : Optional.empty());
        }

        /** The side that is proposed and not taken. */
        Optional<Side> proposal() {
            return side.isPresent() ? Optional.empty() : person.side();
        }

        private String key() {
            return person.line() + "\n" + person.name() + "\n" + person.email();
        }
    }

    /** What has to be read, with the decisions about it; reading it changes nothing and may run on any thread. */
    record Reading(PeopleSource source, ReadingChoices choices) {
        /** @throws InvalidInput if it is no list */
        PeopleList read(Workshop workshop) {
            return PeopleReader.read(source, choices, Optional.of(workshop));
        }
    }

    /** Begins with another list. */
    Reading begin(PeopleSource fresh) {
        source = Optional.of(fresh);
        choices = ReadingChoices.NONE;
        decided.clear();
        return reading();
    }

    Reading encoding(Charset charset) {
        choices = choices.withEncoding(charset);
        return reading();
    }

    Reading separator(char separator) {
        choices = choices.withSeparator(separator);
        return reading();
    }

    Reading use(PeopleList.Column column, ColumnUse use) {
        choices = choices.withUse(column.number(), use);
        return reading();
    }

    private Reading reading() {
        return new Reading(source.orElseThrow(), choices);
    }

    /** Shows a list that was read, unless it was read with older decisions. */
    void show(Reading reading, PeopleList read) {
        if (source.filter(reading.source()::equals).isPresent() && choices.equals(reading.choices())) {
            list = Optional.of(read);
            people.clear();
            for (var person : read.people()) {
                var fresh = ImportedPerson.of(person);
                var known = Optional.ofNullable(decided.get(fresh.key()));
                people.add(known.map(was -> new ImportedPerson(person, was.name(), was.isTicked(), was.side()))
                        .orElse(fresh));
            }
        }
    }

    void clear() {
        source = Optional.empty();
        list = Optional.empty();
        people.clear();
    }

    Optional<PeopleList> list() {
        return list;
    }

    List<ImportedPerson> people() {
        return List.copyOf(people);
    }

    void tick(int index, boolean ticked) {
        var person = people.get(index);
        decide(index, new ImportedPerson(person.person(), person.name(), ticked, person.side()));
    }

    /** Taking a side ticks nobody: who declined stays out. */
    void takeSide(int index, Side side) {
        var person = people.get(index);
        decide(index, new ImportedPerson(person.person(), person.name(), person.isTicked(), Optional.of(side)));
    }

    /** A person gets a name that the list does not have, and is ticked. */
    void name(int index, String name) {
        var person = people.get(index);
        decide(index, new ImportedPerson(person.person(), name, !name.isBlank(), person.side()));
    }

    private void decide(int index, ImportedPerson person) {
        people.set(index, person);
        decided.put(person.key(), person);
    }

    /** Takes the proposed sides of all who are ticked. */
    void takeProposals() {
        for (int i = 0; i < people.size(); i++) {
            var proposal = people.get(i).proposal();
            if (people.get(i).isTicked() && proposal.isPresent()) {
                takeSide(i, proposal.get());
            }
        }
    }

    /** Takes one side for all who are ticked and have neither a side nor a proposal. */
    void takeForOthers(Side side) {
        for (int i = 0; i < people.size(); i++) {
            if (people.get(i).isTicked()
                    && people.get(i).side().isEmpty()
                    && people.get(i).proposal().isEmpty()) {
                takeSide(i, side);
            }
        }
    }

    int tickedCount() {
        return count(ImportedPerson::isTicked);
    }

    int proposalCount() {
        return count(person -> person.isTicked() && person.proposal().isPresent());
    }

    /** Ticked people without a side or a proposal of one. */
    int sidelessCount() {
        return count(person -> person.isTicked()
                && person.side().isEmpty()
                && person.proposal().isEmpty());
    }

    private int count(Predicate<ImportedPerson> test) {
        return (int) people.stream().filter(test).count();
    }

    /**
     * The people to add.
     *
     * @throws InvalidInput if nobody is ticked, or a side or name is missing
     */
    List<Invited> invited() {
        var ticked = people.stream().filter(ImportedPerson::isTicked).toList();
        if (ticked.isEmpty()) {
            throw new InvalidInput(InvalidInput.Reason.NOBODY_TICKED);
        }
        int sideless = proposalCount() + sidelessCount();
        if (sideless > 0) {
            throw new InvalidInput(InvalidInput.Reason.PEOPLE_WITHOUT_SIDE, sideless);
        }
        return ticked.stream()
                .map(person -> new Invited(
                        person.name(),
                        person.person().role(),
                        person.person().email(),
                        person.side().orElseThrow(),
                        person.person().isSponsor()))
                .toList();
    }
}
