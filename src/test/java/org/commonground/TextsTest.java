package org.commonground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.SideColours;
import org.commonground.i18n.Messages;
import org.commonground.plan.Candidate;
import org.commonground.plan.Finding;
import org.commonground.plan.IncomingReview;
import org.commonground.programme.model.Beat;
import org.commonground.programme.model.Guide;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.Paper;
import org.commonground.report.model.ReportPart;
import org.commonground.session.PresenterNavigation;
import org.commonground.ui.control.Settings;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.input.PastedLines;
import org.commonground.workshop.people.ColumnUse;
import org.commonground.workshop.people.Response;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.ExportVersion;
import org.commonground.workshop.record.Item;
import org.commonground.workshop.record.LiveState;
import org.commonground.workshop.record.PhotoFile;
import org.commonground.workshop.record.Review;
import org.commonground.workshop.record.RunSheet;
import org.junit.jupiter.api.Test;

/** Every text has somebody who shows it, and whatever is shown has its text. */
class TextsTest {

    private static final Path TEXTS = Path.of("assets", "texts.properties");
    private static final Path MAIN = Path.of("src", "main");

    private static final Pattern LINE = Pattern.compile("([a-z][\\w.]*)=(.*)");
    private static final Pattern DOTTED = Pattern.compile("\"([a-z_]+(?:\\.[a-z0-9_]+)+)\"");

    /** Records that hold no words, so that a search never finds them. */
    private static final List<Class<?>> WORDLESS =
            List.of(RunSheet.class, LiveState.class, CheckIn.class, ExportVersion.class, PhotoFile.class);

    /** Commands whose button has less room than the help page. */
    private static final List<String> SHORT_BUTTONS = List.of(
            "board.delete",
            "board.details",
            "board.edit",
            "board.group",
            "board.hide",
            "board.merge",
            "board.side",
            "board.ungroup",
            "capture.action",
            "capture.decision",
            "capture.park",
            "console.catch_up",
            "console.plan",
            "console.room");

    /** As people and spreadsheets do it; the table beside a picture has the second decimal. */
    @Test
    void aHalfIsRoundedUp() {
        var messages = new Messages(Locale.UK);
        assertThat(messages.get("drawing.mean", 4.25)).isEqualTo("4.3");
        assertThat(messages.get("report.ballot.decimal", 0.625)).isEqualTo("0.63");
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        assertThat(lines().map(line -> line.group(1))).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void whateverIsShownHasItsText() throws IOException {
        var sections = sections();
        assertThat(texts().keySet())
                .containsAll(built())
                .containsAll(literals(MAIN)
                        .filter(key -> sections.contains(section(key)) && !key.endsWith(".xml"))
                        .toList());
    }

    @Test
    void everyTextIsShownSomewhere() throws IOException {
        var used = built();
        literals(MAIN).forEach(used::add);
        assertThat(texts().keySet()).isSubsetOf(used);
    }

    @Test
    void textsToBeFilledInCanBe() throws IOException {
        var filledIn = texts().values().stream()
                .filter(text -> text.matches(".*\\{\\d.*"))
                .toList();
        assertThat(filledIn).isNotEmpty().allSatisfy(text -> {
            assertThat(new MessageFormat(text, Locale.ENGLISH).getFormats()).isNotEmpty();
            assertThat(text.replace("''", "")).doesNotContain("'");
        });
    }

    /** The keys that are put together while the app runs. */
    private static Set<String> built() throws IOException {
        var keys = new TreeSet<String>();
        changes().forEach(label -> keys.add("change." + label));
        IntStream.rangeClosed(0, 5).forEach(level -> {
            keys.add("room.consent." + level);
        });
        SHORT_BUTTONS.forEach(id -> keys.add(id + "_short"));
        add(keys, "programmes.guide.", Guide.GuidePart.values());
        Arrays.stream(Guide.GuidePart.values())
                .filter(part -> part != Guide.GuidePart.DETAILS)
                .forEach(part -> keys.add("console.guide." + part.name().toLowerCase(Locale.ROOT)));
        add(keys, "console.next_vote.", PresenterNavigation.VoteAction.values());
        add(keys, "settings.look.", Settings.Look.values());
        add(keys, "settings.sides.", SideColours.values());
        add(keys, "refused.", InvalidInput.Reason.values());
        List.of(
                        "title first_step owner counterpart due status resolution measure today target key by is_open is_in_progress"
                                .split(" "),
                        "is_blocked is_done is_dropped".split(" "))
                .forEach(words -> Arrays.stream(words).forEach(word -> keys.add("status.words." + word)));
        add(keys, "capture.pasted.", PastedLines.Choice.values());
        add(keys, "people.use.", ColumnUse.values());
        add(keys, "people.response.", Response.values());
        add(keys, "plan.candidate.", Candidate.Source.values());
        add(keys, "plan.status.", Action.Status.values());
        add(keys, "report.status.", Action.Status.values());
        add(keys, "room.beat.", Beat.values());
        add(keys, "reviews.arrived.", IncomingReview.Kind.values());
        add(keys, "reviews.suggested.", Review.Field.values());
        add(keys, "export.format.", ExportFormat.values());
        add(keys, "export.part.", ReportPart.values());
        add(keys, "export.paper.", Paper.values());
        add(keys, "export.separator.", CsvSeparator.values());
        Arrays.stream(Finding.Fault.values()).forEach(fault -> {
            keys.add(fault.key());
            keys.add(new Finding.Faulty(fault, List.of()).messageKey());
        });
        Arrays.stream(Item.class.getPermittedSubclasses())
                .filter(kind -> !WORDLESS.contains(kind))
                .forEach(kind -> keys.add("home.found." + kind.getSimpleName().toLowerCase(Locale.ROOT)));
        return keys;
    }

    private static void add(Set<String> keys, String prefix, Enum<?>[] values) {
        Arrays.stream(values).forEach(value -> keys.add(prefix + value.name().toLowerCase(Locale.ROOT)));
    }

    /** What changes are called where they are made. */
    private static List<String> changes() throws IOException {
        var sections = sections();
        var house = MAIN.resolve("java").resolve("org").resolve("commonground");
        var labels = new TreeSet<String>();
        for (var part : List.of("workshop", "session", "plan", "ui/board", "ui/capture")) {
            literals(house.resolve(part))
                    .filter(literal -> !sections.contains(section(literal)))
                    .forEach(labels::add);
        }
        assertThat(labels).contains("card.add", "live.step");
        return List.copyOf(labels);
    }

    /** Everything that reads like a key between quotation marks. */
    private static Stream<String> literals(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .flatMap(file -> DOTTED.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".json"))
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> sections() throws IOException {
        return texts().keySet().stream().map(TextsTest::section).collect(Collectors.toSet());
    }

    private static String section(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Map<String, String> texts() throws IOException {
        return lines().collect(
                        Collectors.toMap(line -> line.group(1), line -> line.group(2), (first, second) -> second));
    }

    private static Stream<MatchResult> lines() throws IOException {
        return Files.readAllLines(TEXTS).stream()
                .flatMap(line -> LINE.matcher(line).results().filter(found -> found.start() == 0));
    }
}
