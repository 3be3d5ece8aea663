package org.commonground.workshop.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;

/** People read from a text or file, and each of them as one line. */
final class PeopleLists {

    private PeopleLists() {}

    static PeopleList paste(String text) {
        return PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.empty());
    }

    /** The person as in {@code answers.txt}. */
    static String line(PeopleList.Person person) {
        return (person.isTicked() ? "" : "- ")
                + Stream.of(
                                person.name(),
                                person.role(),
                                person.email(),
                                person.side().map(Enum::name).orElse(""),
                                person.response().map(Enum::name).orElse(""))
                        .reduce((all, part) -> (all + " | " + part).stripTrailing())
                        .orElseThrow();
    }

    static List<String> lines(String pasted) {
        return paste(pasted).people().stream().map(PeopleLists::line).toList();
    }

    static List<String> reasons(PeopleList list) {
        return list.notTaken().stream()
                .map(left -> left.line() + " " + left.reason().key())
                .toList();
    }

    static Workshop withNamedSides() {
        return WorkshopBuilder.empty()
                .after(Workshops.setSideNames(WorkshopBuilder.empty(), "CMO office", "Technology"));
    }

    static PeopleList read(byte[] file) {
        return PeopleReader.read(PeopleSource.ofFile("list.csv", file), ReadingChoices.NONE, Optional.empty());
    }
}
