package org.commonground.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.people.PeopleReader;
import org.commonground.workshop.people.PeopleSource;
import org.commonground.workshop.people.ReadingChoices;

/** Reads lists of people in all formats. */
final class PeopleCheck {

    private static final ReaderCheck CHECK = new ReaderCheck(PeopleCheck::read, InvalidInput.class);

    private PeopleCheck() {}

    static void check(byte[] input) {
        CHECK.check(input);
    }

    static void read(byte[] input) {
        var list = PeopleReader.read(
                PeopleSource.ofFile("list", input), ReadingChoices.NONE, Optional.of(WorkshopBuilder.empty()));
        assertThat(list.people()).allSatisfy(person -> {
            assertThat(person.name() + person.email()).isNotBlank();
            assertThat(person.name() + person.role() + person.email())
                    .matches(text -> text.codePoints().noneMatch(Character::isISOControl));
            assertThat(person.line()).isPositive();
        });
        assertThat(list.notTaken()).allMatch(left -> left.line() > 0);
    }
}
