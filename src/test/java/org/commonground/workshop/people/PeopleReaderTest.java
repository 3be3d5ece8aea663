package org.commonground.workshop.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                .extracting(PeopleReaderTest::line)
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
}
