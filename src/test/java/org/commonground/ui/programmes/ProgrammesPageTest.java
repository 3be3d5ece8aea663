package org.commonground.ui.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.model.Exercise;
import org.commonground.programme.model.Programme;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VotedOn;
import org.commonground.session.LiveControls;
import org.commonground.session.OwnProgrammes.StoredProgramme;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.programmes.Outline.OutlineLine;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@NeedsWindow
class ProgrammesPageTest {

    private static final String COPY = "copy-of-half-day-3-hours.json";

    @TempDir
    private Path folder;

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private final InMemoryProgrammes shelf = new InMemoryProgrammes();
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "home", "programmes");
    }

    @Test
    void aCopyIsChangedFromTheKeyboardAndUsedInANewWorkshop(FxRobot robot) {
        open(robot);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        enter(robot, "Our half day");
        assertThat(shelf.programme(COPY).title()).isEqualTo("Our half day");

        select(robot, "Break");
        type(robot, "#programmes-part_minutes", "25");
        assertThat(shelf.programme(COPY).minutes()).isEqualTo(220);
        assertThat(texts(robot, ".label")).contains("220 minutes, ends at 12:40");

        select(robot, "Customer service");
        press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(shelf.programme(COPY).exercises().stream().map(Exercise::id))
                .containsSubsequence("break", "customer-service", "digital-strategy");
        assertThat(outline(robot).getSelectionModel().getSelectedItem().title()).isEqualTo("Customer service");

        run(robot, () -> shell.show(home()));
        press(robot, KeyCode.CONTROL, KeyCode.N);
        ComboBox<Programme> programmes = robot.lookup("#new-programme").queryComboBox();
        robot.interact(() -> {
            robot.lookup("#new-title").queryAs(TextField.class).setText("Digital service reset");
            programmes.getSelectionModel().select(shelf.programme(COPY));
        });
        click(robot, "#dialog-ok");
        var made = desk.store.workshop(desk.store.list().getFirst().id());
        assertThat(made.storedProgramme()).isEqualTo(shelf.programme(COPY));
    }

    @Test
    void aStepIsSwitchedOffAndOnAndTheEndUpdatedAtOnce(FxRobot robot) {
        openCopy(robot);
        select(robot, "jargon jar");
        robot.interact(() -> outline(robot).requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(shelf.programme(COPY).minutes()).isEqualTo(208);
        assertThat(texts(robot, ".label")).contains("208 minutes, ends at 12:28", "off");
        press(robot, KeyCode.CONTROL, KeyCode.K);
        assertThat(shelf.programme(COPY)).isEqualTo(InMemoryProgrammes.copyOfHalfDay());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf.programme(COPY).minutes()).isEqualTo(208);
    }

    @Test
    void aVoteIsAddedMadeADotVoteOnCardsAndMovedIntoTheNextExercise(FxRobot robot) {
        openCopy(robot);
        select(robot, "jargon jar");
        robot.interact(() -> outline(robot).requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.T);
        robot.push(KeyCode.TAB)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.DOWN)
                .push(KeyCode.ENTER);
        assertThat(messages(robot)).containsExactly("Type something first.");
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        enter(robot, "First dots");
        var step = shelf.programme(COPY).step("step-1").orElseThrow();
        assertThat(step.title()).isEqualTo("First dots");
        ComboBox<VotedOn> on = robot.lookup("#programmes-voted_on").queryComboBox();
        robot.interact(() -> on.setValue(new VotedOn.CardsOf("welcome-worthwhile")));
        assertThat(((StepKind.Vote) shelf.programme(COPY)
                                .step("step-1")
                                .orElseThrow()
                                .kind())
                        .on())
                .isEqualTo(new VotedOn.CardsOf("welcome-worthwhile"));
        robot.interact(() -> outline(robot).requestFocus());
        press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(shelf.programme(COPY).exerciseOf("step-1").map(Exercise::id)).hasValue("where-are-we");
        assertThat(outline(robot).getSelectionModel().getSelectedItem().title()).isEqualTo("First dots");
        IntStream.range(0, 3).forEach(times -> press(robot, KeyCode.CONTROL, KeyCode.Z));
        assertThat(shelf.programme(COPY)).isEqualTo(InMemoryProgrammes.copyOfHalfDay());
    }

    @Test
    void theColumnsOfATableAreTypedOnePerLine(FxRobot robot) {
        openCopy(robot);
        select(robot, "how we shall know");
        TextArea table = robot.lookup("#programmes-table").queryAs(TextArea.class);
        assertThat(table.getText()).startsWith("What we measure\nToday\nTarget\nSource\nOwner: person");
        retype(robot, table, table.getText().replace("Target", "Target: number").replace("Source", "Source: good/bad"));
        var register = (StepKind.Register)
                shelf.programme(COPY).step("strategy-measures").orElseThrow().kind();
        assertThat(register.columns())
                .extracting(column -> column.id() + " " + column.type() + column.choices())
                .contains("target NUMBER[]", "measure-source CHOICE[good, bad]");

        retype(robot, table, "Owner: somebody");
        assertThat(messages(robot)).singleElement().asString().startsWith("“somebody” is not a column type.");
        assertThat(table.getText()).isEqualTo("Owner: somebody");
    }

    @Test
    void invalidMinutesAndAnEmptyPromptAreExplainedAndStayInTheField(FxRobot robot) {
        openCopy(robot);
        select(robot, "dots on the themes");
        type(robot, "#programmes-part_minutes", "soon");
        assertThat(messages(robot)).containsExactly("Minutes are a whole number from 1 to 1,440.");
        assertThat(text(robot, "#programmes-part_minutes")).isEqualTo("soon");

        type(robot, "#programmes-prompt", "");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target", "screens", "programmes-bad-field.png")));
        assertThat(messages(robot))
                .containsExactly("Minutes are a whole number from 1 to 1,440.", "Type something first.");
        assertThat(shelf.programme(COPY)).isEqualTo(InMemoryProgrammes.copyOfHalfDay());

        select(robot, "Break");
        select(robot, "dots on the themes");
        assertThat(text(robot, "#programmes-part_minutes")).isEqualTo("soon");
    }

    @Test
    void aStepUsedByAnotherCannotBeRemovedAndUndoRestoresARemovedOne(FxRobot robot) {
        openCopy(robot);
        select(robot, "dots on the themes");
        press(robot, KeyCode.DELETE);
        assertThat(messages(robot)).singleElement().asString().startsWith("“look at the map, talk first” works on");

        select(robot, "jargon jar");
        press(robot, KeyCode.DELETE);
        assertThat(shelf.programme(COPY).step("welcome-jargon")).isEmpty();
        assertThat(shelf.programme(COPY).minutes()).isEqualTo(208);
        press(robot, KeyCode.CONTROL, KeyCode.B);
        assertThat(shelf.programme(COPY).minutes()).isEqualTo(223);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(shelf.programme(COPY)).isEqualTo(InMemoryProgrammes.copyOfHalfDay());
    }

    @Test
    void aGuideIsRewrittenInAnyScript(FxRobot robot) {
        openCopy(robot);
        select(robot, "dots on the themes");
        var say = robot.lookup("#programmes-guide-say").queryAs(TextArea.class);
        robot.interact(() -> {
            say.requestFocus();
            say.setText("ضعوا نقاطكم الآن.\nWer ist dran?");
        });
        press(robot, KeyCode.TAB);
        assertThat(shelf.programme(COPY)
                        .step("vision-dots")
                        .orElseThrow()
                        .guide()
                        .say())
                .isEqualTo("ضعوا نقاطكم الآن.\nWer ist dran?");
    }

    @Test
    void aProgrammeIsExportedAndImported(FxRobot robot) throws IOException {
        openCopy(robot);
        var file = folder.resolve("ours.json");
        desk.chosen = Optional.of(file);
        press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(ProgrammeFile.read("ours.json", Files.readAllBytes(file)))
                .isEqualTo(InMemoryProgrammes.copyOfHalfDay());
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(shelf.files).hasSize(2);

        Files.writeString(file, Files.readString(file).replaceFirst("\"minutes\" : 15", "\"minutes\" : 0"));
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(shelf.files).hasSize(2);
        assertThat(texts(robot, ".toast"))
                .anyMatch(text -> text.contains("ours.json, exercise") && text.contains("minutes"));
    }

    @Test
    void anUnreadableFileIsListedWithItsReason(FxRobot robot) {
        shelf.files.put(
                "half.json", new StoredProgramme.Unreadable("half.json", "half.json, line 2: that is no programme."));
        open(robot);
        press(robot, KeyCode.HOME);
        assertThat(text(robot, "#programme-trouble")).isEqualTo("! half.json, line 2: that is no programme.");
    }

    @Test
    void aWorkshopsProgrammeIsEditableUntilItBegins(FxRobot robot) {
        var workshop = workshop();
        desk.store.add(workshop);
        run(
                robot,
                () -> desk.session.openWorkshop(
                        workshop.id(), open -> shell.show(TestPages.on(desk).programme(open)), failed -> {
                            throw new AssertionError(failed);
                        }));
        select(robot, "Slack");
        type(robot, "#programmes-part_minutes", "20");
        assertThat(desk.store.workshop(workshop.id()).programme().minutes()).isEqualTo(220);
        assertThat(texts(robot, ".label")).contains("220 minutes, ends at 16:40");
        robot.interact(() -> outline(robot).requestFocus());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(desk.store.workshop(workshop.id())).isEqualTo(workshop);

        var live = desk.session.liveWorkshop().orElseThrow();
        run(robot, () -> live.performLive(LiveControls.start(live.workshop(), desk.idsAndClock)));
        assertThat(field(robot, "#programmes-part_minutes").isEditable()).isFalse();
        select(robot, "jargon jar");
        press(robot, KeyCode.DELETE);
        assertThat(live.workshop().programme()).isEqualTo(workshop.programme());
    }

    @Test
    void minutesThatEarlierWorkshopsTookAreProposedWithHowManyThereWere(FxRobot robot) {
        var workshop = workshop();
        desk.store.add(workshop);
        desk.store.add(held(32));
        run(robot, () -> desk.session.openWorkshop(workshop.id(), open -> {}, failed -> {}));
        var live = desk.session.liveWorkshop().orElseThrow();
        run(robot, () -> shell.show(TestPages.on(desk).programme(live)));
        select(robot, "what would make it worthwhile");
        int planned =
                live.workshop().programme().steps().findFirst().orElseThrow().minutes();
        assertThat(text(robot, "#minutes-before"))
                .isEqualTo("1 workshop of this organisation took 32 min, planned " + planned + " (n = 1).");
        assertThat(robot.lookup("#use-minutes").query().isVisible())
                .as("one is no rule")
                .isFalse();

        desk.store.add(held(20));
        desk.store.add(held(60));
        run(robot, () -> shell.show(TestPages.on(desk).programme(live)));
        select(robot, "what would make it worthwhile");
        assertThat(text(robot, "#minutes-before"))
                .isEqualTo("3 workshops of this organisation: 32 min at the median, planned " + planned + ".");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/programme-minutes-before.png")));
        fire(robot, "#use-minutes");
        assertThat(live.workshop().programme().steps().findFirst().orElseThrow().minutes())
                .isEqualTo(32);
        assertThat(text(robot, "#programmes-part_minutes")).isEqualTo("32");
    }

    /** An earlier workshop of the same organisation whose first step took so many minutes. */
    private Workshop held(int minutes) {
        var steps = workshop().programme().steps().limit(2).toList();
        var room = WorkshopBuilder.from(workshop());
        for (int i = 0; i < 2; i++) {
            var at = WorkshopBuilder.START.plusSeconds(i * minutes * 60L);
            room.apply(LiveControls.goTo(
                    room.workshop(), WorkshopBuilder.pen(at), steps.get(i).id()));
        }
        return room.workshop();
    }

    @Test
    void thePagesAreDrawn(FxRobot robot) {
        shelf.save(COPY, InMemoryProgrammes.copyOfHalfDay());
        shelf.files.put(
                "half.json", new StoredProgramme.Unreadable("half.json", "half.json, line 2: that is no programme."));
        for (var size : new int[][] {{1280, 720}, {1920, 1080}}) {
            assertThat(desk.picture(this::page, size[0], size[1], "programmes", "home", "programmes"))
                    .isNotEmptyFile();
        }
        var workshop = workshop();
        desk.store.add(workshop);
        run(robot, () -> desk.session.openWorkshop(workshop.id(), open -> {}, failed -> {}));
        var live = desk.session.liveWorkshop().orElseThrow();
        assertThat(desk.picture(
                        () -> TestPages.on(desk).programme(live),
                        1440,
                        900,
                        "programme-of-workshop",
                        "home",
                        "programmes"))
                .isNotEmptyFile();
    }

    private Workshop workshop() {
        var workshop = Workshops.create(
                desk.idsAndClock,
                "Digital service reset",
                "Harbour & Pine",
                BuiltInProgrammes.builtIn("half-day").orElseThrow(),
                "Marketing",
                "IT");
        return workshop.after(Workshops.setPlannedStart(workshop, Optional.of(LocalDateTime.of(2026, 11, 24, 13, 0))));
    }

    private ProgrammesPage page() {
        return TestPages.on(desk, shelf).programmes();
    }

    private HomePage home() {
        return TestPages.on(desk, shelf).home();
    }

    private void open(FxRobot robot) {
        run(robot, () -> shell.show(page()));
    }

    private void openCopy(FxRobot robot) {
        open(robot);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        press(robot, KeyCode.ENTER);
    }

    private static ListView<OutlineLine> outline(FxRobot robot) {
        return robot.lookup("#outline").queryListView();
    }

    private static void select(FxRobot robot, String title) {
        var outline = outline(robot);
        run(robot, () -> {
            outline.requestFocus();
            outline.getItems().stream()
                    .filter(line -> line.title().equals(title))
                    .findFirst()
                    .ifPresent(outline.getSelectionModel()::select);
        });
        assertThat(outline.getSelectionModel().getSelectedItem().title()).isEqualTo(title);
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            field(robot, field).requestFocus();
            field(robot, field).setText(text);
        });
        press(robot, KeyCode.ENTER);
    }

    private static void retype(FxRobot robot, TextArea area, String text) {
        robot.interact(() -> {
            area.requestFocus();
            area.setText(text);
            outline(robot).requestFocus();
        });
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }
}
