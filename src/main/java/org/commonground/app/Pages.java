package org.commonground.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.cli.SampleWorkshops;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.AppVersion;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Programme;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.session.Library;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.OrganisationWorkshops;
import org.commonground.session.OwnProgrammes;
import org.commonground.session.VersionHistory;
import org.commonground.store.Store;
import org.commonground.store.file.DataFolder;
import org.commonground.store.file.ProgrammeFolder;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.control.OnePageDelivery;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.export.ExportPage;
import org.commonground.ui.export.ExportPlaces;
import org.commonground.ui.export.ExportPurpose;
import org.commonground.ui.export.LastExport;
import org.commonground.ui.export.OnePageExport;
import org.commonground.ui.home.AboutDialog;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.home.HomeServices;
import org.commonground.ui.home.WorkshopImport;
import org.commonground.ui.plan.PlanPage;
import org.commonground.ui.prepare.PreparePage;
import org.commonground.ui.programmes.ProgrammesPage;
import org.commonground.ui.programmes.WorkshopProgrammePage;
import org.commonground.ui.reviews.ReviewsPage;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.ui.shell.Chime;
import org.commonground.ui.shell.RoomSwitch;
import org.commonground.ui.shell.Session;
import org.commonground.ui.status.StatusPage;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.operation.FollowUps;

/** Creates every page: for the app, for the pictures of the demo and for tests. */
public final class Pages {

    /** System property: the folder with the licences of every part, given by the start of a package. */
    private static final String LICENCES = "commonground.licences";

    private final PageContext context;
    private final Session session;
    private final IdsAndClock idsAndClock;
    private final PageServices outside;

    /**
     * What pages need beside the workshop that is open.
     *
     * @param settings plays the tone and tries a backup for the settings page
     * @param lastExport the choices of the last export
     * @param keepExport stores the choices of an export for the next time
     * @param exportFolder where files are exported to until a folder is chosen
     * @param show opens a link in the program of the system for it: a folder, a file, a mail
     */
    record PageServices(
            Library library,
            OwnProgrammes ownProgrammes,
            SettingsPage.SettingsServices settings,
            Supplier<LastExport> lastExport,
            Consumer<LastExport> keepExport,
            Path exportFolder,
            Consumer<URI> show) {

        static PageServices of(Store store, SettingsFiles keptFiles, Chime chime, Consumer<URI> show) {
            var lastExport = keptFiles.file("last-export.json", LastExport.class);
            var documents = Path.of(System.getProperty("user.home"), "Documents");
            return new PageServices(
                    store.library(),
                    new ProgrammeFolder(store.file().resolveSibling("programmes")),
                    new SettingsPage.SettingsServices(chime::play, store::backUpTo),
                    () -> lastExport.read().orElse(LastExport.USUAL),
                    lastExport::write,
                    Files.isDirectory(documents) ? documents : Path.of(System.getProperty("user.home")),
                    show);
        }
    }

    /** @param idsAndClock with the clock of the computer; pages that are also used in a rehearsal get their clock with each call */
    Pages(PageContext context, Session session, IdsAndClock idsAndClock, PageServices outside) {
        this.context = context;
        this.session = session;
        this.idsAndClock = idsAndClock;
        this.outside = outside;
    }

    public HomePage home() {
        return home(Runnable::run);
    }

    /** @param followUp decides when the reading of what is due begins */
    HomePage home(Executor followUp) {
        return new HomePage(
                context,
                followUp,
                new HomeServices(
                        outside.library(),
                        session,
                        this::allProgrammes,
                        this::readWorkshop,
                        followedUp -> FollowUps.begin(followedUp, idsAndClock, BuiltInProgrammes.builtIn()),
                        () -> SampleWorkshops.play(new SecureRandom(), idsAndClock.clock(), context.messages()),
                        idsAndClock,
                        idsAndClock.clock()));
    }

    private Library.StoredWorkshop readWorkshop(Path file) throws IOException {
        var read = WorkshopFile.readArchived(BoundedFiles.read(file, Limits.MAX_WORKSHOP_FILE_BYTES));
        return VersionHistory.arrived(read.workshop(), read.previous(), idsAndClock.now());
    }

    /** @param onImported called after a workshop was added */
    WorkshopImport workshopImport(Runnable onImported) {
        return new WorkshopImport(context, outside.library(), this::readWorkshop, idsAndClock.clock(), onImported);
    }

    AboutDialog about(Path store) {
        return new AboutDialog(
                context,
                AppVersion.current(),
                store,
                DataFolder.path(),
                Optional.ofNullable(System.getProperty(LICENCES)).map(Path::of),
                folder -> outside.show().accept(folder.toUri()));
    }

    /** The built-in programmes, then the user's own ones that can be read. */
    private List<Programme> allProgrammes() {
        var own = outside.ownProgrammes().list().stream()
                .filter(OwnProgrammes.StoredProgramme.Readable.class::isInstance)
                .map(kept -> ((OwnProgrammes.StoredProgramme.Readable) kept).programme());
        return Stream.concat(BuiltInProgrammes.builtIn().stream(), own).toList();
    }

    public ProgrammesPage programmes() {
        return new ProgrammesPage(context, BuiltInProgrammes.builtIn(), outside.ownProgrammes());
    }

    /** @param back shows the page again from which the settings were opened */
    SettingsPage settings(Runnable back) {
        return new SettingsPage(context, outside.settings(), back);
    }

    public WorkshopProgrammePage programme(LiveWorkshop live) {
        return new WorkshopProgrammePage(
                context, live, () -> OrganisationWorkshops.related(outside.library(), live.workshop()));
    }

    public PreparePage prepare(LiveWorkshop live) {
        return new PreparePage(context, live);
    }

    public ConsolePage console(LiveWorkshop live, RoomSwitch room, Clock now) {
        return new ConsolePage(live, context, room, now);
    }

    public PlanPage plan(LiveWorkshop live, Clock now) {
        return new PlanPage(
                context, live, now, () -> OrganisationWorkshops.related(outside.library(), live.workshop()));
    }

    ExportPage export(LiveWorkshop live, ExportPurpose purpose) {
        return new ExportPage(context, live, idsAndClock.clock(), purpose, places(live));
    }

    public StatusPage status(LiveWorkshop live, Clock now) {
        return new StatusPage(context, live, now);
    }

    public ReviewsPage reviews(LiveWorkshop live, Clock now) {
        return new ReviewsPage(context, live, now);
    }

    /** Writes the plan on one sheet of paper, and opens, prints or mails it. No page of the app is shown for it. */
    void handOut(LiveWorkshop live, OnePageDelivery how) {
        var today = LocalDate.ofInstant(
                idsAndClock.clock().instant(), live.workshop().details().zone());
        new OnePageExport(context, live, today, places(live), outside.show()).deliver(how);
    }

    private ExportPlaces places(LiveWorkshop live) {
        return new ExportPlaces(
                outside.lastExport().get(),
                outside.keepExport(),
                outside.exportFolder(),
                fileOrFolder -> outside.show().accept(fileOrFolder.toUri()),
                () -> OrganisationWorkshops.related(outside.library(), live.workshop())
                        .workshops(),
                new SystemPrinters());
    }
}
