package org.commonground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.commonground.cli.Desk;
import org.commonground.cli.Pictures;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.programme.Programmes;
import org.commonground.report.WorkshopFile;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.kit.FilePicker;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Navigator;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.Session;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.commonground.ui.plan.ExportPage;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.plan.PlanPage;
import org.commonground.ui.plan.ReviewsPage;
import org.commonground.ui.prepare.PreparePage;
import org.commonground.ui.room.RoomView;
import org.commonground.words.Words;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;

/** Draws the pages that a command asks for, off stage. Work is done at once, and nobody clicks. */
final class Studio implements Pictures {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double WALL_WIDTH = 1920;
    private static final double WALL_HEIGHT = 1080;

    private final Words words;
    private final Kit kit;
    private boolean begun;

    Studio(Words words) {
        this.words = words;
        kit = Kit.of(words, Runnable::run, Runnable::run, new NoFiles(), new NoWay(), Preferences.usual());
    }

    @Override
    public void draw(View view, Desk desk, Pen pen, Optional<LiveWorkshop> live, Path png) {
        begin();
        onScreen(() -> {
            if (view == View.ROOM) {
                wall(live.orElseThrow(), png);
            } else {
                page(view, desk, pen, live, png);
            }
        });
    }

    private void page(View view, Desk desk, Pen pen, Optional<LiveWorkshop> live, Path png) {
        var session = new Session(desk.library(), desk.saving(), kit.background(), Runnable::run, pen);
        var shell = new Shell(kit, session, WIDTH, HEIGHT, Wiring.SHEETS);
        shell.show(
                switch (view) {
                    case HOME -> home(desk, session, pen);
                    case PREPARE -> new PreparePage(kit, live.orElseThrow(), Map.of());
                    case CONSOLE, ROOM -> new ConsolePage(live.orElseThrow(), Map.of(), kit, () -> {}, pen.clock());
                    case PLAN ->
                        new PlanPage(
                                kit,
                                live.orElseThrow(),
                                pen.clock(),
                                () -> Organisation.others(
                                        desk.library(), live.orElseThrow().workshop()));
                    case REVIEWS -> new ReviewsPage(kit, live.orElseThrow(), pen.clock());
                    case EXPORT ->
                        new ExportPage(
                                kit,
                                live.orElseThrow(),
                                pen.clock(),
                                ExportPage.Purpose.PLAN,
                                new ExportPage.Places(
                                        LastExport.USUAL, kept -> {}, Path.of("plan"), folder -> {}, List::of));
                });
        Snapshot.write(shell.scene(), png);
        shell.leave();
    }

    private Page home(Desk desk, Session session, Pen pen) {
        return new HomePage(
                kit,
                new HomePage.Ports(
                        desk.library(),
                        session,
                        Programmes::builtIn,
                        file -> WorkshopFile.read(Files.readAllBytes(file)),
                        followedUp -> FollowUps.begin(followedUp, pen, Programmes.builtIn()),
                        pen,
                        pen.clock()));
    }

    private void wall(LiveWorkshop live, Path png) {
        var room = new RoomView(live, words, live.pen().clock(), Preferences.usual());
        room.shown();
        var scene = new Scene(room.view(), WALL_WIDTH, WALL_HEIGHT);
        Theme.apply(scene, Wiring.SHEETS);
        Snapshot.write(scene, png);
        room.gone();
    }

    private synchronized void begin() {
        if (!begun) {
            var ready = new CompletableFuture<Void>();
            Platform.startup(() -> ready.complete(null));
            ready.join();
            Platform.setImplicitExit(false);
            onScreen(Theme::loadFonts);
            begun = true;
        }
    }

    /** Does something on the user interface's thread and waits until it is done. */
    private static void onScreen(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }

    private static final class NoFiles implements FilePicker {
        @Override
        public Optional<Path> open(String title, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public List<Path> openSeveral(String title, List<String> extensions) {
            return List.of();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName, String extension) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }
    }

    private static final class NoWay implements Navigator {
        @Override
        public void home() {}

        @Override
        public void programmes() {}

        @Override
        public void settings() {}

        @Override
        public void programme(String workshopId) {}

        @Override
        public void prepare(String workshopId) {}

        @Override
        public void console(String workshopId) {}

        @Override
        public void plan(String workshopId) {}

        @Override
        public void export(String workshopId) {}

        @Override
        public void reviews(String workshopId) {}

        @Override
        public void sheets(String workshopId) {}

        @Override
        public void onePage(String workshopId, Handout how) {}

        @Override
        public void rehearse(String workshopId) {}
    }
}
