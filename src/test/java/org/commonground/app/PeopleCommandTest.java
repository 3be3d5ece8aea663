package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.commonground.workshop.record.WorkshopJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** {@code ./run people FILE --json} for the lists that have an answer in {@code answers.txt}: the fields by their names, absent if unknown. */
class PeopleCommandTest {

    private static final Path LISTS = Path.of("src", "test", "resources", "lists");

    private static final Set<String> PERSON =
            Set.of("line", "name", "role", "email", "side", "sideWhy", "response", "sponsor", "remark", "ticked");

    private static Map<String, List<List<String>>> answers() throws IOException {
        var answers = new LinkedHashMap<String, List<List<String>>>();
        var people = new ArrayList<List<String>>();
        for (var line : Files.readAllLines(LISTS.resolve("answers.txt"))) {
            if (line.startsWith("== ")) {
                people = new ArrayList<>();
                answers.put(line.substring(3), people);
            } else if (!line.startsWith("#")) {
                boolean ticked = !line.startsWith("- ");
                var cells = new ArrayList<>(List.of((ticked ? line : line.substring(2)).split(" *\\| *", -1)));
                while (cells.size() < 5) {
                    cells.add("");
                }
                cells.add(Boolean.toString(ticked));
                people.add(cells.stream().map(String::strip).toList());
            }
        }
        return answers;
    }

    private static List<String> cases() throws IOException {
        return answers().keySet().stream()
                .filter(file -> file.matches("\\d\\d-.*"))
                .toList();
    }

    private static JsonNode printed(String file) {
        var result = Commands.run("people", "--json", LISTS.resolve(file).toString());
        assertThat(result.code()).as(result.err()).isZero();
        return WorkshopJson.CODEC.readTree(result.out().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsPrintedFieldByField(String file) throws IOException {
        var tree = printed(file);
        var people = new ArrayList<List<String>>();
        for (var person : tree.get("people")) {
            assertThat(PERSON).containsAll(names(person));
            assertThat(!person.has("side") || person.has("sideWhy"))
                    .as("a side has its reason")
                    .isTrue();
            people.add(List.of(
                    text(person, "name"),
                    text(person, "role"),
                    text(person, "email"),
                    text(person, "side"),
                    text(person, "response").toUpperCase(Locale.ROOT).replace(' ', '_'),
                    Boolean.toString(person.get("ticked").asBoolean())));
        }
        assertThat(people).isEqualTo(answers().get(file));
        assertThat(tree.get("columns").size()).isPositive();
        for (var column : tree.get("columns")) {
            assertThat(names(column)).containsExactlyInAnyOrder("heading", "takenFor", "why");
            assertThat(text(column, "why")).isNotBlank();
        }
        for (var left : tree.get("notTaken")) {
            assertThat(names(left)).containsExactlyInAnyOrder("line", "text", "reason");
            assertThat(text(left, "reason")).isNotBlank();
        }
    }

    @Test
    void sectionsAndAlarmsAreNamedWithTheirReason() {
        assertThat(StreamSupport.stream(
                                printed("01-teams-attendance/attendance.csv")
                                        .get("notTaken")
                                        .spliterator(),
                                false)
                        .map(left -> text(left, "text")))
                .contains("1. Summary", "3. In-Meeting Activities");
        assertThat(printed("11-ics-alarm-declined/invite.ics").get("notTaken").toString())
                .contains("Receives a reminder; is not invited.");
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }

    /** An unknown field is absent: none is empty or null. */
    private static String text(JsonNode node, String field) {
        if (!node.has(field)) {
            return "";
        }
        assertThat(node.get(field).asString()).isNotBlank();
        return node.get(field).asString();
    }
}
