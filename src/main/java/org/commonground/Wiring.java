package org.commonground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.commonground.live.FastClock;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.NothingKept;
import org.commonground.live.Organisation;
import org.commonground.live.OwnProgrammes;
import org.commonground.live.RoomSize;
import org.commonground.live.SaveState;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;
import org.commonground.report.Export;
import org.commonground.report.FileNames;
import org.commonground.report.WorkshopFile;
import org.commonground.store.ProgrammeFolder;
import org.commonground.store.Store;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.kit.Chime;
import org.commonground.ui.kit.Dialogs;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Navigator;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.RehearsalBanner;
import org.commonground.ui.kit.RoomSetting;
import org.commonground.ui.kit.SaveBanner;
import org.commonground.ui.kit.Session;
import org.commonground.ui.kit.Settings;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.SystemFilePicker;
import org.commonground.ui.kit.TimeWatch;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.plan.ExportPage;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.plan.OnePage;
import org.commonground.ui.plan.PlanPage;
import org.commonground.ui.plan.ReviewsPage;
import org.commonground.ui.prepare.PreparePage;
import org.commonground.ui.programmes.ProgrammesPage;
import org.commonground.ui.programmes.WorkshopProgrammePage;
import org.commonground.ui.room.RoomWindow;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.words.Words;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Rehearsal;
import org.commonground.workshop.Workshop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The app put together around an open store: one window, its pages, and the way from one to the other. */
final class Wiring implements Navigator {

    /** The pages' own style sheets. */
    static final String[] SHEETS = {
        "home", "prepare", "console", "board", "capture", "room", "plan", "programmes", "settings"
    };

    private static final Logger LOG = LoggerFactory.getLogger(Wiring.class);

    /** Minutes of a rehearsal that pass in one: a half day in ten. */
    private static final int REHEARSAL_SPEED = 20;

    /** Until the window takes its place. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 700;

    private final Stage stage;
    private final Store store;
    private final Words words;
    private final Consumer<Path> openFolder;
    private final OwnProgrammes ownProgrammes;
    private final Clock clock;
    private final Pen pen;
    private final WindowMemory memory;
    private final RoomSetting room;
    private final Preferences preferences;
    private final Chime chime;
    private final TimeWatch timeWatch;
    private final KeptFile<LastExport> lastExport;
    private final Kit kit;
    private final Session session;
    private final Shell shell;
    private Optional<SaveBanner> banner = Optional.empty();
    private Optional<RoomWindow> wall = Optional.empty();
    private Optional<Rehearsing> rehearsing = Optional.empty();
    /** Brings the page on again that is on, for the way back from the settings. */
    private Runnable again = this::home;

    /** A rehearsal under way: the workshop it is of, and its clock. */
    private record Rehearsing(String workshopId, Clock clock) {}

    /** @param openFolder shows a folder in the system's file manager */
    Wiring(Stage stage, Store store, Words words, Clock clock, Executor workers, Consumer<Path> openFolder) {
        this.openFolder = openFolder;
        this.stage = stage;
        this.store = store;
        this.words = words;
        this.clock = clock;
        pen = new Pen(new SecureRandom(), clock);
        ownProgrammes = new ProgrammeFolder(store.file().resolveSibling("programmes"));
        memory = new WindowMemory(store.file().resolveSibling("window.json"));
        var roomFile = new KeptFile<>(store.file().resolveSibling("room-size.json"), RoomSize.class);
        room = new RoomSetting(roomFile.read().orElse(RoomSize.USUAL), roomFile::write);
        var settings = new KeptFile<>(store.file().resolveSibling("settings.json"), Settings.class);
        preferences = new Preferences(settings.read().orElse(Settings.USUAL), settings::write, room);
        lastExport = new KeptFile<>(store.file().resolveSibling("last-export.json"), LastExport.class);
        SystemColours.follow(preferences);
        preferences.onChange(this::applySecondBackups);
        applySecondBackups();
        chime = new Chime(workers);
        kit = Kit.of(words, workers, Platform::runLater, new SystemFilePicker(stage), this, preferences);
        session = new Session(store.library(), store.saving(), kit.background(), Platform::runLater, pen);
        shell = new Shell(kit, session, WIDTH, HEIGHT, SHEETS);
        timeWatch = new TimeWatch(
                () -> rehearsing.isPresent() ? Optional.empty() : session.live(),
                clock,
                System::nanoTime,
                preferences,
                chime::play);
    }

    void show() {
        memory.place(stage);
        memory.follow(stage);
        stage.setScene(shell.scene());
        stage.setOnCloseRequest(this::closing);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("Not foreseen", failure);
            kit.toasts().failed(kit.sentences().of(failure));
        });
        store.checked().thenAcceptAsync(damage -> damage.ifPresent(kit.toasts()::failed), Platform::runLater);
        store.onNotice(sentence -> Platform.runLater(() -> kit.toasts().failed(sentence)));
        home();
        timeWatch.start();
        stage.show();
    }

    /** Comes before all other windows, also from the task bar. */
    void front() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Stops listening; what was performed is saved all the same. */
    void close() {
        timeWatch.stop();
        closeWall();
        shell.leave();
        session.close();
    }

    @Override
    public void home() {
        closeWall();
        if (rehearsing.isPresent()) {
            endRehearsal(rehearsing.get());
            return;
        }
        shell.leave();
        session.close();
        showBanner(Optional.empty());
        again = this::home;
        show(new HomePage(
                kit,
                new HomePage.Ports(
                        store.library(),
                        session,
                        this::allProgrammes,
                        file -> WorkshopFile.read(Files.readAllBytes(file)),
                        followedUp -> FollowUps.begin(followedUp, pen, Programmes.builtIn()),
                        pen,
                        clock)));
    }

    /** Those that come with the app, then one's own that can be read. */
    private List<Programme> allProgrammes() {
        var own = ownProgrammes.list().stream()
                .filter(OwnProgrammes.Kept.Whole.class::isInstance)
                .map(kept -> ((OwnProgrammes.Kept.Whole) kept).programme());
        return Stream.concat(Programmes.builtIn().stream(), own).toList();
    }

    @Override
    public void programmes() {
        again = this::programmes;
        show(new ProgrammesPage(kit, Programmes.builtIn(), ownProgrammes));
    }

    @Override
    public void settings() {
        show(new SettingsPage(
                kit,
                new SettingsPage.Outside() {
                    @Override
                    public void playTone() {
                        chime.play();
                    }

                    @Override
                    public void tryBackup(Path folder) {
                        store.backUpTo(folder);
                    }
                },
                () -> again.run()));
    }

    private void applySecondBackups() {
        store.secondPlace(preferences.now().secondBackups().map(Path::of));
    }

    @Override
    public void programme(String workshopId) {
        again = () -> programme(workshopId);
        show(workshopId, open -> new WorkshopProgrammePage(kit, open.live()));
    }

    @Override
    public void prepare(String workshopId) {
        again = () -> prepare(workshopId);
        show(workshopId, open -> new PreparePage(kit, open.live(), open.drafts()));
    }

    @Override
    public void console(String workshopId) {
        again = () -> console(workshopId);
        show(workshopId, open -> new ConsolePage(open.live(), open.drafts(), kit, wallOf(open.live()), clock()));
    }

    @Override
    public void plan(String workshopId) {
        again = () -> plan(workshopId);
        show(
                workshopId,
                open -> new PlanPage(
                        kit, open.live(), clock(), () -> Organisation.others(store.library(), workshopId)));
    }

    @Override
    public void export(String workshopId) {
        if (rehearsing.isPresent()) {
            kit.toasts().done(words.get("rehearsal.no_export"));
            return;
        }
        again = () -> export(workshopId);
        show(workshopId, open -> new ExportPage(kit, open.live(), clock, ExportPage.Purpose.PLAN, places()));
    }

    @Override
    public void sheets(String workshopId) {
        again = () -> sheets(workshopId);
        show(workshopId, open -> new ExportPage(kit, open.live(), clock, ExportPage.Purpose.SHEETS, places()));
    }

    @Override
    public void onePage(String workshopId) {
        if (rehearsing.isPresent()) {
            kit.toasts().done(words.get("rehearsal.no_export"));
            return;
        }
        session.with(
                workshopId,
                open -> OnePage.write(
                        kit,
                        open.live(),
                        LocalDate.ofInstant(
                                clock.instant(),
                                open.live().workshop().details().zone()),
                        places()),
                kit.toasts()::failed);
    }

    private ExportPage.Places places() {
        return new ExportPage.Places(
                lastExport.read().orElse(LastExport.USUAL), lastExport::write, documents(), openFolder);
    }

    @Override
    public void reviews(String workshopId) {
        show(workshopId, open -> new ReviewsPage(kit, open.live(), clock()));
    }

    @Override
    public void rehearse(String workshopId) {
        if (rehearsing.isPresent()) {
            kit.toasts().done(words.get("rehearsal.under_way"));
        } else {
            session.with(workshopId, open -> rehearse(open.live()), kit.toasts()::failed);
        }
    }

    private void rehearse(LiveWorkshop original) {
        closeWall();
        shell.leave();
        var fast = new FastClock(clock, REHEARSAL_SPEED);
        var practice = new Pen(new SecureRandom(), fast);
        var copy = Rehearsal.of(original.workshop(), practice, InventedPeople.of(words));
        session.rehearse(new LiveWorkshop(copy, List.of(), new NothingKept(), Platform::runLater, practice));
        rehearsing = Optional.of(new Rehearsing(original.workshop().id(), fast));
        console(copy.id());
    }

    /** Nothing of it was written anywhere, so to forget it is to throw it away. */
    private void endRehearsal(Rehearsing over) {
        shell.leave();
        session.endRehearsal();
        rehearsing = Optional.empty();
        prepare(over.workshopId());
    }

    private Clock clock() {
        return rehearsing.map(Rehearsing::clock).orElse(clock);
    }

    private static Path documents() {
        var home = Path.of(System.getProperty("user.home"));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }

    /** The room window of the open workshop; it stays while the facilitator goes from page to page. */
    private RoomWindow wallOf(LiveWorkshop live) {
        var mark = rehearsing.isPresent() ? "! " + words.get("rehearsal.mark") : "";
        var open = wall.orElseGet(() -> new RoomWindow(live, kit, clock(), stage, mark, shell::help));
        wall = Optional.of(open);
        return open;
    }

    private void closeWall() {
        wall.ifPresent(RoomWindow::close);
        wall = Optional.empty();
    }

    private void show(String workshopId, Function<Session.Open, Page> make) {
        session.with(
                workshopId,
                open -> {
                    showBanner(Optional.of(open.live()));
                    show(make.apply(open));
                },
                kit.toasts()::failed);
    }

    private void show(Page page) {
        shell.show(page);
        stage.setTitle(rehearsing.isPresent() ? words.get("rehearsal.title", page.title()) : page.title());
    }

    private void showBanner(Optional<LiveWorkshop> live) {
        banner.ifPresent(SaveBanner::close);
        banner = live.map(open -> new SaveBanner(kit.ui(), open, this::saveCopy));
        shell.banner(
                rehearsing.isPresent()
                        ? Optional.of(RehearsalBanner.of(kit.ui(), REHEARSAL_SPEED, this::home))
                        : banner.map(SaveBanner::view).or(this::readOnly));
    }

    private Optional<Node> readOnly() {
        return store.readOnly().map(sentence -> Ui.styled(new StackPane(Ui.wrapped("! " + sentence)), "banner"));
    }

    /** Writes what is on screen, which may be more than the store holds. */
    private void saveCopy() {
        session.live()
                .ifPresent(live -> kit.files()
                        .save(
                                words.get("kit.save_copy"),
                                FileNames.of(live.workshop().details().title(), words.get("report.file")) + ".json",
                                "json")
                        .ifPresent(file -> copy(live.workshop(), file)));
    }

    private void copy(Workshop workshop, Path file) {
        kit.background()
                .quietly(
                        progress -> {
                            Export.copy(workshop, file);
                            return file;
                        },
                        written -> kit.toasts().done(words.get("kit.copy_saved", written)),
                        kit.toasts()::failed);
    }

    private void closing(WindowEvent event) {
        memory.keep(stage);
        var reason = session.live()
                .map(LiveWorkshop::saveState)
                .filter(SaveState.NotSaved.class::isInstance)
                .map(SaveState.NotSaved.class::cast);
        reason.ifPresent(state -> {
            event.consume();
            kit.dialogs()
                    .show(
                            words.get("kit.not_saved"),
                            Ui.wrapped(words.get("kit.not_saved_because", state.reason())),
                            List.of(
                                    new Dialogs.Choice(words.get("kit.save_copy"), this::saveCopy),
                                    new Dialogs.Choice(words.get("kit.close_anyway"), stage::close)));
        });
    }
}
