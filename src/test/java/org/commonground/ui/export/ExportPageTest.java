package org.commonground.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.report.model.CsvSeparator;
import org.commonground.report.model.ReportPart;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.plan.SamplePlans;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.record.Details;
import org.commonground.workshop.record.ExportVersion;
import org.controlsfx.control.CheckComboBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Exporting the plan: as files, as paper for the meeting, and as the one page that is opened, printed or mailed. */
@NeedsWindow
class ExportPageTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private LastExport last = LastExport.USUAL;
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "plan");
    }

    @Test
    void theFormatsThatAreChosenAreWrittenWithoutNamesAndTheFolderIsOpened(FxRobot robot, @TempDir Path folder)
            throws Exception {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        desk.chosen = Optional.of(folder);
        robot.interact(() -> shell.show(page(live, Path.of("nowhere"))));
        robot.push(KeyCode.CONTROL, KeyCode.O);
        tick(robot, "#export-json", true);
        tick(robot, "#export-names", false);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(messages(robot))
                .contains("Some texts still hold a name. Change them, or tick “These texts may stay as they are”.");
        tick(robot, "#export-names-stay", true);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> robot.lookup("#export-open").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#export-open").queryButton().fire());
        assertThat(desk.ways).containsExactly("open " + folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Digital service reset.pdf",
                            "Digital service reset.html",
                            "Digital service reset.common-ground.json");
        }
        assertThat(Files.readString(folder.resolve("Digital service reset.html")))
                .contains("One consent record", "IT 1")
                .doesNotContain(live.workshop().participants().getFirst().name());
        assertThat(live.workshop().all(ExportVersion.class))
                .singleElement()
                .satisfies(version -> assertThat(version.formats()).containsExactly("PDF", "HTML", "JSON"));
    }

    /** From the keyboard: Space deselects the ballots, the run sheet and the worksheets. */
    @Test
    void paperForTheMeetingIsWrittenFromTheKeyboardAndTheWorkshopStaysAsItIs(FxRobot robot, @TempDir Path folder)
            throws Exception {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        var before = live.workshop();
        robot.interact(() -> shell.show(page(live, folder, ExportPurpose.SHEETS)));
        focus(robot, "#export-ballots");
        for (int i = 0; i < 3; i++) {
            robot.push(KeyCode.SPACE).push(KeyCode.TAB);
        }
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Digital service reset-posters.pdf", "Digital service reset-sign-in.pdf");
        }
        assertThat(live.workshop()).as("no version, no check-ins").isEqualTo(before);
        press(robot, KeyCode.ESCAPE);
        assertThat(desk.ways).containsExactly("prepare " + before.id());
    }

    @Test
    void lettersThatNoFontCanDrawAreNamedBeforeTheExport(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        var first = live.workshop().actions().getFirst();
        robot.interact(
                () -> live.performUndoable(Actions.rename(live.workshop(), first.id(), "Ask \u0378\u0379 again")));
        run(robot, () -> shell.show(page(live, folder)));
        assertThat(text(robot, "#export-warning")).contains("One word", "\u0378\u0379.", "Noto Sans Symbols 2");
    }

    private final Paper printers = new Paper();

    private ExportPage page(LiveWorkshop live, Path folder) {
        return page(live, folder, ExportPurpose.PLAN);
    }

    private ExportPage page(LiveWorkshop live, Path folder, ExportPurpose purpose) {
        return new ExportPage(
                desk.context,
                live,
                SamplePlans.CLOCK,
                purpose,
                new ExportPlaces(
                        last, now -> last = now, folder, path -> desk.ways.add("open " + path), List::of, printers));
    }

    @Test
    void whatWasChosenIsChosenTheNextTimeAndThePreviewIsOfWhatIsChosen(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        robot.interact(() -> shell.show(page(live, folder)));
        assertThat(robot.lookup("#export-preview .image-view").queryAllAs(ImageView.class))
                .singleElement()
                .satisfies(view -> assertThat(view.getImage().getWidth()).isEqualTo(909));
        run(robot, () -> {
            parts(robot).getCheckModel().clearChecks();
            parts(robot).getCheckModel().check(ReportPart.PLAN);
            robot.lookup("#export-paper-letter").queryAs(RadioButton.class).setSelected(true);
            robot.lookup("#export-html").queryAs(CheckBox.class).setSelected(false);
            robot.lookup("#export-separator")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(1);
            robot.lookup("#export-reminders")
                    .queryAs(ComboBox.class)
                    .getSelectionModel()
                    .select(2);
        });
        assertThat(robot.lookup("#export-preview .image-view").queryAllAs(ImageView.class))
                .as("the plan alone, on Letter")
                .singleElement()
                .satisfies(view -> assertThat(view.getImage().getWidth()).isEqualTo(935));
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        assertThat(desk.ways).as("Enter shows the folder").containsExactly("open " + folder);
        assertThat(last.options().separator()).contains(CsvSeparator.SEMICOLON);
        assertThat(last.options().reminderDays()).containsExactly(1);
        robot.interact(() -> shell.show(page(live, Path.of("nowhere"))));
        assertThat(robot.lookup("#export-separator").queryAs(ComboBox.class).getValue())
                .isEqualTo(CsvSeparator.SEMICOLON);
        assertThat(robot.lookup("#export-reminders").queryAs(ComboBox.class).getValue())
                .isEqualTo(Set.of(1));
        assertThat(parts(robot).getCheckModel().getCheckedItems()).containsExactly(ReportPart.PLAN);
        assertThat(robot.lookup("#export-html").queryAs(CheckBox.class).isSelected())
                .isFalse();
        assertThat(text(robot, "#export-where")).isEqualTo(folder.toString());
    }

    @SuppressWarnings("unchecked")
    private static CheckComboBox<ReportPart> parts(FxRobot robot) {
        return robot.lookup("#export-parts").queryAs(CheckComboBox.class);
    }

    @Test
    void aNameThatSomebodyWroteIsCountedAndReplacedIfAsked(FxRobot robot, @TempDir Path folder) throws Exception {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        robot.interact(() -> {
            live.performUndoable(
                    Actions.add(live.workshop(), live.pen(), "Ask head of data, not CRM Leads", List.of()));
            shell.show(page(live, folder));
        });
        var names = robot.lookup("#export-names").queryAs(CheckBox.class);
        var replace = robot.lookup("#export-replace-names").queryAs(CheckBox.class);
        assertThat(replace.isVisible() && replace.getParent().isVisible()).isFalse();
        robot.interact(() -> names.setSelected(false));
        assertThat(text(robot, "#export-written-names"))
                .startsWith("One card or other text contains somebody’s full name.");
        robot.interact(() -> replace.setSelected(true));
        tick(robot, "#export-names-stay", true);
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(Files.readString(folder.resolve("Digital service reset.html")))
                .contains("Ask IT 1, not CRM Leads");
    }

    @Test
    void onePageIsOpenedPrintedOrMailed(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        robot.interact(() -> shell.show(TestPages.on(desk).plan(live, SamplePlans.CLOCK)));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E).push(KeyCode.CONTROL, KeyCode.P);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        var id = live.workshop().id();
        assertThat(desk.ways).containsExactly("OPEN one page " + id, "PRINT one page " + id, "MAIL one page " + id);

        var page = onePage(live, folder, printers);
        run(robot, () -> page.deliver(OnePageDelivery.OPEN));
        assertThat(desk.ways).endsWith("open Digital service reset-one-page.pdf");
        assertThat(texts(robot))
                .as("whether a program opens it is not known")
                .anyMatch(text -> text.startsWith("The page is saved: "))
                .noneMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("opening"));
        assertThat(folder.resolve("Digital service reset-one-page.pdf")).isNotEmptyFile();
        assertThat(live.workshop().all(ExportVersion.class)).hasSize(1);

        run(robot, () -> page.deliver(OnePageDelivery.PRINT));
        assertThat(warnings(robot)).singleElement().asString().startsWith("! No printer is set up on this computer.");
        printers.names = List.of("Front desk", "Upstairs");
        run(robot, () -> page.deliver(OnePageDelivery.PRINT));
        robot.push(KeyCode.TAB).push(KeyCode.CONTROL, KeyCode.A).write("0").push(KeyCode.ENTER);
        assertThat(messages(robot)).containsExactly("You cannot choose 0; the numbers go from 1 to 99.");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("8");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.DOWN).push(KeyCode.ENTER);
        settle();
        assertThat(printers.printed).containsExactly("8 × Digital service reset (2)-one-page.pdf on Upstairs");
        printers.names = List.of("Jammed");
        run(robot, () -> page.deliver(OnePageDelivery.PRINT));
        press(robot, KeyCode.ENTER);
        assertThat(warnings(robot)).anyMatch(said -> said.startsWith("! Jammed did not take the page: "));

        run(robot, () -> page.deliver(OnePageDelivery.MAIL));
        assertThat(text(robot, "#mail-text")).contains("When the Monday stand-up ends");
        robot.push(KeyCode.ENTER);
        assertThat(desk.ways).last().asString().startsWith("mailto:?subject=").contains("consent%20record");
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(desk.ways).endsWith("open " + folder.getFileName());
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(desk.context.dialogs().isOpen()).isFalse();
        assertThat(live.workshop().all(ExportVersion.class))
                .as("nothing new was said")
                .hasSize(1);
    }

    /** Full screen is F11 everywhere; in the room it made version 1 of an empty plan, which moved the home page and the restart. */
    @Test
    void aPlanWithoutAnActionIsNoVersionAndAVersionIsUndone(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        robot.interact(() -> live.performLive(LiveControls.start(live.workshop(), live.pen())));
        robot.interact(() -> shell.show(TestPages.on(desk).plan(live, SamplePlans.CLOCK)));
        robot.push(KeyCode.F11);
        assertThat(texts(robot)).contains("Full screen. F11 leads back.");
        robot.push(KeyCode.F11);
        assertThat(texts(robot)).contains("Full screen is off.");
        assertThat(desk.ways).isEmpty();
        var page = onePage(live, folder, new Paper());
        run(robot, () -> page.deliver(OnePageDelivery.OPEN));
        assertThat(live.workshop().all(ExportVersion.class)).isEmpty();
        assertThat(live.workshop().details().status()).isEqualTo(Details.Status.IN_PROGRESS);

        robot.interact(
                () -> live.performUndoable(Actions.add(live.workshop(), live.pen(), "Swap two analysts", List.of())));
        run(robot, () -> page.deliver(OnePageDelivery.OPEN));
        assertThat(live.workshop().all(ExportVersion.class)).hasSize(1);
        assertThat(live.workshop().details().status())
                .as("the day is not over: a restart leads back to the step")
                .isEqualTo(Details.Status.IN_PROGRESS);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(live.workshop().all(ExportVersion.class)).isEmpty();
        assertThat(live.workshop().actions()).hasSize(1);
    }

    private OnePageExport onePage(LiveWorkshop live, Path folder, Printers printers) {
        return new OnePageExport(
                desk.context,
                live,
                LocalDate.of(2026, 11, 21),
                new ExportPlaces(
                        last,
                        now -> last = now,
                        folder,
                        path -> desk.ways.add("open " + path.getFileName()),
                        List::of,
                        printers),
                link -> desk.ways.add(link.toString()));
    }

    /** The error messages; they stay until they are clicked away. */
    private static List<String> warnings(FxRobot robot) {
        settle();
        return robot.lookup(".toast").queryAllAs(Label.class).stream()
                .map(label -> label.getText().replace("\n", " "))
                .filter(text -> text.startsWith("!"))
                .toList();
    }

    @Test
    void aMissingFolderIsReportedAndNothingIsLost(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.people());
        var missing = folder.resolve("gone");
        robot.interact(() -> shell.show(page(live, missing)));
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(messages(robot)).singleElement().asString().contains(missing.toString());
        robot.interact(
                () -> robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(box -> box.setSelected(false)));
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(messages(robot)).containsExactly("Choose at least one format.");
    }

    @Test
    void pictures() {
        for (var size : List.of(new int[] {1440, 900}, new int[] {1280, 720})) {
            picture(ExportPurpose.PLAN, size, "export");
        }
        picture(ExportPurpose.SHEETS, new int[] {1280, 720}, "sheets");
        assertThat(desk.cutOff).isEmpty();
    }

    private void picture(ExportPurpose purpose, int[] size, String name) {
        var live = new LiveWorkshop(SamplePlans.full(), List.of(), desk.store, Runnable::run, WorkshopBuilder.pen());
        var picture = desk.picture(() -> page(live, Path.of("Documents"), purpose), size[0], size[1], name, "plan");
        assertThat(picture).isNotEmptyFile();
    }

    /** The ballots could only be written, and then printed from another program. */
    @Test
    void whatIsChosenIsPrinted(FxRobot robot, @TempDir Path folder) {
        var live = SamplePlans.live(robot, desk, SamplePlans.full());
        run(robot, () -> shell.show(page(live, folder, ExportPurpose.SHEETS)));
        choose(robot, "#export-ballots", "#export-run_sheet");
        robot.push(KeyCode.CONTROL, KeyCode.P);
        assertThat(warnings(robot)).singleElement().asString().startsWith("! No printer is set up on this computer.");
        assertThat(folder).as("nothing is written before a printer is chosen").isEmptyDirectory();

        printers.names = List.of("Front desk", "Upstairs");
        press(robot, KeyCode.CONTROL, KeyCode.P);
        press(robot, KeyCode.ENTER);
        settle();
        assertThat(printers.printed)
                .containsExactlyInAnyOrder(
                        "1 × Digital service reset-ballots.pdf on Front desk",
                        "1 × Digital service reset-run-sheet.pdf on Front desk");
        assertThat(live.workshop().all(ExportVersion.class))
                .as("paper for the meeting is no version of the plan")
                .isEmpty();
        choose(robot);
        press(robot, KeyCode.CONTROL, KeyCode.P);
        assertThat(messages(robot)).singleElement().asString().startsWith("Nothing that is printed is chosen.");
    }

    private static void tick(FxRobot robot, String box, boolean ticked) {
        robot.interact(() -> robot.lookup(box).queryAs(CheckBox.class).setSelected(ticked));
    }

    private static void choose(FxRobot robot, String... boxes) {
        run(robot, () -> {
            robot.lookup(".export-choice").queryAllAs(CheckBox.class).forEach(box -> box.setSelected(false));
            for (var box : boxes) {
                robot.lookup(box).queryAs(CheckBox.class).setSelected(true);
            }
        });
    }

    /** Two printers, one of which accepts nothing. */
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
}
