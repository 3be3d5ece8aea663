package org.commonground.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.commonground.live.Library;
import org.commonground.live.LiveWorkshop;
import org.commonground.live.Organisation;
import org.commonground.live.OwnProgrammes;
import org.commonground.programme.Programme;
import org.commonground.programme.Programmes;
import org.commonground.report.WorkshopFile;
import org.commonground.ui.console.ConsolePage;
import org.commonground.ui.home.HomePage;
import org.commonground.ui.kit.Handout;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.RoomSwitch;
import org.commonground.ui.kit.Session;
import org.commonground.ui.plan.ExportPage;
import org.commonground.ui.plan.ExportPlaces;
import org.commonground.ui.plan.ExportPurpose;
import org.commonground.ui.plan.LastExport;
import org.commonground.ui.plan.OnePage;
import org.commonground.ui.plan.PlanPage;
import org.commonground.ui.plan.ReviewsPage;
import org.commonground.ui.prepare.PreparePage;
import org.commonground.ui.programmes.ProgrammesPage;
import org.commonground.ui.programmes.WorkshopProgrammePage;
import org.commonground.ui.settings.SettingsPage;
import org.commonground.workshop.FollowUps;
import org.commonground.workshop.Pen;

/** Creates every page: for the app, for the pictures of the demo and for tests. */
public final class Pages {

    private final Kit kit;
    private final Session session;
    private final Pen pen;
    private final Outside outside;

    /**
     * What pages need beside the workshop that is open.
     *
     * @param settings plays the tone and tries a backup for the settings page
     * @param lastExport the choices of the last export
     * @param keepExport stores the choices of an export for the next time
     * @param exportFolder where files are exported to until a folder is chosen
     * @param show opens a link in the program of the system for it: a folder, a file, a mail
     */
    record Outside(
            Library library,
            OwnProgrammes ownProgrammes,
            SettingsPage.Outside settings,
            Supplier<LastExport> lastExport,
            Consumer<LastExport> keepExport,
            Path exportFolder,
            Consumer<URI> show) {}

    /** @param pen with the clock of the computer; pages that are also used in a rehearsal get their clock with each call */
    Pages(Kit kit, Session session, Pen pen, Outside outside) {
        this.kit = kit;
        this.session = session;
        this.pen = pen;
        this.outside = outside;
    }

    public HomePage home() {
        return new HomePage(
                kit,
                new HomePage.Ports(
                        outside.library(),
                        session,
                        this::allProgrammes,
                        file -> WorkshopFile.read(Files.readAllBytes(file)),
                        followedUp -> FollowUps.begin(followedUp, pen, Programmes.builtIn()),
                        pen,
                        pen.clock()));
    }

    /** The built-in programmes, then the user's own ones that can be read. */
    private List<Programme> allProgrammes() {
        var own = outside.ownProgrammes().list().stream()
                .filter(OwnProgrammes.Kept.Whole.class::isInstance)
                .map(kept -> ((OwnProgrammes.Kept.Whole) kept).programme());
        return Stream.concat(Programmes.builtIn().stream(), own).toList();
    }

    public ProgrammesPage programmes() {
        return new ProgrammesPage(kit, Programmes.builtIn(), outside.ownProgrammes());
    }

    /** @param back shows the page again from which the settings were opened */
    public SettingsPage settings(Runnable back) {
        return new SettingsPage(kit, outside.settings(), back);
    }

    public WorkshopProgrammePage programme(Session.Open open) {
        return new WorkshopProgrammePage(kit, open.live());
    }

    public PreparePage prepare(Session.Open open) {
        return new PreparePage(kit, open.live(), open.drafts());
    }

    public ConsolePage console(Session.Open open, RoomSwitch room, Clock now) {
        return new ConsolePage(open.live(), open.drafts(), kit, room, now);
    }

    public PlanPage plan(Session.Open open, Clock now) {
        var live = open.live();
        return new PlanPage(kit, live, now, () -> Organisation.others(outside.library(), live.workshop()));
    }

    public ExportPage export(Session.Open open, ExportPurpose purpose) {
        return new ExportPage(kit, open.live(), pen.clock(), purpose, places(open.live()));
    }

    public ReviewsPage reviews(Session.Open open, Clock now) {
        return new ReviewsPage(kit, open.live(), now);
    }

    /** Writes the plan on one sheet of paper, and opens, prints or mails it. No page of the app is shown for it. */
    void handOut(Session.Open open, Handout how) {
        var live = open.live();
        var today = LocalDate.ofInstant(
                pen.clock().instant(), live.workshop().details().zone());
        new OnePage(kit, live, today, places(live), new OnePage.Outside(outside.show(), new SystemPrinters()))
                .hand(how);
    }

    private ExportPlaces places(LiveWorkshop live) {
        return new ExportPlaces(
                outside.lastExport().get(),
                outside.keepExport(),
                outside.exportFolder(),
                fileOrFolder -> outside.show().accept(fileOrFolder.toUri()),
                () -> Organisation.others(outside.library(), live.workshop()).workshops());
    }
}
