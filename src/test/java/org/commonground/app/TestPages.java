package org.commonground.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.commonground.session.OwnProgrammes;
import org.commonground.store.file.ProgrammeFolder;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.export.LastExport;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.ui.shell.PageTestBed;

/** The app's own pages on a desk in memory. */
public final class TestPages {

    private static final SettingsPage.SettingsServices QUIET =
            new SettingsPage.SettingsServices(() -> {}, folder -> {});

    private TestPages() {}

    /** @param folder where exported files go */
    static Pages on(PageTestBed desk, PageContext context, OwnProgrammes own, Path folder) {
        Consumer<URI> show = link -> {};
        return new Pages(
                context,
                desk.session,
                desk.idsAndClock,
                new Pages.PageServices(desk.store, own, QUIET, () -> LastExport.USUAL, kept -> {}, folder, show));
    }

    public static Pages on(PageTestBed desk, OwnProgrammes own) {
        return on(desk, desk.context, own, Path.of("target"));
    }

    public static Pages on(PageTestBed desk) {
        return on(desk, new ProgrammeFolder(Path.of("target", "no-programmes")));
    }
}
