package org.commonground.workshop.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commonground.workshop.people.ListTable.Row;
import org.commonground.workshop.people.ListTable.TableColumn;
import org.commonground.workshop.people.PeopleList.Column;
import org.commonground.workshop.people.PeopleList.LeftOut;
import org.commonground.workshop.people.PeopleList.Person;
import org.commonground.workshop.record.Participant;

/** Collects the people of all tables, each person once, in the order of the list. */
final class PersonCollector {

    private final WordLists words;
    private final ReadingChoices choices;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> byEmail = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, String> thereByEmail = new HashMap<>();
    private final Map<String, String> thereByName = new HashMap<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Explanation> doubts = new ArrayList<>();

    PersonCollector(WordLists words, ReadingChoices choices, List<Participant> there) {
        this.words = words;
        this.choices = choices;
        for (var participant : there) {
            thereByName.put(PersonName.key(participant.name(), words), participant.email());
            if (!participant.email().isEmpty()) {
                thereByEmail.put(participant.email().toLowerCase(Locale.ROOT), participant.name());
            }
        }
    }

    List<Column> columns() {
        return List.copyOf(columns.values());
    }

    List<Person> people() {
        return people;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    List<Explanation> doubts() {
        return doubts;
    }

    void collect(ListTable table) {
        var own = new ArrayList<Column>();
        for (int i = 0; i < table.columns().size(); i++) {
            own.add(column(table.columns().get(i), i));
        }
        if (!table.hasHeading()) {
            addDoubts(own, table.rows());
        }
        var reader =
                new PersonRow(words, own, table.hasHeading(), choices.uses().keySet());
        for (var row : table.rows()) {
            if (!row.isBlank()) {
                read(reader, row);
            }
        }
    }

    /** First names that may as well be departments: the facilitator decides about their column, or writes other lines. */
    private void addDoubts(List<Column> own, List<Row> rows) {
        for (int i = 0; i < own.size(); i++) {
            int index = i;
            var column = own.get(i);
            boolean isGuess = column.why().key().equals(ColumnGuess.SINGLE_WORDS_UNSURE);
            if (column.use() == ColumnUse.FIRST_NAME && isGuess) {
                rows.stream()
                        .filter(row -> !row.cell(index).isEmpty())
                        .findFirst()
                        .ifPresent(row -> doubts.add(
                                Explanation.of("people.doubt.first_name", row.originalText(), row.cell(index))));
            } else if (column.use() == ColumnUse.NAME) {
                var names = rows.stream().map(row -> row.cell(index)).toList();
                if (names.stream().noneMatch(name -> PersonName.hasTitleBehindComma(name, words))) {
                    rows.stream()
                            .filter(row -> mayBeTwoThings(row, index, own))
                            .findFirst()
                            .map(row -> row.cell(index))
                            .ifPresent(name -> doubts.add(
                                    Explanation.of("people.doubt.turned", name, PersonName.readable(name, words))));
                }
            }
        }
    }

    /** Whether a row is "Ann, Bo" without anything that shows that it is one person, such as an address or a job. */
    private static boolean mayBeTwoThings(Row row, int name, List<Column> own) {
        return PersonName.isTwoWords(row.cell(name))
                && IntStream.range(0, row.cells().size())
                        .noneMatch(i -> row.cell(i).indexOf('@') >= 0
                                || own.get(i).use() == ColumnUse.ROLE
                                        && !row.cell(i).isEmpty()
                                        && row.cell(i).indexOf(',') < 0);
    }

    /** A column of several tables with one heading is one column. */
    private Column column(TableColumn column, int index) {
        var letters = CellText.words(column.heading());
        var key = column.heading().isEmpty() ? "#" + index : letters.isEmpty() ? column.heading() : letters;
        return columns.computeIfAbsent(key, fresh -> {
            int number = columns.size() + 1;
            var chosen = Optional.ofNullable(choices.uses().get(number));
            return new Column(
                    number,
                    column.heading(),
                    chosen.orElse(column.use()),
                    chosen.isPresent() ? Explanation.of("people.why.chosen") : column.why());
        });
    }

    private void read(PersonRow reader, Row row) {
        try {
            add(reader.person(row), row);
        } catch (PersonRow.NobodyHere e) {
            leave(row, e.reason);
        }
    }

    private void leave(Row row, Explanation reason) {
        leftOut.add(new LeftOut(row.line(), row.originalText(), reason));
    }

    private void add(Person person, Row row) {
        var email = person.email().toLowerCase(Locale.ROOT);
        var name = PersonName.key(person.name(), words);
        var same = Optional.ofNullable(email.isEmpty() ? null : byEmail.get(email));
        var namesake = Optional.ofNullable(name.isEmpty() ? null : byName.get(name));
        boolean otherAddress = namesake.isPresent()
                && !email.isEmpty()
                && !people.get(namesake.get()).email().isEmpty();
        if (same.isPresent()) {
            merge(same.get(), person);
            leave(row, Explanation.of("people.left.same_address", line(people.get(same.get()))));
        } else if (namesake.isPresent() && !otherAddress) {
            merge(namesake.get(), person);
            leave(row, Explanation.of("people.left.same_name", line(people.get(namesake.get()))));
        } else {
            people.add(
                    namesake.isPresent()
                            ? remarked(
                                    person,
                                    Explanation.of("people.remark.namesake", line(people.get(namesake.get()))),
                                    false)
                            : compared(person, email, name));
        }
        int index = same.or(() -> namesake)
                .filter(i -> same.isPresent() || !otherAddress)
                .orElse(people.size() - 1);
        if (!email.isEmpty()) {
            byEmail.putIfAbsent(email, index);
        }
        if (!name.isEmpty()) {
            byName.putIfAbsent(name, index);
        }
    }

    private static String line(Person person) {
        return Integer.toString(person.line());
    }

    /** The person, marked if somebody of this address, or else of this name, is in the workshop. */
    private Person compared(Person person, String email, String name) {
        if (!email.isEmpty() && thereByEmail.containsKey(email)) {
            return remarked(
                    person, Explanation.of("people.remark.there_address", thereByEmail.getOrDefault(email, "")), true);
        }
        if (!name.isEmpty() && thereByName.containsKey(name)) {
            var other = thereByName.getOrDefault(name, "");
            return other.isEmpty() || email.isEmpty() || other.equalsIgnoreCase(email)
                    ? remarked(person, Explanation.of("people.remark.there_name"), true)
                    : remarked(person, Explanation.of("people.remark.namesake_there", other), false);
        }
        return person.name().isEmpty() ? remarked(person, Explanation.of("people.remark.no_name"), false) : person;
    }

    private static Person remarked(Person person, Explanation remark, boolean isThere) {
        return new Person(
                person.line(),
                person.name(),
                person.role(),
                person.email(),
                person.side(),
                person.isSideStated(),
                person.sideWhy(),
                person.response(),
                person.isSponsor(),
                Optional.of(remark),
                isThere,
                false);
    }

    /** Fills in what the first line does not have. */
    private void merge(int index, Person other) {
        var first = people.get(index);
        boolean otherSide = first.side().isEmpty() && other.side().isPresent();
        boolean nowNamed = first.name().isEmpty() && !other.name().isEmpty();
        var response =
                first.response().filter(known -> known != Response.NO_ANSWER).or(other::response);
        people.set(
                index,
                new Person(
                        first.line(),
                        nowNamed ? other.name() : first.name(),
                        first.role().isEmpty() ? other.role() : first.role(),
                        first.email().isEmpty() ? other.email() : first.email(),
                        otherSide ? other.side() : first.side(),
                        otherSide ? other.isSideStated() : first.isSideStated(),
                        otherSide ? other.sideWhy() : first.sideWhy(),
                        response.or(first::response),
                        first.isSponsor() || other.isSponsor(),
                        nowNamed ? Optional.empty() : first.remark(),
                        first.isThere(),
                        (first.isTicked() || nowNamed)
                                && response.map(Response::mayCome).orElse(true)));
    }
}
