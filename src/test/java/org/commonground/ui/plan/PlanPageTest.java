package org.commonground.ui.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.live.RoomScene;
import org.commonground.live.Steering;
import org.commonground.report.Part;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.InWindow;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Snapshot;
import org.commonground.workshop.Action;
import org.commonground.workshop.Actions;
import org.commonground.workshop.ExportVersion;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Rooms;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@InWindow
class PlanPageTest {

    private final Desk desk = new Desk(Rooms.pen());
    private LastExport last = LastExport.USUAL;
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan");
    }

    @Test
    void anActionIsFilledInFromTheKeyboardAndExported(FxRobot robot, @TempDir Path folder) throws Exception {
        var live = Plans.live(robot, desk, Plans.people());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.write("One consent record").push(KeyCode.ENTER).push(KeyCode.F2);
        robot.write("When stand-up ends, map the stores").push(KeyCode.TAB);
        robot.write("data").push(KeyCode.TAB);
        robot.write("crm").push(KeyCode.TAB);
        robot.write("soon").push(KeyCode.TAB);
        assertThat(shownMessages(robot)).containsExactly("That is no date. Write it like 31 Mar 2027.");
        assertThat(field(robot, "#plan-due").getText()).isEqualTo("soon");
        robot.interact(() -> field(robot, "#plan-due").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("15 jan").push(KeyCode.TAB);
        assertThat(shownMessages(robot)).isEmpty();
        robot.write("Duplicate consents").push(KeyCode.TAB);
        robot.write("18%").push(KeyCode.TAB);
        robot.write("2%").push(KeyCode.ENTER);

        var action = live.workshop().actions().getFirst();
        assertThat(action.title()).isEqualTo("One consent record");
        assertThat(action.firstStep()).isEqualTo("When stand-up ends, map the stores");
        assertThat(action.owner()).contains("p0");
        assertThat(action.counterpart()).contains("p1");
        assertThat(action.due()).contains(LocalDate.of(2027, 1, 15));
        assertThat(action.measure()).isEqualTo(new Action.Measure("Duplicate consents", "18%", "2%"));

        export(robot, live, folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Digital service reset.pdf", "Digital service reset.html", "Digital service reset.json");
        }
        assertThat(Files.readString(folder.resolve("Digital service reset.html")))
                .contains("One consent record", "IT 1")
                .doesNotContain(live.workshop().participants().getFirst().name());
        assertThat(live.workshop().all(ExportVersion.class))
                .singleElement()
                .satisfies(version -> assertThat(version.formats()).containsExactly("PDF", "HTML", "JSON"));
    }

    /** Without a mouse: Space leaves out the ballots, the run sheet and the worksheets. */
    @Test
    void paperForTheMeetingIsWrittenFromTheKeyboardAndTheWorkshopStaysAsItIs(FxRobot robot, @TempDir Path folder)
            throws Exception {
        var live = Plans.live(robot, desk, Plans.people());
        var before = live.workshop();
        robot.interact(() -> shell.show(page(live, folder, ExportPage.Purpose.SHEETS)));
        robot.interact(() -> robot.lookup("#export-ballots").query().requestFocus());
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.SPACE).push(KeyCode.TAB);
        }
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Digital service reset-posters.pdf", "Digital service reset-sign-in.pdf");
        }
        assertThat(live.workshop()).as("no version, no check-ins").isEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(desk.ways).containsExactly("prepare " + before.id());
    }

    @Test
    void candidatesAreChosenOneAfterTheOtherAndEscGoesFromTheFormToTheLines(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.people());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.push(KeyCode.TAB).push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(live.workshop().actions())
                .extracting(Action::title)
                .containsExactly("Who owns the shop Wi-Fi?", "Two-week skill swap: one person each way");

        robot.push(KeyCode.F2).push(KeyCode.ESCAPE).push(KeyCode.UP).push(KeyCode.ENTER);
        robot.write("When it rings, ask");
        robot.push(KeyCode.ENTER);
        assertThat(live.workshop().actions().getFirst().firstStep()).isEqualTo("When it rings, ask");
    }

    @Test
    void theOrganisationsOtherWorkshopsAreInTheTrend(FxRobot robot) {
        var earlier = new Pen(new Random(1), Clock.fixed(Rooms.START.minusSeconds(9_000_000), ZoneOffset.UTC));
        desk.store.add(SeriesSample.alone(earlier, " FICTIONAL ltd", 1));
        desk.store.add(SeriesSample.alone(new Pen(new Random(2), earlier.clock()), "Another Invented Ltd", 5));
        var live = Plans.live(robot, desk, SeriesSample.alone(desk.pen, "Fictional Ltd", 2));
        robot.interact(() -> shell.show(
                new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.others(desk.store, live.workshop()))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#plan-trend").queryAs(javafx.scene.Parent.class).lookupAll("*").stream()
                        .map(node -> node.getAccessibleText())
                        .filter(text -> text != null))
                .singleElement()
                .asString()
                .contains("gap 2.0 → 1.0");
    }

    @Test
    void theDaysOfTheCheckInsAreTypedRefusedAndUndone(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.people());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.interact(() -> field(robot, "#kit-check_in_days").requestFocus());
        robot.push(KeyCode.CONTROL, KeyCode.A).write("14, soon").push(KeyCode.ENTER);
        assertThat(shownMessages(robot)).singleElement().asString().contains("“soon”", "30, 60, 90");
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("14, soon");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("45, 14").push(KeyCode.ENTER);
        assertThat(shownMessages(robot)).isEmpty();
        assertThat(live.workshop().details().checkInDays()).containsExactly(14, 45);
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("14, 45");
        robot.interact(live::undo);
        assertThat(live.workshop().details().checkInDays()).containsExactly(30, 60, 90);
        assertThat(field(robot, "#kit-check_in_days").getText()).isEqualTo("30, 60, 90");
    }

    private ExportPage page(LiveWorkshop live, Path folder) {
        return page(live, folder, ExportPage.Purpose.PLAN);
    }

    private ExportPage page(LiveWorkshop live, Path folder, ExportPage.Purpose purpose) {
        return new ExportPage(
                desk.kit,
                live,
                Plans.CLOCK,
                purpose,
                new ExportPage.Places(
                        last, now -> last = now, folder, path -> desk.ways.add("open " + path), List::of));
    }

    private void export(FxRobot robot, LiveWorkshop live, Path folder) throws Exception {
        desk.chosen = Optional.of(folder);
        robot.interact(() -> shell.show(page(live, Path.of("nowhere"))));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        robot.interact(
                () -> robot.lookup("#export-json").queryAs(CheckBox.class).setSelected(true));
        robot.interact(
                () -> robot.lookup("#export-names").queryAs(CheckBox.class).setSelected(false));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> robot.lookup("#export-open").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#export-open").queryButton().fire());
        assertThat(desk.ways).containsExactly("open " + folder);
    }

    @Test
    void whatWasChosenIsChosenTheNextTimeAndThePreviewIsOfWhatIsChosen(FxRobot robot, @TempDir Path folder) {
        var live = Plans.live(robot, desk, Plans.full());
        robot.interact(() -> shell.show(page(live, folder)));
        assertThat(robot.lookup("#export-preview .image-view").queryAllAs(ImageView.class))
                .singleElement()
                .satisfies(view -> assertThat(view.getImage().getWidth()).isEqualTo(909));
        robot.interact(() -> {
            parts(robot).getCheckModel().clearChecks();
            parts(robot).getCheckModel().check(Part.PLAN);
            robot.lookup("#export-paper-letter").queryAs(RadioButton.class).setSelected(true);
            robot.lookup("#export-html").queryAs(CheckBox.class).setSelected(false);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#export-preview .image-view").queryAllAs(ImageView.class))
                .as("the plan alone, on Letter")
                .singleElement()
                .satisfies(view -> assertThat(view.getImage().getWidth()).isEqualTo(935));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.ENTER);
        assertThat(desk.ways).as("Enter shows the folder").containsExactly("open " + folder);
        robot.interact(() -> shell.show(page(live, Path.of("nowhere"))));
        assertThat(parts(robot).getCheckModel().getCheckedItems()).containsExactly(Part.PLAN);
        assertThat(robot.lookup("#export-html").queryAs(CheckBox.class).isSelected())
                .isFalse();
        assertThat(robot.lookup("#export-where").queryAs(Label.class).getText()).isEqualTo(folder.toString());
    }

    @SuppressWarnings("unchecked")
    private static CheckComboBox<Part> parts(FxRobot robot) {
        return robot.lookup("#export-parts").queryAs(CheckComboBox.class);
    }

    @Test
    void aNameThatSomebodyWroteIsCountedAndReplacedIfAsked(FxRobot robot, @TempDir Path folder) throws Exception {
        var live = Plans.live(robot, desk, Plans.full());
        robot.interact(() -> {
            live.perform(Actions.add(live.workshop(), live.pen(), "Ask head of data, not CRM Leads", List.of()));
            shell.show(page(live, folder));
        });
        var names = robot.lookup("#export-names").queryAs(CheckBox.class);
        var replace = robot.lookup("#export-replace-names").queryAs(CheckBox.class);
        assertThat(replace.isVisible() && replace.getParent().isVisible()).isFalse();
        robot.interact(() -> names.setSelected(false));
        assertThat(robot.lookup("#export-written-names").queryAs(Label.class).getText())
                .startsWith("One card or other text holds somebody’s full name.");
        robot.interact(() -> replace.setSelected(true));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Files.readString(folder.resolve("Digital service reset.html")))
                .contains("Ask IT 1, not CRM Leads");
    }

    @Test
    void onePageIsOpenedPrintedOrMailed(FxRobot robot, @TempDir Path folder) {
        var live = Plans.live(robot, desk, Plans.full());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.push(KeyCode.F11).push(KeyCode.SHIFT, KeyCode.F11).push(KeyCode.CONTROL, KeyCode.F11);
        var id = live.workshop().id();
        assertThat(desk.ways).containsExactly("OPEN one page " + id, "PRINT one page " + id, "MAIL one page " + id);

        var printers = new Paper();
        var page = new OnePage(
                desk.kit,
                live,
                LocalDate.of(2026, 11, 21),
                new ExportPage.Places(
                        last, now -> last = now, folder, path -> desk.ways.add("open " + path.getFileName()), List::of),
                new OnePage.Outside(link -> desk.ways.add(link.toString()), printers));
        hand(robot, page, Handout.OPEN);
        assertThat(desk.ways).endsWith("open Digital service reset-one-page.pdf");
        assertThat(folder.resolve("Digital service reset-one-page.pdf")).isNotEmptyFile();
        assertThat(live.workshop().all(ExportVersion.class)).hasSize(1);

        hand(robot, page, Handout.PRINT);
        assertThat(warnings(robot)).singleElement().asString().startsWith("! No printer is set up on this computer.");
        printers.names = List.of("Front desk", "Upstairs");
        hand(robot, page, Handout.PRINT);
        robot.push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("0").push(KeyCode.ENTER);
        assertThat(shownMessages(robot)).containsExactly("0 cannot be chosen; the numbers go from 1 to 99.");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("8");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(printers.printed).containsExactly("8 × Digital service reset (2)-one-page.pdf on Upstairs");
        printers.names = List.of("Jammed");
        hand(robot, page, Handout.PRINT);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(warnings(robot)).anyMatch(said -> said.startsWith("! Jammed did not take the page: "));

        hand(robot, page, Handout.MAIL);
        assertThat(robot.lookup("#mail-text").queryAs(Label.class).getText()).contains("When the Monday stand-up ends");
        robot.push(KeyCode.ENTER);
        assertThat(desk.ways).last().asString().startsWith("mailto:?subject=").contains("consent%20record");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(desk.ways).endsWith("open " + folder.getFileName());
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(desk.kit.dialogs().isOpen()).isFalse();
        assertThat(live.workshop().all(ExportVersion.class))
                .as("nothing new was said")
                .hasSize(1);
    }

    private static void hand(FxRobot robot, OnePage page, Handout how) {
        robot.interact(() -> page.hand(how));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What was said to have gone wrong; it stays until it is clicked away. */
    private static List<String> warnings(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".toast").queryAllAs(Label.class).stream()
                .map(label -> label.getText().replace("\n", " "))
                .filter(text -> text.startsWith("!"))
                .toList();
    }

    /** Printers of which one takes nothing. */
    private static final class Paper implements Printers {
        private List<String> names = List.of();
        private final List<String> printed = new ArrayList<>();

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public boolean print(Path pdf, String printer, int copies) throws IOException {
            if (printer.equals("Jammed")) {
                throw new IOException("Out of paper.");
            }
            printed.add(copies + " × " + pdf.getFileName() + " on " + printer);
            return true;
        }
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentenceAndNothingIsLost(FxRobot robot, @TempDir Path folder) {
        var live = Plans.live(robot, desk, Plans.people());
        var missing = folder.resolve("gone");
        robot.interact(() -> shell.show(page(live, missing)));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shownMessages(robot)).singleElement().asString().contains(missing.toString());
        robot.interact(
                () -> robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(box -> box.setSelected(false)));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shownMessages(robot)).containsExactly("Choose at least one format.");
    }

    @Test
    void somebodyIsFoundByPartsOfTheNameChangedAndTakenBack(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.people());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.write("Swap").push(KeyCode.ENTER).push(KeyCode.F2).push(KeyCode.TAB);
        robot.write("lead pla").push(KeyCode.ENTER);
        assertThat(owner(live)).contains("p2");
        robot.write("cam").push(KeyCode.ESCAPE);
        assertThat(owner(live)).as("Esc leaves who it was").contains("p2");
        robot.write("Zorro").push(KeyCode.ENTER);
        assertThat(shownMessages(robot))
                .singleElement()
                .asString()
                .startsWith("Nobody in this workshop is called Zorro.");
        assertThat(owner(live)).contains("p2");
        robot.write("cam").push(KeyCode.TAB);
        assertThat(shownMessages(robot)).isEmpty();
        assertThat(owner(live)).contains("p3");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).write("nobody").push(KeyCode.ENTER);
        assertThat(owner(live)).isEmpty();
    }

    /** The other side's people are offered first: the list of the second field changes with the first. */
    @Test
    void whoIsShownStaysWhenTheOtherPersonChanges(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.full());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.interact(() -> robot.lookup("#action-1").query().requestFocus());
        robot.push(KeyCode.ENTER).push(KeyCode.TAB);
        robot.write("campaign").push(KeyCode.ENTER);
        assertThat(shown(robot, "#plan-owner")).containsExactly("Campaign Lead");
        assertThat(shown(robot, "#plan-counterpart")).containsExactly("CRM Lead");
    }

    private static List<String> shown(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id + " .side").queryAllAs(Label.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static Optional<String> owner(LiveWorkshop live) {
        WaitForAsyncUtils.waitForFxEvents();
        return live.workshop().actions().getFirst().owner();
    }

    @Test
    void linesAreReorderedAndDeletedFromTheKeyboard(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.full());
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        robot.interact(() -> robot.lookup("#action-2").query().requestFocus());
        robot.push(KeyCode.ENTER).push(KeyCode.ALT, KeyCode.UP);
        assertThat(ids(live)).startsWith("a2", "a1");
        robot.interact(() -> robot.lookup("#action-1").query().requestFocus());
        robot.push(KeyCode.SPACE).push(KeyCode.SPACE);
        assertThat(live.workshop().actions().getFirst().status()).isEqualTo(Action.Status.BLOCKED);
        robot.push(KeyCode.DELETE);
        assertThat(ids(live)).startsWith("a1", "a3");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(ids(live)).startsWith("a2", "a1");
    }

    @Test
    void ofALongPlanOnlyTheLinesNearSightAreNodesAndTheKeyboardGoesThroughAll(FxRobot robot) {
        var live = Plans.live(robot, desk, Plans.of(300));
        robot.interact(() -> shell.show(new PlanPage(desk.kit, live, Plans.CLOCK, () -> Organisation.Read.NOTHING)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".action-row").queryAll()).hasSizeBetween(8, 60);

        robot.interact(() -> robot.lookup("#action-1").query().requestFocus());
        robot.push(KeyCode.ENTER);
        robot.write("Typed and not yet taken");
        robot.push(KeyCode.ESCAPE);
        for (int i = 0; i < 40; i++) {
            robot.push(KeyCode.DOWN);
        }
        WaitForAsyncUtils.waitForFxEvents();
        var focused = shell.scene().getFocusOwner();
        assertThat(focused.getId()).isEqualTo("action-41");
        assertThat(focused.localToScene(focused.getLayoutBounds()).getMinY()).isBetween(60.0, 740.0);
        assertThat(robot.lookup(".action-row").queryAll()).hasSizeBetween(8, 60);
        assertThat(robot.lookup("#action-1").tryQuery()).as("its form is open").isPresent();

        robot.push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shell.scene().getFocusOwner().getId()).isEqualTo("action-41");
        assertThat(live.workshop().actions()).hasSize(299);
        robot.interact(() -> live.record(Steering.goTo(live.workshop(), live.pen(), "actions")));
        robot.push(KeyCode.CONTROL, KeyCode.N).write("The last of all").push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#action-300").tryQuery()).isPresent();
        assertThat(RoomScene.of(live, desk.words).toString())
                .as("the wall turned its page")
                .contains("The last of all");
        var adding = shell.scene().getFocusOwner();
        assertThat(adding.getId()).isEqualTo("plan-new");
        assertThat(adding.localToScene(adding.getLayoutBounds()).getMaxY()).isBetween(60.0, 760.0);
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/plan-long.png")));
    }

    @Test
    void pictures() {
        for (var size : List.of(new int[] {1440, 900}, new int[] {1280, 720})) {
            picture("plan", Plans.full(), size);
            picture("plan-empty", Plans.people(), size);
            var picture = desk.picture(
                    () -> page(live(Plans.full()), Path.of("Documents")), size[0], size[1], "export", "plan");
            assertThat(picture).isNotEmptyFile();
        }
        desk.picture(
                () -> page(live(Plans.full()), Path.of("Documents"), ExportPage.Purpose.SHEETS),
                1280,
                720,
                "sheets",
                "plan");
        assertThat(desk.cutOff).isEmpty();
    }

    /** 853 × 480 is a screen of 1280 × 720 at 150 %. */
    @Test
    void onAnEnlargedScreenNothingIsCutOff() {
        for (var size : List.of(new int[] {853, 480}, new int[] {1280, 720}, new int[] {1920, 1080})) {
            picture("plan", Plans.full(), size);
            assertThat(desk.cutOff).as("%d × %d", size[0], size[1]).isEmpty();
        }
    }

    private void picture(String name, Workshop workshop, int[] size) {
        var picture = desk.picture(
                () -> new PlanPage(desk.kit, live(workshop), Plans.CLOCK, () -> Organisation.Read.NOTHING),
                size[0],
                size[1],
                name,
                "plan");
        assertThat(picture).isNotEmptyFile();
    }

    private LiveWorkshop live(Workshop workshop) {
        return new LiveWorkshop(workshop, List.of(), desk.store, Runnable::run, Rooms.pen());
    }

    private static List<String> ids(LiveWorkshop live) {
        WaitForAsyncUtils.waitForFxEvents();
        return live.workshop().actions().stream().map(Action::id).toList();
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    private static List<String> shownMessages(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".field-message").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Labeled::getText)
                .toList();
    }
}
