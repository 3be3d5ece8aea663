package org.commonground.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.roomview.RoomSize;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.Store;
import org.commonground.ui.control.AfterPainting;
import org.commonground.ui.control.Navigator;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.ui.export.ExportPurpose;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.reviews.ReviewsPage;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.Chime;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.RehearsalBanner;
import org.commonground.ui.shell.RunMonitor;
import org.commonground.ui.shell.Session;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.SystemFilePicker;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.operation.Workshops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main window on an open store: creates the parts of the app and navigates from page to page. */
final class MainWindow implements Navigator, FileOpening.Window {

    private static final Logger LOG = LoggerFactory.getLogger(MainWindow.class);

    /** The size of the window until its remembered size is restored. */
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 700;

    private final Stage stage;
    private final Store store;
    private final Messages messages;
    private final Clock clock;
    private final SettingsFiles keptFiles;
    private final WindowMemory memory;
    private final Preferences preferences;
    private final RunMonitor timeWatch;
    private final PageContext context;
    private final Session session;
    private final Shell shell;
    private final PageStyles styles;
    private final Pages pages;
    private final FileOpening opening;
    private final SafetyCopy safetyCopy;
    private final CurrentRoomWindow roomWindow;
    private final WindowBanner banner;
    private Optional<CurrentRehearsal> rehearsing = Optional.empty();
    /** Shows the current page again; the way back from the settings. */
    private Runnable showAgain = this::openHome;

    /** @param show opens a link in the program that the system has for it: a folder, a file, a mail */
    MainWindow(Stage stage, Store store, Messages messages, Clock clock, Executor workers, Consumer<URI> show) {
        this.stage = stage;
        this.store = store;
        this.messages = messages;
        this.clock = clock;
        var idsAndClock = IdsAndClock.of(clock);
        keptFiles = new SettingsFiles(store.file());
        memory = WindowMemory.of(keptFiles);
        var roomFile = keptFiles.file("room-size.json", RoomSize.class);
        var settings = keptFiles.settings();
        preferences = new Preferences(
                settings.read().orElse(Settings.USUAL),
                settings::write,
                roomFile.read().orElse(RoomSize.USUAL),
                roomFile::write);
        SystemColours.follow(preferences);
        Theme.applyStartBase(preferences.palette());
        preferences.onChange(this::applySecondBackups);
        applySecondBackups();
        var chime = new Chime(workers);
        context = PageContext.of(messages, workers, Platform::runLater, new SystemFilePicker(stage), this, preferences);
        session = new Session(store.library(), store.saving(), context.background(), Platform::runLater, idsAndClock);
        shell = new Shell(context, session, WIDTH, HEIGHT, PageStyles.SHEETS[0]);
        styles = new PageStyles(shell.scene(), preferences);
        pages = new Pages(context, session, idsAndClock, Pages.PageServices.of(store, keptFiles, chime, show));
        opening = new FileOpening(context, store.library(), session, this);
        safetyCopy = new SafetyCopy(context, session);
        banner = new WindowBanner(
                context,
                store,
                safetyCopy,
                () -> RehearsalBanner.of(context.widgets(), CurrentRehearsal.SPEED, this::openHome));
        roomWindow = new CurrentRoomWindow(
                context, stage, shell, () -> showBanner(session.liveWorkshop()), () -> showAgain, this::openConsole);
        timeWatch = new RunMonitor(
                () -> rehearsing.isPresent() ? Optional.empty() : session.liveWorkshop(),
                clock,
                System::nanoTime,
                preferences,
                chime::play);
    }

    /** @param fontsLoaded returns once no text is laid out in other fonts */
    void show(Runnable fontsLoaded) {
        memory.place(stage);
        memory.follow(stage);
        stage.setScene(shell.scene());
        styles.completeWhenUsed();
        stage.setOnCloseRequest(this::closing);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            LOG.error("Not foreseen", failure);
            context.toasts().showFailure(context.failureMessages().describe(failure));
        });
        store.checkResult()
                .thenAcceptAsync(damage -> damage.ifPresent(context.toasts()::showFailure), Platform::runLater);
        keptFiles.notices().forEach(context.toasts()::showFailure);
        store.openingNotice().ifPresent(context.toasts()::showFailure);
        store.onNotice(sentence -> Platform.runLater(() -> context.toasts().showFailure(sentence)));
        timeWatch.start();
        fontsLoaded.run();
        // The page comes after the window: both are in the first picture, and the page is laid out once.
        stage.show();
        showHome(AfterPainting::run);
    }

    /** Home with a workshop, and a kept place of the window: what the next start shows and reads. Fills Java's cache of classes. */
    void leaveForNextStart() {
        memory.keep(stage);
        store.library()
                .add(Workshops.create(
                        IdsAndClock.of(clock),
                        messages.get("app.name"),
                        "",
                        BuiltInProgrammes.builtIn().getFirst(),
                        messages.get("side.marketing"),
                        messages.get("side.it")));
        openHome();
    }

    /** The window at its place, as the next start reads it. Fills Java's cache of classes. */
    void placeAsKept() {
        WindowMemory.of(keptFiles).place(stage);
    }

    /** Brings the window to the front, also when it is minimised. */
    void front() {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /** Opens workshop and review files, see {@link FileOpening#open}. */
    void openFiles(List<Path> files) {
        if (!files.isEmpty()) {
            styles.complete();
        }
        opening.open(files);
    }

    /** Removes all listeners. Changes that were made are saved all the same. */
    void close() {
        timeWatch.stop();
        roomWindow.close();
        shell.hidePage();
        session.close();
        keptFiles.close();
    }

    @Override
    public void openHome() {
        roomWindow.close();
        if (rehearsing.isPresent()) {
            endRehearsal(rehearsing.get());
            return;
        }
        showHome(Runnable::run);
    }

    private void showHome(Executor followUp) {
        shell.hidePage();
        session.close();
        showBanner(Optional.empty());
        showAgain = this::openHome;
        show(pages.home(followUp));
    }

    @Override
    public void openProgrammes() {
        showAgain = this::openProgrammes;
        show(pages.programmes());
    }

    @Override
    public void openSettings() {
        show(pages.settings(() -> showAgain.run()));
    }

    @Override
    public void showAbout() {
        pages.about(store.file()).show();
    }

    private void applySecondBackups() {
        store.setSecondBackupFolder(preferences.now().secondBackups().map(Path::of));
    }

    @Override
    public void openProgramme(String workshopId) {
        open(workshopId, pages::programme);
    }

    @Override
    public void openPreparation(String workshopId) {
        open(workshopId, pages::prepare);
    }

    @Override
    public void openConsole(String workshopId) {
        open(workshopId, live -> pages.console(live, roomWindowOf(live), clock()));
    }

    @Override
    public void openPlan(String workshopId) {
        open(workshopId, live -> pages.plan(live, clock()));
    }

    @Override
    public void openExport(String workshopId) {
        unlessRehearsing("rehearsal.no_export", () -> open(workshopId, live -> pages.export(live, ExportPurpose.PLAN)));
    }

    @Override
    public void openPrintouts(String workshopId) {
        open(workshopId, live -> pages.export(live, ExportPurpose.SHEETS));
    }

    @Override
    public void deliverOnePage(String workshopId, OnePageDelivery how) {
        unlessRehearsing(
                "rehearsal.no_export",
                () -> session.openWorkshop(
                        workshopId, live -> pages.handOut(live, how), context.toasts()::showFailure));
    }

    @Override
    public void openStatus(String workshopId) {
        open(workshopId, live -> pages.status(live, clock()));
    }

    @Override
    public void openReviews(String workshopId) {
        open(workshopId, live -> pages.reviews(live, clock()));
    }

    @Override
    public boolean isBusy() {
        return rehearsing.isPresent() || shell.page().filter(Page::isLocked).isPresent();
    }

    @Override
    public void offerWorkshop(Path file) {
        pages.workshopImport(this::showImported).offer(file);
    }

    private void showImported() {
        if (shell.page().orElse(null) instanceof HomePage) {
            openHome();
        }
    }

    /** A page of reviews that is shown may hold some that are not decided, so it stays. */
    @Override
    public void addReviews(String workshopId, List<Path> files) {
        if (shell.page().orElse(null) instanceof ReviewsPage reviews) {
            reviews.addFiles(files);
            return;
        }
        showAgain = () -> openReviews(workshopId);
        show(workshopId, live -> {
            var reviews = pages.reviews(live, clock());
            reviews.addFiles(files);
            return reviews;
        });
    }

    @Override
    public void rehearse(String workshopId) {
        unlessRehearsing(
                "rehearsal.under_way",
                () -> session.openWorkshop(workshopId, this::rehearse, context.toasts()::showFailure));
    }

    private void unlessRehearsing(String refusal, Runnable action) {
        if (rehearsing.isPresent()) {
            context.toasts().showSuccess(messages.get(refusal));
        } else {
            action.run();
        }
    }

    private void rehearse(LiveWorkshop original) {
        roomWindow.close();
        shell.hidePage();
        var rehearsal = CurrentRehearsal.of(original, clock);
        var copy = rehearsal.copy(original, messages);
        session.rehearse(copy);
        rehearsing = Optional.of(rehearsal);
        openConsole(copy.workshop().id());
    }

    private void endRehearsal(CurrentRehearsal over) {
        shell.hidePage();
        session.endRehearsal();
        rehearsing = Optional.empty();
        openPreparation(over.workshopId());
    }

    private Clock clock() {
        return rehearsing.map(CurrentRehearsal::clock).orElse(clock);
    }

    private RoomWindow roomWindowOf(LiveWorkshop live) {
        var mark = rehearsing.isPresent()
                ? "! " + messages.get("rehearsal.mark")
                : live.workshop().details().fictional() ? "! " + messages.get("home.fictional_mark") : "";
        return roomWindow.of(live, clock(), mark);
    }

    @Override
    public void toggleRoomMessage() {
        session.liveWorkshop().ifPresent(live -> roomWindowOf(live).toggleMessage());
    }

    /** Opens a page of a workshop, to which the way back from the settings leads. */
    private void open(String workshopId, Function<LiveWorkshop, Page> make) {
        showAgain = () -> open(workshopId, make);
        show(workshopId, make);
    }

    private void show(String workshopId, Function<LiveWorkshop, Page> make) {
        session.openWorkshop(
                workshopId,
                live -> {
                    showBanner(Optional.of(live));
                    show(make.apply(live));
                },
                failure -> new WorkshopRepairDialog(context, store.repairs())
                        .offer(workshopId, failure, () -> show(workshopId, make)));
    }

    private void show(Page page) {
        if (!(page instanceof HomePage)) {
            styles.complete();
        }
        shell.show(page);
        stage.setTitle(rehearsing.isPresent() ? messages.get("rehearsal.title", page.title()) : page.title());
    }

    private void showBanner(Optional<LiveWorkshop> live) {
        shell.banner(banner.of(live, rehearsing.isPresent(), roomWindow.fillsMainWindow()));
    }

    private void closing(WindowEvent event) {
        memory.keep(stage);
        if (safetyCopy.keepsWindowOpen(stage::close)) {
            event.consume();
        }
    }
}
