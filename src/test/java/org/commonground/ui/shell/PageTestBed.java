package org.commonground.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.commonground.i18n.Messages;
import org.commonground.ui.control.BackgroundWork;
import org.commonground.ui.control.FilePicker;
import org.commonground.ui.control.Navigator;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.testfx.util.WaitForAsyncUtils;

/** The services of a page in memory: background work runs at once, its results are delivered on the user interface's thread. */
public final class PageTestBed {

    public final InMemoryLibrary store = new InMemoryLibrary();
    public final Messages messages = new Messages(Locale.UK);
    /** The pages that were opened, such as {@code "prepare abc"}. */
    public final List<String> ways = new ArrayList<>();
    /** The answer of the file chooser. */
    public Optional<Path> chosen = Optional.empty();

    /** Its answer where several files may be chosen. */
    public List<Path> several = List.of();

    /** What the last picture cuts off. */
    public List<String> cutOff = List.of();

    /** The settings that were stored last. */
    public Settings kept = Settings.USUAL;

    public final Preferences preferences = new Preferences(Settings.USUAL, settings -> kept = settings);
    public final IdsAndClock idsAndClock;
    public final PageContext context;
    public final Session session;

    public PageTestBed(IdsAndClock idsAndClock) {
        this.idsAndClock = idsAndClock;
        context = PageContext.of(
                messages, Runnable::run, Platform::runLater, new Chosen(), new RecordingNavigator(), preferences);
        session = new Session(store, store, context.background(), Platform::runLater, idsAndClock);
    }

    /** A shell on the stage; without a display at most 1000 × 1000 pixels. */
    public Shell shell(Stage stage, String... sheets) {
        return shell(stage, session, sheets);
    }

    public Shell shell(Stage stage, Session of, String... sheets) {
        return shell(stage, of, 1000, 760, sheets);
    }

    public Shell shell(Stage stage, Session of, int width, int height, String... sheets) {
        Theme.loadFonts();
        var shell = new Shell(context, of, width, height, sheets);
        stage.setScene(shell.scene());
        stage.show();
        return shell;
    }

    /** Adds a workshop and opens it in a session whose work in background is done at once, so that tests need not wait. */
    public Session opened(Workshop workshop) {
        store.add(workshop);
        var atOnce = new BackgroundWork(Runnable::run, Runnable::run, context.failureMessages());
        var opened = new Session(store, store, atOnce, Runnable::run, idsAndClock);
        opened.openWorkshop(workshop.id(), open -> {}, reason -> {
            throw new IllegalStateException(reason);
        });
        return opened;
    }

    /**
     * Renders a page into {@code target/screens}, in a size in pixels, after its data has arrived. Not called on the user interface's
     * thread.
     */
    public Path picture(Supplier<Page> page, int width, int height, String name, String... sheets) {
        var file = Path.of("target", "screens", name + "-" + width + "x" + height + ".png");
        var shell = WaitForAsyncUtils.asyncFx(() -> {
            Theme.loadFonts();
            var made = new Shell(context, session, width, height, sheets);
            made.show(page.get());
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var scene = WaitForAsyncUtils.waitFor(shell).scene();
            Snapshot.write(scene, file);
            cutOff = CutOffContent.off(scene);
            return file;
        });
        return file;
    }

    private final class Chosen implements FilePicker {
        @Override
        public Optional<Path> open(String title, List<String> extensions) {
            return chosen;
        }

        @Override
        public List<Path> openSeveral(String title, List<String> extensions) {
            return several;
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, String extension) {
            return chosen;
        }

        @Override
        public Optional<Path> folder(String title) {
            return chosen;
        }
    }

    private final class RecordingNavigator implements Navigator {
        @Override
        public void openHome() {
            ways.add("home");
        }

        @Override
        public void openProgrammes() {
            ways.add("programmes");
        }

        @Override
        public void showAbout() {
            ways.add("about");
        }

        @Override
        public void openSettings() {
            ways.add("settings");
        }

        @Override
        public void openProgramme(String workshopId) {
            ways.add("programme " + workshopId);
        }

        @Override
        public void openPreparation(String workshopId) {
            ways.add("prepare " + workshopId);
        }

        @Override
        public void openConsole(String workshopId) {
            ways.add("console " + workshopId);
        }

        @Override
        public void openPlan(String workshopId) {
            ways.add("plan " + workshopId);
        }

        @Override
        public void openExport(String workshopId) {
            ways.add("export " + workshopId);
        }

        @Override
        public void toggleRoomMessage() {
            ways.add("message");
        }

        @Override
        public void openStatus(String workshopId) {
            ways.add("status " + workshopId);
        }

        @Override
        public void openReviews(String workshopId) {
            ways.add("reviews " + workshopId);
        }

        @Override
        public void openPrintouts(String workshopId) {
            ways.add("sheets " + workshopId);
        }

        @Override
        public void deliverOnePage(String workshopId, OnePageDelivery how) {
            ways.add(how + " one page " + workshopId);
        }

        @Override
        public void rehearse(String workshopId) {
            ways.add("rehearse " + workshopId);
        }
    }
}
