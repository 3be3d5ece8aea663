package org.commonground.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.commonground.cli.PlayedSample;
import org.commonground.plan.PlanVersions;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.RehearsalSaving;
import org.commonground.store.file.ProgrammeFolder;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Preferences;
import org.commonground.ui.control.Settings;
import org.commonground.ui.export.ExportPurpose;
import org.commonground.ui.home.StoreRecovery;
import org.commonground.ui.shell.Page;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Session;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Reviews;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Review;

/** Every page of the app, filled by the sample's half day, for what has to hold on all of them. Used from the user interface's thread. */
final class Gallery {

    /** Moments of the half day that show every kind of step, ballots before and after, results and the break. */
    private static final List<String> MOMENTS = List.of(
            "welcome-jargon",
            "where-today open",
            "where-today closed",
            "where-reveal picture-3",
            "vision-group",
            "vision-dots revealed",
            "vision-map picture-3",
            "vision-statement",
            "break",
            "strategy-questions",
            "strategy-placing",
            "strategy-exchange",
            "service-map",
            "service-requirements",
            "plan-choose");

    final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());

    /** With which the next page is opened. */
    Settings settings = Settings.USUAL;

    /** Of the page that is open; a new one for each, so that none listens on. */
    private PageContext context = fresh();

    /** The dialogs that were handed over. */
    final Set<String> asked = new HashSet<>();

    private final Path folder;
    private final Map<String, Workshop> day = PlayedSample.moments();
    private final Map<String, Opened> pages = new LinkedHashMap<>();

    /** A page, and the workshop it is opened with. */
    private record Opened(Workshop workshop, Function<LiveWorkshop, Page> page) {}

    Gallery(Path folder) {
        this.folder = folder;
        desk.store.add(moment("over"));
        put("home", "over", live -> pages().home());
        put("prepare", "prepared", live -> pages().prepare(live));
        put("programmes", "over", live -> pages().programmes());
        put("programme", "prepared", live -> pages().programme(live));
        put("settings", "over", live -> pages().settings(() -> {}));
        put("plan", "over", live -> pages().plan(live, clock(live)));
        put("status", "over", live -> pages().status(live, clock(live)));
        put("reviews", "over", live -> pages().reviews(reviewed(live), clock(live)));
        put("export", "over", live -> pages().export(live, ExportPurpose.PLAN));
        put("recovery", "over", live -> new Still(recovery()));
        put("console before", "prepared", this::console);
        put("booth", "vision-group", live -> console(voting(live)));
        put("booth voting", "vision-group", live -> {
            var page = console(voting(live));
            typed(page.view().lookup("#booth"), "m", "1");
            return page;
        });
        put("booth facilitator", "vision-group", live -> {
            var page = console(voting(live));
            page.commands().stream()
                    .filter(command -> command.id().equals("booth.turn"))
                    .forEach(Command::tryRun);
            return page;
        });
        day.keySet().stream()
                .filter(MOMENTS::contains)
                .forEach(moment -> put("console " + moment, moment, this::console));
    }

    /** A vote at the keyboard has begun. */
    private LiveWorkshop voting(LiveWorkshop live) {
        var step = live.workshop().programme().step("vision-dots").orElseThrow();
        live.performUndoable(Workshops.setWallShowsScreen(live.workshop(), Optional.of(false)));
        live.performLive(LiveControls.goTo(live.workshop(), live.pen(), step.id()));
        var voters = Ballots.sidesAsked(live.workshop(), Ballot.VotingMethod.KEYBOARD, 3);
        live.performLive(Ballots.open(live.workshop(), live.pen(), step, Ballot.VotingMethod.KEYBOARD, voters, 3));
        return live;
    }

    private static void typed(Node booth, String... keys) {
        for (var key : keys) {
            Event.fireEvent(
                    booth, new KeyEvent(KeyEvent.KEY_TYPED, key, "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private Parent recovery() {
        var copies = Stream.of(1, 2, 3)
                .map(day -> new StoreRecovery.Backup(
                        PlayedSample.START.minus(Duration.ofDays(day)),
                        day,
                        40 * day,
                        PlayedSample.START.minus(Duration.ofDays(day)),
                        day < 3,
                        () -> {}))
                .toList();
        return StoreRecovery.recovery(
                        context.widgets(),
                        "The store /home/somebody/.local/share/common-ground/workshops.db is damaged: page 17 cannot be read.",
                        Optional.of(Path.of("/home/somebody/.local/share/common-ground/set-aside-2026-11-24")),
                        Optional.of(() -> {}),
                        copies,
                        () -> {})
                .view();
    }

    /** What stands in the window before there is a page. */
    private record Still(Parent view) implements Page {
        @Override
        public String title() {
            return "";
        }

        @Override
        public void onShow() {}

        @Override
        public void onHide() {}

        @Override
        public List<Command> commands() {
            return List.of();
        }
    }

    /** Hands over every dialog that the page's keys open, and the page of its keys; each kind once. */
    void dialogs(Shell shell, PageContext context, Consumer<String> look) {
        for (var command : shell.page().map(Page::commands).orElse(List.of())) {
            if (!asked.contains(command.id())
                    && command.tryRun()
                    && context.dialogs().isOpen()) {
                asked.add(command.id());
                look.accept(command.id());
                context.dialogs().close();
            }
        }
        var page = shell.page().map(Page::getClass);
        if (page.isPresent() && asked.add("? of " + page.get().getSimpleName())) {
            shell.showHelp();
            look.accept("?");
            context.dialogs().close();
        }
    }

    /** With something to answer, an answer, and reviews of both sides. */
    private static LiveWorkshop reviewed(LiveWorkshop live) {
        var plan = live.workshop();
        var first = plan.actions().getFirst();
        live.performLive(PlanVersions.addVersion(plan, live.pen(), List.of(), "first"));
        for (var sent : List.of(
                SampleReviews.signed(plan, 1, "Ada Invented", Side.IT, SampleReviews.question(first, "Who decides?")),
                SampleReviews.reserved(
                        plan,
                        0,
                        "Béla Nobody",
                        Side.MARKETING,
                        "Only if it is cheap.",
                        SampleReviews.comment(
                                first, "Say when.", Review.Field.FIRST_STEP, "When the freeze lifts.")))) {
            live.performUndoable(Reviews.add(live.workshop(), live.pen(), sent, true));
        }
        var asked = live.workshop().all(Review.class).getFirst();
        live.performUndoable(Reviews.answer(live.workshop(), live.pen(), asked.id(), first.id(), "Both owners."));
        return live;
    }

    private void put(String name, String moment, Function<LiveWorkshop, Page> page) {
        pages.put(name, new Opened(moment(moment), page));
    }

    private Workshop moment(String name) {
        return Objects.requireNonNull(day.get(name), name);
    }

    List<String> names() {
        return List.copyOf(pages.keySet());
    }

    /** What stands on the wall in the half day; of many pages and pictures the first few. */
    Map<String, Workshop> walls() {
        var walls = new LinkedHashMap<>(day);
        walls.keySet().removeIf(name -> name.matches("prepared|over|.* (page-.|picture-([5-9]|1.))|service-why .*"));
        return walls;
    }

    /** Opens a page in a window of that size, hands it over, and closes it. */
    void open(String name, double width, double height, BiConsumer<Shell, PageContext> look) {
        context = fresh();
        var opened = Objects.requireNonNull(pages.get(name), name);
        var live =
                new LiveWorkshop(opened.workshop(), List.of(), new RehearsalSaving(), Runnable::run, desk.idsAndClock);
        var session = new Session(desk.store, desk.store, context.background(), Runnable::run, desk.idsAndClock);
        var shell = new Shell(context, session, width, height, PageStyles.SHEETS);
        shell.show(opened.page().apply(live));
        look.accept(shell, context);
        shell.hidePage();
    }

    /** Whatever is asked for is there at once. */
    private PageContext fresh() {
        return PageContext.of(
                desk.messages,
                Runnable::run,
                Runnable::run,
                desk.context.files(),
                desk.context.navigator(),
                new Preferences(settings, kept -> {}));
    }

    private Pages pages() {
        return TestPages.on(desk, context, new ProgrammeFolder(folder.resolve("own")), folder);
    }

    private Page console(LiveWorkshop live) {
        return pages().console(live, () -> {}, clock(live));
    }

    /** Seven minutes into the step that is on. */
    private static Clock clock(LiveWorkshop live) {
        var runs = live.workshop().liveState().runs();
        var at = runs.isEmpty() ? PlayedSample.START : runs.getLast().start();
        return Clock.fixed(at.plus(Duration.ofMinutes(7)), ZoneOffset.UTC);
    }
}
