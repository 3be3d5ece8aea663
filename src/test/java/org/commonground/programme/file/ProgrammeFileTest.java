package org.commonground.programme.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.commonground.programme.model.Programme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each case breaks one thing in a valid programme. */
class ProgrammeFileTest {

    private static final String GOOD =
            """
            {"format": "common-ground-programme", "version": 1, "programme": {"id": "mine", "title": "My own", "exercises": [
              {"id": "talk", "title": "Talk", "minutes": 12, "neverCut": false, "steps": [
                {"id": "write", "beat": "COLLABORATE", "title": "write", "minutes": 3, "prompt": "What is it?", "guide": GUIDE,
                 "kind": {"type": "Cards", "silent": true, "zones": [{"id": "left", "title": "Left", "writers": ["IT"]}]}},
                {"id": "group", "beat": "COLLIDE", "title": "group", "minutes": 2, "prompt": "What fits?", "guide": GUIDE,
                 "kind": {"type": "Cards", "silent": false, "zones": [{"id": "left", "title": "Left", "writers": []}], "continues": "write"}},
                {"id": "dots", "beat": "COLLIDE", "title": "dots", "minutes": 4, "prompt": "Which?", "guide": GUIDE,
                 "kind": {"type": "Vote", "vote": {"type": "Dots", "perPerson": 3, "mostOnOne": 1}, "sealed": true,
                          "on": {"type": "Themes", "stepId": "write"}, "withPrediction": false}},
                {"id": "look", "beat": "CALIBRATE", "title": "look", "minutes": 3, "prompt": "And now?", "guide": GUIDE,
                 "kind": {"type": "Reveal", "ballotSteps": ["dots"], "picture": "BARS"}}
              ]},
              {"id": "table", "title": "Table", "minutes": 1, "neverCut": false, "steps": [
                {"id": "rows", "beat": "COLLABORATE", "title": "rows", "minutes": 1, "prompt": "What?", "guide": GUIDE,
                 "kind": {"type": "Register", "columns": [{"id": "how", "title": "How", "type": "CHOICE", "choices": ["One", "Two"]},
                   {"id": "who", "title": "Who", "type": "PERSON", "choices": []}], "rows": [["One", ""]]}}
              ]},
              {"id": "tea", "title": "Tea", "minutes": 15, "neverCut": false, "steps": []}
            ]}}
            """.replace("GUIDE", "{\"say\": \"\", \"watchFor\": \"\", \"doneWhen\": \"\", \"shorten\": \"\"}");

    private static Programme read(String text) {
        return ProgrammeFile.read("mine.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProgrammeOfOnesOwnIsRead() {
        var programme = read(GOOD);

        assertThat(programme.minutes()).isEqualTo(28);
        assertThat(programme.step("group").orElseThrow().kind().continues()).contains("write");
        assertThat(programme.exercises().getLast().hasNoSteps()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "common-ground-programme"      | "x"                       | this is not a programme of Common Ground
                    "version": 1                   | "version": 2              | The file was made by a newer Common Ground, in format 2. This is
                    "version": 1                   | "version": "one"          | its version number is not known
                    "type": "Reveal"               | "type": "Dance"           | "Dance" is not a known type
                    "neverCut": false              | "nevercut": false         | the name "neverCut" is missing
                    "neverCut": false              | "neverCut": false, "x": 1 | the name "x" is not known
                    "beat": "COLLIDE"              | "beat": "SLEEP"           | "SLEEP" is not allowed here
                    "minutes": 15                  | "minutes": 0              | exercise tea: minutes have to be 1 to 1440
                    "minutes": 15                  | "minutes": "15"           | line 18, column 44, at programme.exercises[2].minutes: this value
                    "minutes": 12                  | "minutes": 13             | exercise talk: its steps take 12 minutes, but it is planned for 13
                    "minutes": 4,                  | "minutes": 0,             | step dots: minutes have to be
                    "Which?"                       | "  "                      | step dots: the prompt is empty
                    "Which?"                       | "a\\nb"                   | step dots: the prompt contains a control character
                    "title": "Tea"                 | "title": ""               | exercise tea: the title is empty
                    "My own"                       | ""                        | the title is empty
                    "id": "tea"                    | "id": "talk"              | "talk" occurs twice
                    "id": "group"                  | "id": "write"             | "write" occurs twice
                    "id": "tea"                    | "id": "write"             | "write" occurs twice
                    "id": "tea"                    | "id": "Tea time"          | the id "Tea time" has to be
                    "say": ""                      | "say": "\\u0007"          | step write: a guide text contains a control character
                    [{"id": "left", "title": "Left", "writers": ["IT"]}] | [] | step write: it needs a zone
                    "writers": ["IT"]              | "writers": ["IT", "IT"]   | step write: "IT" occurs twice
                    {"id": "left", "title": "Left", "writers": []} | {"id": "b", "title": "B", "writers": []} | step group: it continues the board of write
                    "continues": "write"           | "continues": "nowhere"    | step group: it refers to a step nowhere, which is not there
                    "continues": "write"           | "continues": "group"      | step group: the step group comes later
                    "continues": "write"           | "continues": "look"       | step group: the step look comes later
                    "stepId": "write"              | "stepId": "group"         | step dots: group continues write; name that step
                    "type": "Themes"               | "type": "StatementOf"     | step dots: the step write is not a statement step
                    "type": "Themes"               | "type": "ColumnsOf"       | step dots: the step write is not a map step
                    {"type": "Themes", "stepId": "write"} | {"type": "Options", "options": []} | step dots: there is nothing to vote on
                    {"type": "Themes", "stepId": "write"} | {"type": "Options", "options": ["a", "a"]} | step dots: "a" occurs twice
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Dots", "perPerson": 3, "mostOnOne": 0} | step dots: at most on one
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Scale", "labels": ["x"]} | step dots: a scale has 2 to 10 values
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Scale", "labels": ["x", ""]} | step dots: the last label of the scale is empty
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Points", "total": 1} | step dots: points to share out
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Consent"} | step dots: consent is shown together
                    {"type": "Dots", "perPerson": 3, "mostOnOne": 1} | {"type": "Points", "total": 100, "by": "SIDE"} | step dots: a side's split is not a vote
                    {"type": "Themes", "stepId": "write"} | {"type": "RowsToStart", "stepId": "rows"} | step dots: the step rows comes later
                    "withPrediction": false        | "withPrediction": true    | step dots: only a scale can be voted on with a prediction
                    "withPrediction": false        | "withPrediction": false, "repeatOf": "write" | step dots: the step write is not a vote
                    ["dots"]                       | []                        | step look: it has to name a vote
                    ["dots"]                       | ["write"]                 | step look: the step write is not a vote
                    "BARS"                         | "MATRIX"                  | step look: a matrix has two votes
                    "BARS"                         | "BEFORE_AFTER"            | step look: before and after needs a vote that repeats
                    "title": "dots"                | "title": " "              | step dots: the title is empty
                    "prompt": "Which?",            | ` `                       | the name "prompt" is missing
                    "kind": {"type": "Reveal", "ballotSteps": ["dots"], "picture": "BARS"} | "kind": {} | the name "type" is missing
                    ["dots"]                       | ["dots", "dots"]          | step look: "dots" occurs twice
                    ["dots"]                       | ["nowhere"]               | step look: it refers to a step nowhere, which is not there
                    "stepId": "write"              | "stepId": "nowhere"       | step dots: it refers to a step nowhere, which is not there
                    "withPrediction": false        | "withPrediction": false, "repeatOf": "nowhere" | step dots: it refers to a step nowhere
                    "withPrediction": false        | "withPrediction": false, "repeatOf": "dots" | step dots: the step dots comes later
                    "type": "Themes"               | "type": "RowsOf"          | step dots: the step write is not a register step
                    [["One", ""]]                  | [["One", "Ana"]]          | step rows: a row can only be filled with texts and choices
                    [["One", ""]]                  | [["Three"]]               | step rows: "Three" is not a choice of the column how
                    [["One", ""]]                  | [[""]]                    | step rows: a row has to begin with its name
                    [["One", ""]]                  | [[]]                      | step rows: a row has to begin with its name
                    [["One", ""]]                  | [["One", "", ""]]         | step rows: a row has more cells than there are columns
                    ["One", "Two"]                 | ["One"]                   | step rows: the column how needs two choices
                    "CHOICE"                       | "TEXT"                    | step rows: the column how is not of type CHOICE
                    """)
    void invalidProgrammeIsRefusedWithPlaceAndReason(String good, String bad, String reason) {
        assertThat(GOOD).contains(good);
        var spoilt =
                GOOD.replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));

        assertThatThrownBy(() -> read(spoilt))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageStartingWith("mine.json")
                .hasMessageContaining(reason);
    }

    @Test
    void aFileThatIsNoJsonIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"format\": oops}"))
                .isInstanceOf(UnreadableProgramme.class)
                .hasMessageStartingWith("mine.json, line 2, column");
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableProgramme.class);
        assertThatThrownBy(() -> read("7")).isInstanceOf(UnreadableProgramme.class);
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(UnreadableProgramme.class);
        assertThatThrownBy(() -> read(" ".repeat(1_000_001))).isInstanceOf(UnreadableProgramme.class);
    }
}
