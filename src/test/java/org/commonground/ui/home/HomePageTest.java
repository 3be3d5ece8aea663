package org.commonground.ui.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.cli.SampleWorkshops;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.session.Library;
import org.commonground.session.LiveControls;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.ui.home.HomeModel.SearchHit;
import org.commonground.ui.home.HomeModel.WorkshopRow;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.SeriesSample;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.FollowUps;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Action;
import org.commonground.workshop.record.CheckIn;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@NeedsWindow
class HomePageTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private Shell shell;
    private int samples;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "home");
    }

    @Test
    void anEmptyLibraryShowsWhatToDo(FxRobot robot) {
        assertThat(page().view().lookup("#due").isVisible())
                .as("nothing is said of what was not read")
                .isFalse();
        show(robot);
        assertThat(robot.lookup("#due").query().isVisible()).isTrue();
        assertThat(robot.lookup("#empty").queryAll()).isNotEmpty();
        desk.picture(this::page, 1440, 900, "home-empty", "home");
        robot.interact(() -> desk.context.toasts().showFailure("A message may come before the first key."));
        assertThat(StartStyles.missing(shell.scene())).isEmpty();
    }

    @Test
    void theSampleIsExploredAsOftenAsOneLikesAndDeletedWhole(FxRobot robot) {
        show(robot);
        click(robot, "Explore the sample");
        var finished = desk.store.list().getLast();
        assertThat(desk.ways).containsExactly("plan " + finished.id());
        show(robot);
        assertThat(rows(robot))
                .hasSize(3)
                .allMatch(row -> row.line().startsWith("! Fictional · Lindenquist Outfitters"));
        assertThat(texts(robot, "#due .label"))
                .anyMatch(text -> text.startsWith("! Fictional · Loyalty that feels like service · due "));

        focus(robot, "#workshops");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        click(robot, "Add a fresh one");
        assertThat(desk.store.list()).hasSize(6);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        click(robot, "Open the one on the list");
        assertThat(desk.store.list()).hasSize(6);
        assertThat(desk.ways.getLast()).startsWith("plan ");

        assertThat(StartStyles.missing(shell.scene())).isEmpty();

        // A real organisation of the same name is not one of them.
        var own = Workshops.create(
                desk.idsAndClock,
                "Digital service reset",
                finished.organisation(),
                BuiltInProgrammes.builtIn().getFirst(),
                "Marketing",
                "IT");
        desk.store.add(own);
        assertThat(OrganisationWorkshops.related(desk.store, own).workshops()).isEmpty();
        show(robot);
        robot.interact(() ->
                robot.lookup("#workshops").queryListView().getSelectionModel().selectLast());
        press(robot, KeyCode.DELETE);
        click(robot, "Delete all 6 of this sample");
        assertThat(desk.store.list()).extracting(Library.WorkshopSummary::id).containsExactly(own.id());
    }

    @Test
    void aNewWorkshopIsCreatedByKeyboardAndRejectedTextStays(FxRobot robot) {
        show(robot);
        press(robot, KeyCode.CONTROL, KeyCode.N);
        var organisation = robot.lookup("#new-organisation").queryAs(TextField.class);
        robot.interact(() -> {
            organisation.setText("Harbour & Pine");
            organisation.requestFocus();
        });
        press(robot, KeyCode.ENTER);
        assertThat(robot.lookup(".field-message").queryAllAs(Label.class))
                .filteredOn(Label::isVisible)
                .extracting(Label::getText)
                .containsExactly("Type something first.");
        assertThat(text(robot, "#new-organisation")).isEqualTo("Harbour & Pine");

        robot.clickOn("#new-title").write("Digital service reset").push(KeyCode.ENTER);
        settle();
        var made = desk.store.list().getFirst();
        assertThat(made.title()).isEqualTo("Digital service reset");
        assertThat(made.organisation()).isEqualTo("Harbour & Pine");
        assertThat(desk.ways).containsExactly("prepare " + made.id());
    }

    @Test
    void enterOpensAWorkshopOnItsCurrentPage(FxRobot robot) {
        var begun = workshop("Digital service reset", Details.Status.IN_PROGRESS);
        desk.store.add(begun);
        show(robot);
        press(robot, KeyCode.ENTER);
        assertThat(desk.ways).containsExactly("console " + begun.id());
    }

    @Test
    void searchFindsACardAndShowsItsWorkshop(FxRobot robot) {
        var workshop = workshop("Digital service reset", Details.Status.FINISHED);
        desk.store.add(workshop.after(Cards.add(
                workshop, desk.idsAndClock, "write", "ideas", Side.MARKETING, List.of("One basket for everything"))));
        show(robot);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("BASKET");
        await(() -> !robot.lookup("#hits").queryAll().isEmpty());
        ListView<SearchHit> hits = robot.lookup("#hits").queryListView();
        assertThat(hits.getItems())
                .containsExactly(new SearchHit(
                        workshop.id(),
                        "One basket for everything",
                        "Card · Digital service reset",
                        HomeModel.WorkshopTarget.PLAN));
        press(robot, KeyCode.ENTER);
        assertThat(desk.ways).containsExactly("plan " + workshop.id());
    }

    @Test
    void deletingAsksFirst(FxRobot robot) {
        desk.store.add(workshop("Digital service reset", Details.Status.PREPARING));
        show(robot);
        press(robot, KeyCode.DELETE);
        press(robot, KeyCode.ESCAPE);
        assertThat(desk.store.list()).hasSize(1);
        press(robot, KeyCode.DELETE);
        click(robot, "#dialog-ok");
        assertThat(desk.store.list()).isEmpty();
        assertThat(robot.lookup("#empty").queryAll()).isNotEmpty();
    }

    @Test
    void anArchivedWorkshopIsHiddenAndCanBeRestored(FxRobot robot) {
        desk.store.add(workshop("Digital service reset", Details.Status.FINISHED));
        show(robot);
        press(robot, KeyCode.CONTROL, KeyCode.E);
        assertThat(rows(robot)).isEmpty();
        click(robot, "#with-archived");
        assertThat(rows(robot))
                .extracting(WorkshopRow::status)
                .containsExactly("Archived · Plan out · 0 of 0 actions done");
    }

    @Test
    void aDuplicateWithoutContentsKeepsThePeopleOnly(FxRobot robot) {
        var workshop = workshop("Digital service reset", Details.Status.FINISHED);
        desk.store.add(workshop.after(
                Cards.add(workshop, desk.idsAndClock, "write", "ideas", Side.IT, List.of("Ship small"))));
        show(robot);
        press(robot, KeyCode.CONTROL, KeyCode.D);
        click(robot, "#dialog-ok");
        var copy = desk.store.workshop(desk.store.list().getFirst().id());
        assertThat(copy.details().title()).isEqualTo("Copy of Digital service reset");
        assertThat(copy.participants()).hasSize(2);
        assertThat(copy.cards()).isEmpty();
        assertThat(rows(robot)).hasSize(2);
    }

    @Test
    void anImportedFileIsListedAndARejectedOneExplained(FxRobot robot) {
        desk.chosen = Optional.of(Path.of("bad.json"));
        show(robot);
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(text(robot, ".toast")).contains("line 3");
        desk.chosen = Optional.of(Path.of("good.json"));
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(rows(robot)).extracting(WorkshopRow::title).containsExactly("good.json");
    }

    @Test
    void aStartedCheckInIsNoLongerDue(FxRobot robot) {
        var out = workshop("Loyalty and data", Details.Status.FINISHED);
        out = out.after(Actions.add(out, desk.idsAndClock, "One consent record", List.of()));
        desk.store.add(out.after(Change.of(
                "plan",
                Edit.add(new CheckIn(desk.idsAndClock.newId(), 1, 30, LocalDate.of(2026, 11, 20), Optional.empty())))));
        show(robot);
        assertThat(texts(robot, "#due .label")).contains("0 done · 1 open", "Nobody yet: 1 open");
        click(robot, "Start a check-in");

        var held = desk.store.list().getFirst();
        assertThat(desk.ways).containsExactly("prepare " + held.id());
        assertThat(held.programmeTitle()).isEqualTo("Check-in · 45 minutes");
        assertThat(desk.store.workshop(held.id()).actions())
                .extracting(Action::title)
                .containsExactly("One consent record");
        assertThat(desk.store.dueCheckIns(LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(desk.store.workshop(out.id()).all(CheckIn.class))
                .extracting(CheckIn::heldIn)
                .containsExactly(Optional.of(held.id()));
    }

    @Test
    void theTrendIsShownOnceThereIsASeries(FxRobot robot) {
        desk.store.add(workshop("Alone", Details.Status.PREPARING));
        show(robot);
        assertThat(robot.lookup("#trend").query().isVisible()).isFalse();
        desk.store.add(SeriesSample.third());
        show(robot);
        assertThat(robot.lookup("#trend").query().isVisible()).isTrue();
        assertThat(trendPictures(robot))
                .singleElement()
                .asString()
                .contains("How the sides’ view moves", "gap: IT 2.0 higher → none");
        desk.picture(this::page, 1440, 900, "home-trend", "home");
    }

    @Test
    void spellingsOfOneOrganisationShareATrend(FxRobot robot) {
        desk.store.add(SeriesSample.alone(
                new IdsAndClock(
                        new Random(1), Clock.fixed(WorkshopBuilder.START.minusSeconds(9_000_000), ZoneOffset.UTC)),
                "Harbour & Pine",
                1));
        desk.store.add(SeriesSample.alone(desk.idsAndClock, "Another Invented Ltd", 5));
        show(robot);
        assertThat(robot.lookup("#trend").query().isVisible()).isFalse();
        desk.store.add(SeriesSample.alone(desk.idsAndClock, " HARBOUR & pine ", 2));
        show(robot);
        assertThat(robot.lookup("#trend").query().isVisible()).isTrue();
        assertThat(trendPictures(robot)).singleElement().asString().contains("gap: IT 2.0 higher → IT 1.0 higher");

        var damaged = workshop("Loyalty and data", Details.Status.FINISHED);
        desk.store.add(damaged);
        desk.store.breakOff(damaged.id());
        show(robot);
        assertThat(texts(robot, "#trend .label"))
                .contains("! “Loyalty and data” cannot be read and is left out of this picture. Open it to see why.");
        assertThat(trendPictures(robot))
                .as("the others are still in the picture")
                .hasSize(1);
        assertThat(robot.lookup(".toast").tryQuery()).isEmpty();
        desk.picture(this::page, 1280, 720, "home-left-out", "home");
    }

    @Test
    void tenThousandWorkshopsHaveNodesOnlyForVisibleRows(FxRobot robot) {
        IntStream.range(0, 10_000).forEach(i -> desk.store.add(workshop("Workshop " + i, Details.Status.PREPARING)));
        show(robot);
        assertThat(rows(robot)).hasSize(10_000);
        assertThat(robot.lookup(".workshop-row").queryAll()).hasSizeLessThan(40);
    }

    @Test
    void theFilledPageIsDrawn() {
        fill();
        desk.picture(this::page, 1440, 900, "home", "home");
        assertThat(desk.picture(this::page, 1280, 720, "home", "home")).isNotEmptyFile();
    }

    /** 853 × 480 is a screen of 1280 × 720 at 150 %. */
    @Test
    void onAnEnlargedScreenTheTitlesAreWhole() {
        fill();
        desk.picture(this::page, 1920, 1080, "home", "home");
        desk.picture(this::page, 853, 480, "home", "home");
        assertThat(desk.cutOff).isEmpty();
    }

    private void fill() {
        var sample = workshop("Sample: a finished workshop", Details.Status.FINISHED);
        desk.store.add(sample.after(Workshops.markFictional(sample)));
        var followed = workshop("Campaign platform choice", Details.Status.FOLLOWED_UP);
        desk.store.add(followed);
        var out = workshop("Loyalty and data, first session", Details.Status.FINISHED);
        desk.store.add(out.after(Change.of(
                "plan",
                Edit.add(new CheckIn(desk.idsAndClock.newId(), 1, 60, LocalDate.of(2026, 11, 5), Optional.empty())))));
        var begun = workshop("Digital service reset", Details.Status.PREPARING);
        begun = begun.after(Workshops.setPlannedStart(begun, Optional.of(LocalDateTime.of(2026, 11, 23, 13, 0))));
        begun = begun.after(LiveControls.start(begun, desk.idsAndClock));
        desk.store.add(begun.after(LiveControls.goTo(
                begun,
                desk.idsAndClock,
                begun.programme().exercises().get(2).steps().getFirst().id())));
    }

    private Workshop workshop(String title, Details.Status status) {
        var programme = title.startsWith("Workshop")
                ? WorkshopBuilder.programme()
                : BuiltInProgrammes.builtIn().getFirst();
        var w = Workshops.create(desk.idsAndClock, title, "Harbour & Pine", programme, "Marketing", "IT");
        w = w.after(Workshops.setStatus(w, status));
        return w.after(Participants.add(
                w,
                desk.idsAndClock,
                List.of(
                        new Invited("Ana Reyes", "Head of Brand", "", Side.MARKETING, false),
                        new Invited("Tom Okafor", "Architect", "", Side.IT, false))));
    }

    /** Made as the app makes it. */
    private List<Library.StoredWorkshop> sample() {
        return SampleWorkshops.play(
                new Random(samples++), Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC), desk.context.messages());
    }

    private HomePage page() {
        return new HomePage(
                desk.context,
                Runnable::run,
                new HomeServices(
                        desk.store,
                        desk.session,
                        BuiltInProgrammes::builtIn,
                        file -> {
                            if (file.toString().startsWith("bad")) {
                                throw new java.io.IOException("line 3: no programme");
                            }
                            return new Library.StoredWorkshop(
                                    workshop(file.toString(), Details.Status.PREPARING), List.of(), Map.of());
                        },
                        followedUp -> FollowUps.begin(followedUp, desk.idsAndClock, BuiltInProgrammes.builtIn()),
                        this::sample,
                        desk.idsAndClock,
                        Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC)));
    }

    private void show(FxRobot robot) {
        run(robot, () -> shell.show(page()));
    }

    /** What the pictures of the trend say to a screen reader. */
    private static List<String> trendPictures(FxRobot robot) {
        return robot.lookup("#trend").queryAs(Parent.class).lookupAll("*").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<WorkshopRow> rows(FxRobot robot) {
        ListView<WorkshopRow> list = robot.lookup("#workshops").queryListView();
        return List.copyOf(list.getItems());
    }
}
