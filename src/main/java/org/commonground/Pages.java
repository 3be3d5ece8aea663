package org.commonground;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.live.OwnProgrammes;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;
import org.commonground.report.WorkshopFile;
import org.commonground.store.ProgrammeFolder;
import org.commonground.store.Store;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.kit.Chime;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.Page;
import org.commonground.ui.kit.Session;
import org.commonground.ui.plan.ExportPage;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.plan.OnePage;
import org.commonground.ui.plan.PlanPage;
import org.commonground.ui.plan.ReviewsPage;
import org.commonground.ui.prepare.PreparePage;
import org.commonground.ui.programmes.ProgrammesPage;
import org.commonground.ui.programmes.WorkshopProgrammePage;
import org.commonground.ui.room.RoomWindow;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;

/** Makes each page with what it needs. When one comes on, and in whose place, is {@link Wiring}'s. */
final class Pages {

    private final Kit kit;
    private final Store store;
    private final Pen pen;
    private final Clock clock;
    private final Chime chime;
    private final Consumer<URI> show;
    private final OwnProgrammes ownProgrammes;
    private final KeptFile<LastExport> lastExport;

    /**
     * @param clock of the computer; pages that can be rehearsed on are told theirs
     * @param show opens a link in the program that the system has for it: a folder, a file, a mail
     */
    Pages(
            Kit kit,
            Store store,
            KeptFile<LastExport> lastExport,
            Pen pen,
            Clock clock,
            Chime chime,
            Consumer<URI> show) {
        this.kit = kit;
        this.store = store;
        this.pen = pen;
        this.clock = clock;
        this.chime = chime;
        this.show = show;
        ownProgrammes = new ProgrammeFolder(store.file().resolveSibling("programmes"));
        this.lastExport = lastExport;
    }

    Page home(Session session) {
        return new HomePage(
                kit,
                new HomePage.Ports(
                        store.library(),
                        session,
                        this::allProgrammes,
                        file -> WorkshopFile.read(Files.readAllBytes(file)),
                        followedUp -> FollowUps.begin(followedUp, pen, Programmes.builtIn()),
                        pen,
                        clock));
    }

    /** Those that come with the app, then one's own that can be read. */
    private List<Programme> allProgrammes() {
        var own = ownProgrammes.list().stream()
                .filter(OwnProgrammes.Kept.Whole.class::isInstance)
                .map(kept -> ((OwnProgrammes.Kept.Whole) kept).programme());
        return Stream.concat(Programmes.builtIn().stream(), own).toList();
    }

    Page programmes() {
        return new ProgrammesPage(kit, Programmes.builtIn(), ownProgrammes);
    }

    /** @param back brings on again the page they were opened from */
    Page settings(Runnable back) {
        return new SettingsPage(
                kit,
                new SettingsPage.Outside() {
                    @Override
                    public void playTone() {
                        chime.play();
                    }

                    @Override
                    public void tryBackup(Path folder) {
                        store.backUpTo(folder);
                    }
                },
                back);
    }

    Page programme(Session.Open open) {
        return new WorkshopProgrammePage(kit, open.live());
    }

    Page prepare(Session.Open open) {
        return new PreparePage(kit, open.live(), open.drafts());
    }

    Page console(Session.Open open, RoomWindow wall, Clock now) {
        return new ConsolePage(open.live(), open.drafts(), kit, wall, now);
    }

    Page plan(Session.Open open, Clock now) {
        var live = open.live();
        return new PlanPage(kit, live, now, () -> Organisation.others(store.library(), live.workshop()));
    }

    Page export(Session.Open open, ExportPage.Purpose purpose) {
        return new ExportPage(kit, open.live(), clock, purpose, places(open.live()));
    }

    Page reviews(Session.Open open, Clock now) {
        return new ReviewsPage(kit, open.live(), now);
    }

    /** The plan on one page is no page of the app: it is written at once, and opened, printed or mailed. */
    void handOut(Session.Open open, Handout how) {
        var live = open.live();
        var today =
                LocalDate.ofInstant(clock.instant(), live.workshop().details().zone());
        new OnePage(kit, live, today, places(live), new OnePage.Outside(show, new SystemPrinters())).hand(how);
    }

    private ExportPage.Places places(LiveWorkshop live) {
        return new ExportPage.Places(
                lastExport.read().orElse(LastExport.USUAL),
                lastExport::write,
                documents(),
                this::open,
                () -> Organisation.others(store.library(), live.workshop()).workshops());
    }

    private void open(Path fileOrFolder) {
        show.accept(fileOrFolder.toUri());
    }

    private static Path documents() {
        var home = Path.of(System.getProperty("user.home"));
        var documents = home.resolve("Documents");
        return Files.isDirectory(documents) ? documents : home;
    }
}
