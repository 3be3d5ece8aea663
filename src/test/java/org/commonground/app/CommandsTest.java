package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.workshop.SampleReviews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands without a window, on a store that the demo played. */
class CommandsTest {

    @TempDir
    private static Path folder;

    private String out = "";
    private String err = "";

    @BeforeAll
    static void playTheDemo() {
        var commands = new CommandsTest();
        assertThat(commands.run("demo", "--out", folder.toString()))
                .as(commands.err)
                .isZero();
    }

    private int run(String... args) {
        var result = Commands.run(args);
        out = result.out();
        err = result.err();
        return result.code();
    }

    private static Path store() {
        return folder.resolve("store.sqlite");
    }

    private int onStore(String command, String... more) {
        var args = new ArrayList<>(List.of(command, "--store", store().toString()));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void theDemoLeavesEveryFormat() {
        assertThat(folder.resolve("plan")).isDirectoryContaining("glob:**.pdf");
        assertThat(folder.resolve("plan"))
                .isDirectoryContaining("glob:**.html")
                .isDirectoryContaining("glob:**.md")
                .isDirectoryContaining("glob:**.csv")
                .isDirectoryContaining("glob:**.json");
    }

    @Test
    void listNamesTheWorkshop() {
        assertThat(onStore("list")).isZero();
        assertThat(out).contains("FINISHED\tLoyalty that feels like service");
    }

    @Test
    void checkFindsNothingWrong() {
        assertThat(onStore("check")).as(err).isZero();
        assertThat(out).startsWith("1 workshops");
    }

    @Test
    void insightSaysWhereTheSidesAgree() {
        assertThat(onStore("insight", "--latest", "--json")).as(err).isZero();
        assertThat(out.replaceAll("\\s+", ""))
                .contains("\"it\":4,\"marketing\":4")
                .contains("\"talkFirst\":[\"Newideasreachthemfast\"")
                .contains("COMMON_GROUND");
    }

    @Test
    void whatIsExportedComesBackEqual() throws Exception {
        var plan = folder.resolve("again");
        assertThat(onStore("export", "--latest", "--format", "json,csv", "--out", plan.toString()))
                .as(err)
                .isZero();
        var file = Path.of(
                out.lines().filter(line -> line.endsWith(".json")).findFirst().orElseThrow());
        var other = folder.resolve("other.sqlite");
        assertThat(run("import", "--store", other.toString(), file.toString()))
                .as(err)
                .isZero();
        assertThat(run(
                        "export",
                        "--store",
                        other.toString(),
                        "--latest",
                        "--format",
                        "json",
                        "--out",
                        folder.resolve("third").toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(Path.of(out.strip()))).isEqualTo(Files.readString(file));
        assertThat(run("import", "--store", other.toString(), file.toString())).isEqualTo(1);
        assertThat(err).contains("in the store already");
    }

    @Test
    void partsAndNamesAreLeftOutWhereAsked() throws Exception {
        var plan = folder.resolve("parts");
        assertThat(onStore(
                        "export",
                        "--latest",
                        "--format",
                        "markdown",
                        "--parts",
                        "plan",
                        "--anonymous",
                        "--out",
                        plan.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(Path.of(out.strip())))
                .contains("What we will do", "Marketing 1", "version 1")
                .doesNotContain("How it came about", "Wei Chen");
    }

    @Test
    void separatorAndRemindersAreAsAsked() throws Exception {
        assertThat(onStore(
                        "export",
                        "--latest",
                        "--format",
                        "csv,calendar",
                        "--separator",
                        "semicolon",
                        "--remind",
                        "3,0",
                        "--out",
                        folder.resolve("asked").toString()))
                .as(err)
                .isZero();
        for (var file : out.lines().map(Path::of).toList()) {
            var text = Files.readString(file);
            if (file.toString().endsWith(".ics")) {
                assertThat(text).contains("TRIGGER:PT9H", "TRIGGER:-PT63H").doesNotContain("TRIGGER:-PT159H");
            } else {
                assertThat(text.lines().findFirst().orElseThrow()).contains(";").doesNotContain(",");
            }
        }
        assertThat(onStore("export", "--latest", "--format", "calendar", "--no-reminders", "--out", folder.toString()))
                .isZero();
        assertThat(Files.readString(Path.of(out.strip()))).doesNotContain("VALARM");
        assertThat(onStore("export", "--latest", "--remind", "-1", "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(err).contains("0 to 365 days before");
    }

    @Test
    void aBackupIsAStoreOfItsOwn() {
        var copy = folder.resolve("copy.sqlite");
        assertThat(onStore("backup", "--to", copy.toString())).as(err).isZero();
        assertThat(run("list", "--store", copy.toString())).as(err).isZero();
        assertThat(out).contains("Loyalty");
    }

    @Test
    void aStoreInUseIsLeftAloneAndSaidSo() {
        var app = DirectStoreAccess.OPENER.open(store());
        try {
            assertThat(onStore("list")).isEqualTo(1);
            assertThat(err).contains("open");
        } finally {
            app.close();
        }
    }

    @Test
    void aFileThatIsNoStoreIsSaidInOneSentence() throws Exception {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear all, the workshop was a success.");
        assertThat(run("list", "--store", letter.toString())).isEqualTo(1);
        assertThat(err.lines()).singleElement().asString().contains("letter.txt is not a store");
        assertThat(letter).hasContent("Dear all, the workshop was a success.");
    }

    @Test
    void wrongUseIsTwoAndFailureIsOne() throws Exception {
        assertThat(run("nonsense")).isEqualTo(2);
        assertThat(onStore("export")).isEqualTo(2);
        assertThat(run("export", "--store", store().toString(), "--latest", "--format", "papyrus"))
                .isEqualTo(2);
        assertThat(run("list", "--store", folder.resolve("nowhere.sqlite").toString()))
                .isEqualTo(1);
        assertThat(onStore("export", "--workshop", "nobody", "--out", folder.toString()))
                .isEqualTo(1);
        var broken = Files.write(folder.resolve("broken.json"), "{\"format\":".getBytes(StandardCharsets.UTF_8));
        assertThat(onStore("import", broken.toString())).isEqualTo(1);
        assertThat(err).contains("broken.json");
        for (var command : new String[] {"demo", "list", "export", "import", "insight", "check", "backup"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(out).contains("Usage:");
        }
    }

    @Test
    void reviewsAreTakenInOnceAndTheNextPlanSaysWhoSigned() throws Exception {
        var other = folder.resolve("reviewed.sqlite").toString();
        var archive = folder.resolve("archive");
        assertThat(onStore("export", "--latest", "--format", "json", "--out", archive.toString()))
                .as(err)
                .isZero();
        var workshop = WorkshopFile.read(Files.readAllBytes(Path.of(out.strip())));
        assertThat(run("import", "--store", other, out.strip())).as(err).isZero();
        var sent = SampleReviews.signed(workshop, 1, "Zoë Invented", Side.JOINT);
        var file =
                Files.write(folder.resolve("zoe.json"), ReviewFile.write(sent)).toString();
        var newer = Files.write(
                        folder.resolve("newer.json"),
                        ReviewFile.write(SampleReviews.at(sent, sent.at().plusSeconds(1))))
                .toString();
        var changed = Files.writeString(
                        folder.resolve("changed.json"),
                        Files.readString(Path.of(file)).replace("Zoë", "Joe"))
                .toString();
        var stranger = Files.writeString(
                        folder.resolve("stranger.json"),
                        Files.readString(Path.of(file)).replace(workshop.id(), "somewhere-else"))
                .toString();

        assertThat(run("import-review", "--store", other, file)).as(err).isZero();
        assertThat(out).isEqualTo(file + ": the review of Zoë Invented, version 1, was added.\n");
        assertThat(run("import-review", "--store", other, file)).as(err).isZero();
        assertThat(out).contains("you already have");
        assertThat(run("import-review", "--store", other, newer, changed, stranger, archive.toString(), "gone.json"))
                .isEqualTo(1);
        assertThat(err).isEqualTo("5 reviews were left out.\n");
        assertThat(out)
                .contains(
                        "a newer review", "changed by hand", "is not in the store", "gone.json: there is no such file.")
                .doesNotContain("taken in");
        assertThat(run("import-review", "--store", other, "--replace", "--altered", newer, changed))
                .as(err)
                .isZero();
        assertThat(out).contains(newer + ": added as you asked.", changed + ": added as you asked.");

        assertThat(run("export", "--store", other, "--latest", "--format", "markdown", "--out", archive.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(Path.of(out.strip())))
                .containsOnlyOnce("Zoë Invented signed version 1")
                .containsOnlyOnce("Joe Invented signed version 1");
    }
}
