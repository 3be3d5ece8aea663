package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.commonground.workshop.people.PeopleLists.lines;
import static org.commonground.workshop.people.PeopleLists.paste;
import static org.commonground.workshop.people.PeopleLists.reasons;
import static org.commonground.workshop.people.PeopleLists.withNamedSides;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonground.programme.model.Side;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as other programs make them are read as people, and nothing else is. */
class PeopleReaderTest {

    private static final Path LISTS = Path.of("src", "test", "resources", "lists");

    static PeopleList read(String file) throws IOException {
        return PeopleReader.read(
                PeopleSource.ofFile(Path.of(file).getFileName().toString(), Files.readAllBytes(LISTS.resolve(file))),
                ReadingChoices.NONE,
                Optional.empty());
    }

    private static PeopleList read(Workshop workshop, String text) {
        return PeopleReader.read(PeopleSource.ofText(text), ReadingChoices.NONE, Optional.of(workshop));
    }

    static Map<String, List<String>> answers() throws IOException {
        var answers = new LinkedHashMap<String, List<String>>();
        var people = new ArrayList<String>();
        for (var line : Files.readAllLines(LISTS.resolve("answers.txt"))) {
            if (line.startsWith("== ")) {
                people = new ArrayList<>();
                answers.put(line.substring(3), people);
            } else if (!line.startsWith("#")) {
                people.add(line.stripTrailing());
            }
        }
        return answers;
    }

    static List<String> files() throws IOException {
        return List.copyOf(answers().keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void aListIsReadAsItsPeople(String file) throws IOException {
        assertThat(read(file).people())
                .extracting(PeopleLists::line)
                .isEqualTo(answers().get(file));
    }

    @Test
    void everyListHasItsAnswer() throws IOException {
        try (var all = Files.walk(LISTS)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> LISTS.relativize(file).toString().replace('\\', '/'))
                            .filter(file -> !file.equals("answers.txt")))
                    .containsExactlyInAnyOrderElementsOf(files());
        }
    }

    /** What is pasted needs no encoding; a file in a text encoding is the same list as its text. */
    @Test
    void aPasteIsReadAsTheFileOfIt() throws IOException {
        var text = Files.readString(LISTS.resolve("01-teams-attendance/as-pasted.txt"), StandardCharsets.UTF_8);
        assertThat(paste(text).people())
                .isEqualTo(read("01-teams-attendance/attendance.csv").people());
        assertThat(paste(text).encoding()).isEmpty();
    }

    @Test
    void everyLineThatIsNotTakenHasItsReason() {
        assertThat(reasons(paste("Ada\n\nada, again\n, a role\n\"Bo\n" + "x".repeat(121) + "\nCy")))
                .containsExactly(
                        "3 people.left.same_name",
                        "4 people.left.no_name",
                        "5 people.left.open_quote",
                        "6 people.left.too_long");
        assertThat(reasons(paste("Name,Side\nAda,Finance\nBo,it,Ops"))).containsExactly("3 people.left.too_many_cells");
        assertThat(paste("Name,Side\nAda,Finance").people().getFirst().sideWhy())
                .contains(Explanation.of("people.side.unknown", "Finance"));
    }

    /** What nobody can see, and a quotation mark without an end, are not guessed about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Ana\u0007Reyes, Analyst; people.left.control_character; Ana\u2407Reyes | Analyst",
                "Name,Role|Ana Reyes,Ana\u0001lyst; people.left.control_character; Ana Reyes | Ana\u2401lyst",
                "\"Ana Reyes, Analyst; people.left.open_quote; \"Ana Reyes, Analyst",
                "Name,Role|\"Ana Reyes,Analyst; people.left.open_quote; \"Ana Reyes,Analyst",
                "Name,Role|Ana Reyes,\"Analyst; people.left.open_quote; Ana Reyes,\"Analyst",
                "Ana \"Annie Reyes; people.left.open_quote; Ana \"Annie Reyes",
                "Ana “Annie Reyes; people.left.open_quote; Ana “Annie Reyes",
                "# People; people.left.section; # People",
                "IT:; people.left.section; IT:",
                "<b>Ana Reyes</b>; people.left.no_person; <b>Ana Reyes</b>",
            })
    void aLineThatCannotBeTakenIsShownToTheLetter(String lines, String reason, String shown) {
        var list = paste(lines.replace('|', '\n') + "\nBo Lind,CMO");
        assertThat(list.people()).extracting(PeopleList.Person::name).containsExactly("Bo Lind");
        assertThat(list.notTaken())
                .singleElement()
                .matches(left -> left.reason().key().equals(reason));
        assertThat(list.notTaken().getFirst().text()).isEqualTo(shown);
    }

    /** At the ends of a cell, control characters are as invisible as spaces. */
    @Test
    void controlCharactersAtTheEndsOfACellAreTakenOff() {
        assertThat(lines("\u0002Ana Reyes\u0000,Senior Financial Analyst\u001A"))
                .containsExactly("Ana Reyes | Senior Financial Analyst | | |");
    }

    @Test
    void whoIsThereAlreadyIsMarkedByAddressThenByName() {
        var ada = new Invited("Ada Okafor", "", "ada@example.org", Side.IT, false);
        var with = withNamedSides().after(Participants.add(withNamedSides(), WorkshopBuilder.pen(), List.of(ada)));
        assertThat(read(with, "A. Okafor <ADA@example.org>\nADA OKAFOR\nBo").people())
                .extracting(PeopleList.Person::isThere, PeopleList.Person::isTicked)
                .containsExactly(tuple(true, false), tuple(true, false), tuple(false, true));
        assertThat(read(with, "Ada Okafor <other@example.org>").people())
                .singleElement()
                .matches(person -> !person.isThere() && !person.isTicked())
                .matches(person -> person.remark()
                        .equals(Optional.of(Explanation.of("people.remark.namesake_there", "ada@example.org"))));
    }

    @Test
    void nothingIsNobody() {
        assertThat(paste(" \n ").people()).isEmpty();
        assertThat(paste(" \n ").notTaken()).isEmpty();
    }
}
