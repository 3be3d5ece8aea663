package org.commonground.app;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.commonground.cli.Desk;
import org.commonground.cli.Pictures;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.OwnProgrammes;
import org.commonground.ui.kit.FilePicker;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Navigator;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Preferences;
import org.commonground.ui.kit.Session;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.commonground.ui.plan.ExportPurpose;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.room.RoomView;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.words.Words;
import org.commonground.workshop.Pen;

/** Draws pages and the room view into PNG files without a window. Background work runs at once. */
final class Screenshots implements Pictures {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double ROOM_WIDTH = 1920;
    private static final double ROOM_HEIGHT = 1080;

    private final Words words;
    private final Kit kit;
    private boolean begun;

    Screenshots(Words words) {
        this.words = words;
        kit = Kit.of(
                words,
                Runnable::run,
                Runnable::run,
                unused(FilePicker.class),
                unused(Navigator.class),
                Preferences.usual());
    }

    /** A port that is only called after a click. */
    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            throw new UnsupportedOperationException(method.getName());
        }));
    }

    @Override
    public void draw(View view, Desk desk, Pen pen, Optional<LiveWorkshop> live, Path png) {
        begin();
        onScreen(() -> {
            if (view == View.ROOM) {
                room(live.orElseThrow(), png);
            } else {
                page(view, desk, pen, live, png);
            }
        });
    }

    private void page(View view, Desk desk, Pen pen, Optional<LiveWorkshop> live, Path png) {
        var session = new Session(desk.library(), desk.saving(), kit.background(), Runnable::run, pen);
        var outside = new Pages.Outside(
                desk.library(),
                unused(OwnProgrammes.class),
                unused(SettingsPage.Outside.class),
                () -> LastExport.USUAL,
                kept -> {},
                Path.of("plan"),
                link -> {});
        var pages = new Pages(kit, session, pen, outside);
        var shell = new Shell(kit, session, WIDTH, HEIGHT, MainWindow.SHEETS);
        shell.show(live.map(open -> page(view, pages, new Session.Open(open, Map.of()), pen))
                .orElseGet(pages::home));
        Snapshot.write(shell.scene(), png);
        shell.leave();
    }

    private static Page page(View view, Pages pages, Session.Open open, Pen pen) {
        return switch (view) {
            case HOME -> pages.home();
            case PREPARE -> pages.prepare(open);
            case CONSOLE, ROOM -> pages.console(open, () -> {}, pen.clock());
            case PLAN -> pages.plan(open, pen.clock());
            case REVIEWS -> pages.reviews(open, pen.clock());
            case EXPORT -> pages.export(open, ExportPurpose.PLAN);
        };
    }

    private void room(LiveWorkshop live, Path png) {
        var room = new RoomView(live, words, live.pen().clock(), Preferences.usual());
        room.shown();
        var scene = new Scene(room.view(), ROOM_WIDTH, ROOM_HEIGHT);
        Theme.apply(scene, MainWindow.SHEETS);
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

    /** Runs something on the JavaFX thread and waits until it is done. */
    private static void onScreen(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }
}
