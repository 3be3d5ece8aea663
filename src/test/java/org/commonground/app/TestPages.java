package org.commonground.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.OwnProgrammes;
import org.commonground.store.ProgrammeFolder;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Session;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.settings.SettingsPage;

/** The app's own pages on a desk in memory. */
public final class TestPages {

    private static final SettingsPage.Outside QUIET = new SettingsPage.Outside() {
        @Override
        public void playTone() {}

        @Override
        public void tryBackup(Path folder) {}
    };

    private TestPages() {}

    /** @param folder where exported files go */
    static Pages on(Desk desk, Kit kit, OwnProgrammes own, Path folder) {
        Consumer<URI> show = link -> {};
        return new Pages(
                kit,
                desk.session,
                desk.pen,
                new Pages.Outside(desk.store, own, QUIET, () -> LastExport.USUAL, kept -> {}, folder, show));
    }

    public static Pages on(Desk desk, OwnProgrammes own) {
        return on(desk, desk.kit, own, Path.of("target"));
    }

    public static Pages on(Desk desk) {
        return on(desk, new ProgrammeFolder(Path.of("target", "no-programmes")));
    }

    /** An open workshop in which nothing was typed. */
    public static Session.Open open(LiveWorkshop live) {
        return new Session.Open(live, Map.of());
    }
}
