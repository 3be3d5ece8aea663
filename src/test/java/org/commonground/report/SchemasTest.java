package org.commonground.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.model.Programme;
import org.commonground.report.archive.WorkshopFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas describe what is really written, and refuse what is not. */
class SchemasTest {

    private static final Schema PROGRAMME = schema("programme");
    private static final Schema WORKSHOP = schema("workshop");
    private static final String FILE = new String(WorkshopFile.write(FullWorkshop.of()), StandardCharsets.UTF_8);

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource("formats/" + name + ".schema.json"), InputFormat.JSON);
    }

    private static String resource(String path) {
        try (var in = SchemasTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-day", "shared-vision"})
    void theProgrammesThatComeWithTheAppKeepToTheirSchema(String id) {
        assertThat(PROGRAMME.validate(resource("programmes/" + id + ".json"), InputFormat.JSON))
                .isEmpty();
    }

    private static List<Programme> builtInProgrammes() {
        return BuiltInProgrammes.builtIn();
    }

    @ParameterizedTest
    @MethodSource("builtInProgrammes")
    void aWrittenProgrammeKeepsToItsSchema(Programme programme) {
        assertThat(PROGRAMME.validate(ProgrammeFile.write(programme), InputFormat.JSON))
                .isEmpty();
        assertThat(PROGRAMME.validate(ProgrammeFile.write(FullWorkshop.programme()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void aWrittenWorkshopKeepsToItsSchema() {
        assertThat(WORKSHOP.validate(FILE, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "version": 1            | "version": 2
                    "minutes": 5            | "minutes": 0
                    "minutes": 5            | "minutes": "10"
                    "neverCut": false       | "nevercut": false
                    "beat": "COLLABORATE"   | "beat": "SLEEP"
                    "type": "Cards"         | "type": "Dance"
                    "prompt": "             | "prompt": "\\n
                    "title": "Welcome"      | "title": " "
                    "id": "welcome"         | "id": "Wel come"
                    """)
    void aSpoiltProgrammeDoesNot(String good, String bad) {
        var text = resource("programmes/half-day.json");
        assertThat(text).contains(good);

        assertThat(PROGRAMME.validate(replaced(text, good, bad), InputFormat.JSON))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "version" : 1                 | "version" : 2
                    "visibility" : "CONSOLE_ONLY" | "visibility" : "SECRET"
                    "themeId" : "theme-1"         | "theme" : "theme-1"
                    "themeId" : "theme-1"         | "themeId" : 7
                    "state" : "REVEALED"          | "state" : "CLOSED"
                    "Card" : [                    | "Cards" : [
                    "id" : "card-1"               | "id" : "card 1"
                    "loadLimit" : 3               | "loadLimit" : 3.5
                    "loadLimit" : 3,              | ` `
                    """)
    void aSpoiltWorkshopDoesNot(String good, String bad) {
        assertThat(FILE).contains(good);

        assertThat(WORKSHOP.validate(replaced(FILE, good, bad), InputFormat.JSON))
                .isNotEmpty();
    }

    private static String replaced(String text, String good, String bad) {
        return text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
    }
}
