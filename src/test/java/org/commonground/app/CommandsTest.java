package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonground.cli.StoreAccess;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.WorkshopBuilder;
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
    void theDemoTakesNobodysStoreAway(@TempDir Path place) {
        try (var desk = Commands.OPENER.open(place.resolve("store.sqlite"))) {
            desk.library().add(WorkshopBuilder.empty());
        }
        assertThat(run("demo", "--out", place.toString())).isEqualTo(1);
        assertThat(err).contains("holds workshops that are no demo");
        assertThat(run("list", "--store", place.resolve("store.sqlite").toString()))
                .isZero();
        assertThat(out).isNotEmpty();
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
    void aStoreThatIsGoneIsOfferedBackAndRestored(@TempDir Path place) throws IOException {
        var lost = place.resolve("store.sqlite");
        assertThat(run("import", "--store", lost.toString(), json().toString()))
                .as(err)
                .isZero();
        Files.delete(lost);
        for (var command : List.of("list", "check")) {
            assertThat(run(command, "--store", lost.toString())).isEqualTo(1);
            assertThat(err).contains("is gone, but backups of it are there").contains("or use \"restore\"");
        }
        assertThat(run("restore", "--store", lost.toString())).as(err).isZero();
        var backup = out.substring(0, out.indexOf(':'));
        assertThat(out).contains("1 workshop, ").contains("last change ");
        assertThat(run("restore", "--store", lost.toString(), "--backup", backup))
                .as(err)
                .isZero();
        assertThat(run("list", "--store", lost.toString())).isZero();
        assertThat(out).contains("Loyalty that feels like service");
    }

    private Path json() throws IOException {
        try (var files = Files.list(folder.resolve("plan"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anExportFromAStoreThatCanOnlyBeReadSucceeds(@TempDir Path place) {
        var readOnly = new StoreAccess.Opener() {
            @Override
            public Path usual() {
                return store();
            }

            @Override
            public StoreAccess open(Path store) {
                var real = Commands.OPENER.open(store);
                return (StoreAccess) Proxy.newProxyInstance(
                        StoreAccess.class.getClassLoader(),
                        new Class<?>[] {StoreAccess.class},
                        (proxy, method, arguments) -> method.getName().equals("readOnly")
                                ? Optional.of("It can only be read.")
                                : method.invoke(real, arguments));
            }

            @Override
            public List<Path> filesOf(Path store) {
                return Commands.OPENER.filesOf(store);
            }

            @Override
            public StoreAccess.Recovery recovery(Path store) {
                return Commands.OPENER.recovery(store);
            }
        };
        var result = Commands.run(readOnly, "export", "--latest", "--format", "markdown", "--out", place.toString());
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.err()).contains("this version of the plan is not recorded");
        assertThat(place).isDirectoryContaining("glob:**.md");
    }

    @Test
    void aValueThatCannotBeUsedIsRefusedWithoutTheWordsOfJava() {
        assertThat(run("check", "--store", "a\0b")).isEqualTo(2);
        assertThat(err).contains("cannot be used here").doesNotContain("Exception");
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
        assertThat(err).contains("in the store already, the same as in the file");
        var changed = Files.writeString(
                folder.resolve("changed.json"),
                Files.readString(file).replaceFirst("\"loadLimit\" : 3", "\"loadLimit\" : 4"));
        assertThat(run("import", "--store", other.toString(), changed.toString()))
                .isEqualTo(1);
        assertThat(err).contains("in the store already, and it differs from the file");
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
                        "--accept-names",
                        "--out",
                        plan.toString()))
                .as(err)
                .isZero();
        assertThat(Files.readString(Path.of(out.strip())))
                .contains("What we will do", "Marketing 1", "version 1")
                .doesNotContain("How it came about", "Wei Chen");
    }

    private int exportWithoutNames(Path to, String option) {
        return onStore("export", "--latest", "--format", "markdown", "--anonymous", option, "--out", to.toString());
    }

    @Test
    void aFirstNameInATextIsShownBeforeItGoesOutWithoutNames() throws Exception {
        var plan = folder.resolve("first-names");
        assertThat(exportWithoutNames(plan, "--replace-names")).isEqualTo(1);
        assertThat(err)
                .contains(
                        "1 text still holds a name of somebody who was there", "Priya: Priya, Tuesdays and Thursdays");
        assertThat(plan)
                .satisfiesAnyOf(
                        none -> assertThat(none).doesNotExist(),
                        empty -> assertThat(empty).isEmptyDirectory());
        assertThat(exportWithoutNames(plan, "--accept-names")).as(err).isZero();
        assertThat(Files.readString(Path.of(out.strip()))).contains("Priya, Tuesdays", "IT 1");
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
        var early = Files.write(
                        folder.resolve("early.json"),
                        ReviewFile.write(SampleReviews.signed(workshop, 0, "Ada Early", Side.IT)))
                .toString();
        assertThat(run("import-review", "--store", other, early)).as(err).isZero();
        assertThat(out).isEqualTo(early + ": the review of Ada Early, before the first version, was added.\n");
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
        assertThat(Files.readString(Path.of(out.strip())).split("What changed since version 2"))
                .hasSize(2)
                .allSatisfy(part -> assertThat(part)
                        .containsOnlyOnce("Zoë Invented signed version 1")
                        .containsOnlyOnce("Joe Invented signed version 1"));
    }
}
