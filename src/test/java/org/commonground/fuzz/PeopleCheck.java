package org.commonground.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.people.PeopleReader;
import org.commonground.workshop.people.PeopleSource;
import org.commonground.workshop.people.ReadingChoices;

/** Reads lists of people in all formats. */
final class PeopleCheck {

    private static final Optional<Workshop> WORKSHOP = Optional.of(WorkshopBuilder.empty());
    private static final ReaderCheck CHECK = new ReaderCheck(PeopleCheck::read, InvalidInput.class);

    private PeopleCheck() {}

    static void check(byte[] input) {
        CHECK.check(input);
    }

    static void read(byte[] input) {
        var list = PeopleReader.read(PeopleSource.ofFile("list", input), ReadingChoices.NONE, WORKSHOP);
        // One assertion for all: one for each takes as long as the reading, which is timed.
        assertThat(list.people()).allMatch(person -> {
            var text = person.name() + person.role() + person.email();
            return !(person.name() + person.email()).isBlank()
                    && text.codePoints().noneMatch(Character::isISOControl)
                    && person.line() > 0;
        });
        assertThat(list.notTaken()).allMatch(left -> left.line() > 0);
    }
}
