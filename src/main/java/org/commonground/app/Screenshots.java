package org.commonground.app;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.commonground.cli.PageImages;
import org.commonground.cli.StoreAccess;
import org.commonground.i18n.Messages;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OwnProgrammes;
import org.commonground.ui.control.FilePicker;
import org.commonground.ui.control.Navigator;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.export.ExportPurpose;
import org.commonground.ui.export.LastExport;
import org.commonground.ui.roomview.RoomView;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.Session;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.IdsAndClock;

/** Draws pages and the room view into PNG files without a window. Background work runs at once. */
final class Screenshots implements PageImages {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double ROOM_WIDTH = 1920;
    private static final double ROOM_HEIGHT = 1080;

    private final Messages messages;
    private final PageContext context;
    private boolean started;

    Screenshots(Messages messages) {
        this.messages = messages;
        context = PageContext.of(
                messages,
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
    public void draw(View view, StoreAccess desk, IdsAndClock idsAndClock, Optional<LiveWorkshop> live, Path png) {
        startToolkit();
        onFxThread(() -> {
            if (view == View.ROOM) {
                room(live.orElseThrow(), png);
            } else {
                page(view, desk, idsAndClock, live, png);
            }
        });
    }

    private void page(View view, StoreAccess desk, IdsAndClock idsAndClock, Optional<LiveWorkshop> live, Path png) {
        var session = new Session(desk.library(), desk.saving(), context.background(), Runnable::run, idsAndClock);
        var outside = new Pages.PageServices(
                desk.library(),
                unused(OwnProgrammes.class),
                new SettingsPage.SettingsServices(() -> {}, folder -> {}),
                () -> LastExport.USUAL,
                kept -> {},
                Path.of("plan"),
                link -> {});
        var pages = new Pages(context, session, idsAndClock, outside);
        var shell = new Shell(context, session, WIDTH, HEIGHT, PageStyles.SHEETS);
        shell.show(live.map(open -> page(view, pages, open, idsAndClock)).orElseGet(pages::home));
        Snapshot.write(shell.scene(), png);
        shell.hidePage();
    }

    private static Page page(View view, Pages pages, LiveWorkshop live, IdsAndClock idsAndClock) {
        return switch (view) {
            case HOME -> pages.home();
            case PREPARE -> pages.prepare(live);
            case CONSOLE, ROOM -> pages.console(live, () -> {}, idsAndClock.clock());
            case PLAN -> pages.plan(live, idsAndClock.clock());
            case REVIEWS -> pages.reviews(live, idsAndClock.clock());
            case EXPORT -> pages.export(live, ExportPurpose.PLAN);
        };
    }

    private void room(LiveWorkshop live, Path png) {
        var room = new RoomView(live, messages, live.pen().clock(), Preferences.usual());
        room.shown();
        var scene = new Scene(room.view(), ROOM_WIDTH, ROOM_HEIGHT);
        Theme.apply(scene, PageStyles.SHEETS);
        Snapshot.write(scene, png);
        room.gone();
    }

    private synchronized void startToolkit() {
        if (!started) {
            var ready = new CompletableFuture<Void>();
            Platform.startup(() -> ready.complete(null));
            ready.join();
            Platform.setImplicitExit(false);
            onFxThread(Theme::loadFonts);
            started = true;
        }
    }

    /** Runs something on the JavaFX thread and waits until it is done. */
    private static void onFxThread(Runnable work) {
        CompletableFuture.runAsync(work, Platform::runLater).join();
    }
}
