package org.commonground.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.commonground.live.FastClock;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.NothingKept;
import org.commonground.roomview.RoomSize;
import org.commonground.store.ProgrammeFolder;
import org.commonground.store.Store;
import org.commonground.ui.kit.Chime;
import org.commonground.ui.kit.Handout;
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
import org.commonground.ui.kit.WindowPlace;
import org.commonground.ui.plan.ExportPurpose;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.room.RoomWindow;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.words.Words;
import org.commonground.workshop.Pen;
import org.commonground.workshop.Rehearsal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main window on an open store: creates the parts of the app and navigates from page to page. */
final class MainWindow implements Navigator {

    /** The style sheets of the pages. */
    static final String[] SHEETS = {
        "home", "prepare", "console", "board", "capture", "room", "plan", "programmes", "settings"
    };

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    /** How many minutes of a rehearsal pass in one real minute: a half day takes about ten. */
    private static final int REHEARSAL_SPEED = 20;

    /** The size of the window until its remembered size is restored. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 700;

    private final Stage stage;
    private final Store store;
    private final Words words;
    private final Clock clock;
    private final KeptFiles keptFiles;
    private final WindowMemory memory;
    private final Preferences preferences;
    private final TimeWatch timeWatch;
    private final Kit kit;
    private final Session session;
    private final Shell shell;
    private final Pages pages;
    private final SafetyCopy safetyCopy;
    private Optional<SaveBanner> banner = Optional.empty();
    private Optional<RoomWindow> roomWindow = Optional.empty();
    private Optional<Rehearsing> rehearsing = Optional.empty();
    /** Shows the current page again; the way back from the settings. */
    private Runnable again = this::home;

    /** The current rehearsal: the workshop that it rehearses, and its clock. */
    private record Rehearsing(String workshopId, Clock clock) {}

    /** @param show opens a link in the program that the system has for it: a folder, a file, a mail */
    MainWindow(Stage stage, Store store, Words words, Clock clock, Executor workers, Consumer<URI> show) {
        this.stage = stage;
        this.store = store;
        this.words = words;
        this.clock = clock;
        var pen = new Pen(new SecureRandom(), clock);
        keptFiles = new KeptFiles(store.file());
        memory = new WindowMemory(keptFiles.file("window.json", WindowPlace.class));
        var roomFile = keptFiles.file("room-size.json", RoomSize.class);
        var room = new RoomSetting(roomFile.read().orElse(RoomSize.USUAL), roomFile::write);
        var settings = keptFiles.settings();
        preferences = new Preferences(settings.read().orElse(Settings.USUAL), settings::write, room);
        SystemColours.follow(preferences);
        preferences.onChange(this::applySecondBackups);
        applySecondBackups();
        var chime = new Chime(workers);
        kit = Kit.of(words, workers, Platform::runLater, new SystemFilePicker(stage), this, preferences);
        session = new Session(store.library(), store.saving(), kit.background(), Platform::runLater, pen);
        shell = new Shell(kit, session, WIDTH, HEIGHT, SHEETS);
        pages = new Pages(kit, session, pen, outside(chime, show));
        safetyCopy = new SafetyCopy(kit, session);
        timeWatch = new TimeWatch(
                () -> rehearsing.isPresent() ? Optional.empty() : session.live(),
                clock,
                System::nanoTime,
                preferences,
                chime::play);
    }

    private Pages.Outside outside(Chime chime, Consumer<URI> show) {
        var lastExport = keptFiles.file("last-export.json", LastExport.class);
        var settings = new SettingsPage.Outside() {
            @Override
            public void playTone() {
                chime.play();
            }

            @Override
            public void tryBackup(Path folder) {
                store.backUpTo(folder);
            }
        };
        var documents = Path.of(System.getProperty("user.home"), "Documents");
        return new Pages.Outside(
                store.library(),
                new ProgrammeFolder(store.file().resolveSibling("programmes")),
                settings,
                () -> lastExport.read().orElse(LastExport.USUAL),
                lastExport::write,
                Files.isDirectory(documents) ? documents : Path.of(System.getProperty("user.home")),
                show);
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

    /** Brings the window to the front, also when it is minimised. */
    void front() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Removes all listeners. Changes that were made are saved all the same. */
    void close() {
        timeWatch.stop();
        closeRoomWindow();
        shell.leave();
        session.close();
        keptFiles.close();
    }

    @Override
    public void home() {
        closeRoomWindow();
        if (rehearsing.isPresent()) {
            endRehearsal(rehearsing.get());
            return;
        }
        shell.leave();
        session.close();
        showBanner(Optional.empty());
        again = this::home;
        show(pages.home());
    }

    @Override
    public void programmes() {
        again = this::programmes;
        show(pages.programmes());
    }

    @Override
    public void settings() {
        show(pages.settings(() -> again.run()));
    }

    private void applySecondBackups() {
        store.secondPlace(preferences.now().secondBackups().map(Path::of));
    }

    @Override
    public void programme(String workshopId) {
        again = () -> programme(workshopId);
        show(workshopId, pages::programme);
    }

    @Override
    public void prepare(String workshopId) {
        again = () -> prepare(workshopId);
        show(workshopId, pages::prepare);
    }

    @Override
    public void console(String workshopId) {
        again = () -> console(workshopId);
        show(workshopId, open -> pages.console(open, roomWindowOf(open.live()), clock()));
    }

    @Override
    public void plan(String workshopId) {
        again = () -> plan(workshopId);
        show(workshopId, open -> pages.plan(open, clock()));
    }

    @Override
    public void export(String workshopId) {
        if (rehearsing.isPresent()) {
            kit.toasts().done(words.get("rehearsal.no_export"));
            return;
        }
        again = () -> export(workshopId);
        show(workshopId, open -> pages.export(open, ExportPurpose.PLAN));
    }

    @Override
    public void sheets(String workshopId) {
        again = () -> sheets(workshopId);
        show(workshopId, open -> pages.export(open, ExportPurpose.SHEETS));
    }

    @Override
    public void onePage(String workshopId, Handout how) {
        if (rehearsing.isPresent()) {
            kit.toasts().done(words.get("rehearsal.no_export"));
            return;
        }
        session.with(workshopId, open -> pages.handOut(open, how), kit.toasts()::failed);
    }

    @Override
    public void reviews(String workshopId) {
        again = () -> reviews(workshopId);
        show(workshopId, open -> pages.reviews(open, clock()));
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
        closeRoomWindow();
        shell.leave();
        var fast = new FastClock(clock, REHEARSAL_SPEED);
        var practice = new Pen(new SecureRandom(), fast);
        var copy = Rehearsal.of(original.workshop(), practice, InventedPeople.of(words));
        session.rehearse(new LiveWorkshop(copy, List.of(), new NothingKept(), Platform::runLater, practice));
        rehearsing = Optional.of(new Rehearsing(original.workshop().id(), fast));
        console(copy.id());
    }

    /** Nothing of the rehearsal was written anywhere, so that nothing needs to be deleted. */
    private void endRehearsal(Rehearsing over) {
        shell.leave();
        session.endRehearsal();
        rehearsing = Optional.empty();
        prepare(over.workshopId());
    }

    private Clock clock() {
        return rehearsing.map(Rehearsing::clock).orElse(clock);
    }

    /** The room window of the open workshop. It stays open while the facilitator changes pages. */
    private RoomWindow roomWindowOf(LiveWorkshop live) {
        var mark = rehearsing.isPresent() ? "! " + words.get("rehearsal.mark") : "";
        var open = roomWindow.orElseGet(() -> new RoomWindow(live, kit, clock(), stage, mark, shell::help));
        roomWindow = Optional.of(open);
        return open;
    }

    private void closeRoomWindow() {
        roomWindow.ifPresent(RoomWindow::close);
        roomWindow = Optional.empty();
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
        banner = live.map(open -> new SaveBanner(kit.ui(), open, safetyCopy::save));
        shell.banner(
                rehearsing.isPresent()
                        ? Optional.of(RehearsalBanner.of(kit.ui(), REHEARSAL_SPEED, this::home))
                        : banner.map(SaveBanner::view).or(this::readOnly));
    }

    private Optional<Node> readOnly() {
        return store.readOnly().map(sentence -> Ui.styled(new StackPane(Ui.wrapped("! " + sentence)), "banner"));
    }

    private void closing(WindowEvent event) {
        memory.keep(stage);
        if (safetyCopy.holdsBack(stage::close)) {
            event.consume();
        }
    }
}
