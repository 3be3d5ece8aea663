package org.commonground.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.commonground.words.Words;
import org.commonground.workshop.Pen;
import org.testfx.util.WaitForAsyncUtils;

/** The services of a page in memory: background work runs at once, its results are delivered on the user interface's thread. */
public final class Desk {

    public final MemoryStore store = new MemoryStore();
    public final Words words = new Words(Locale.UK);
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

    public final Preferences preferences =
            new Preferences(Settings.USUAL, settings -> kept = settings, RoomSetting.usual());
    public final Pen pen;
    public final Kit kit;
    public final Session session;

    public Desk(Pen pen) {
        this.pen = pen;
        kit = Kit.of(words, Runnable::run, Platform::runLater, new Chosen(), new Ways(), preferences);
        session = new Session(store, store, kit.background(), Platform::runLater, pen);
    }

    /** A shell on the stage; without a display at most 1000 × 1000 pixels. */
    public Shell shell(Stage stage, String... sheets) {
        Theme.loadFonts();
        var shell = new Shell(kit, session, 1000, 760, sheets);
        stage.setScene(shell.scene());
        stage.show();
        return shell;
    }

    /**
     * Renders a page into {@code target/screens}, in a size in pixels, after its data has arrived. Not called on the user interface's
     * thread.
     */
    public Path picture(Supplier<Page> page, int width, int height, String name, String... sheets) {
        var file = Path.of("target", "screens", name + "-" + width + "x" + height + ".png");
        var shell = WaitForAsyncUtils.asyncFx(() -> {
            Theme.loadFonts();
            var made = new Shell(kit, session, width, height, sheets);
            made.show(page.get());
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var scene = WaitForAsyncUtils.waitFor(shell).scene();
            Snapshot.write(scene, file);
            cutOff = Cut.off(scene);
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

    private final class Ways implements Navigator {
        @Override
        public void home() {
            ways.add("home");
        }

        @Override
        public void programmes() {
            ways.add("programmes");
        }

        @Override
        public void settings() {
            ways.add("settings");
        }

        @Override
        public void programme(String workshopId) {
            ways.add("programme " + workshopId);
        }

        @Override
        public void prepare(String workshopId) {
            ways.add("prepare " + workshopId);
        }

        @Override
        public void console(String workshopId) {
            ways.add("console " + workshopId);
        }

        @Override
        public void plan(String workshopId) {
            ways.add("plan " + workshopId);
        }

        @Override
        public void export(String workshopId) {
            ways.add("export " + workshopId);
        }

        @Override
        public void reviews(String workshopId) {
            ways.add("reviews " + workshopId);
        }

        @Override
        public void sheets(String workshopId) {
            ways.add("sheets " + workshopId);
        }

        @Override
        public void onePage(String workshopId, Handout how) {
            ways.add(how + " one page " + workshopId);
        }

        @Override
        public void rehearse(String workshopId) {
            ways.add("rehearse " + workshopId);
        }
    }
}
