package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.LongRun;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.Listeners;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.store.Store;
import org.commonground.store.StoreOpener;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A workshop of eight hours in a few minutes, on a real store, in the console's window and the room's: cards, votes, and a projector that is
 * plugged in and out. What it holds of the machine does not grow with the hours.
 */
@Tag("window")
@Tag("long")
class EightHoursTest {

    private static final int HOURS = LongRun.times(3, 8);
    private static final int CARDS_AN_HOUR = LongRun.times(5, 38);
    private static final int VOTES_AN_HOUR = LongRun.times(1, 4);
    private static final int SCREENS_AN_HOUR = LongRun.times(2, 7);

    /** Beside what 300 cards and their history take, in bytes. */
    private static final long MOST_GROWTH = 12_000_000;

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-03-02T09:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    /** What is held at the end of an hour, with the windows closed and the garbage collected. */
    private record Held(long heap, int threads, long handles, int listeners) {
        @Override
        public String toString() {
            return "%.1f MB, %d threads, %d handles, %d listeners".formatted(heap / 1e6, threads, handles, listeners);
        }
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void nothingGrowsWithTheHours() throws Exception {
        var run = LongRun.begin("a workshop of eight hours");
        var file = folder.resolve("store.sqlite");
        var held = new ArrayList<Held>();
        int cards;
        try (var store = StoreOpener.openOrFail(file, clock)) {
            var live = live(store);
            onScreen(() -> word(live));
            for (int hour = 1; hour <= HOURS; hour++) {
                anHour(hour, live);
                held.add(held(live));
            }
            cards = onScreen(() -> live.workshop().cards().size());
        }
        int kept;
        try (var store = StoreOpener.openOrFail(file, clock)) {
            kept = store.library()
                    .open(store.library().list().getFirst().id())
                    .workshop()
                    .cards()
                    .size();
        }
        // Everything is loaded after the second hour.
        var early = held.get(1);
        var late = held.getLast();
        run.report(
                cards,
                cards - kept,
                "%d votes, %d screens; after hour 2: %s; at the end: %s"
                        .formatted(HOURS * VOTES_AN_HOUR, HOURS * SCREENS_AN_HOUR, early, late));
        assertThat(kept).isEqualTo(cards).isEqualTo(HOURS * CARDS_AN_HOUR);
        assertThat(late.listeners()).isEqualTo(early.listeners());
        assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 1);
        assertThat(late.handles()).isLessThanOrEqualTo(early.handles() + 1);
        assertThat(late.heap()).isLessThan(early.heap() + MOST_GROWTH);
    }

    private LiveWorkshop live(Store store) {
        var pen = new IdsAndClock(new Random(8), clock);
        Workshop made = Workshops.create(
                pen,
                "Eight hours",
                "Harbour & Pine",
                BuiltInProgrammes.builtIn("full-day").orElseThrow(),
                "Marketing",
                "IT");
        store.library().add(made);
        var opened = store.library().open(made.id());
        return new LiveWorkshop(opened.workshop(), opened.journal(), store.saving(), Platform::runLater, pen);
    }

    /** The sentences that are voted on. */
    private static boolean word(LiveWorkshop live) {
        for (var step : steps(live, StepKind.Statement.class)) {
            var kind = (StepKind.Statement) step.kind();
            for (var slot : kind.slots()) {
                live.performUndoable(
                        Agreements.setSlot(live.workshop(), live.pen(), kind, step.id(), slot.id(), "every customer"));
            }
        }
        return true;
    }

    private void anHour(int hour, LiveWorkshop live) throws Exception {
        var desk = new PageTestBed(live.pen());
        var stage = onScreen(Stage::new);
        var shell = onScreen(() -> {
            Theme.loadFonts();
            var made = new Shell(desk.context, desk.session, 1000, 760, "board", "capture", "console");
            stage.setScene(made.scene());
            stage.show();
            return made;
        });
        var wall = onScreen(() -> new RoomWindow(live, desk.context, clock, stage, "", shell::showHelp));
        var writing = steps(live, StepKind.Cards.class);
        var voting = steps(live, StepKind.Vote.class).stream()
                .filter(step -> ((StepKind.Vote) step.kind()).vote() instanceof VoteKind.Consent)
                .findFirst()
                .orElseThrow();
        onScreen(() -> {
            live.performLive(LiveControls.goTo(
                    live.workshop(),
                    live.pen(),
                    writing.get(hour % writing.size()).id()));
            shell.show(TestPages.on(desk).console(live, wall, clock));
            return true;
        });
        for (int i = 0; i < SCREENS_AN_HOUR; i++) {
            for (int card = i; card < CARDS_AN_HOUR; card += SCREENS_AN_HOUR) {
                enter(shell, "Said in hour " + hour + ", card " + card);
            }
            onScreen(() -> {
                wall.toggleInWindow();
                return true;
            });
            if (i < VOTES_AN_HOUR) {
                vote(live, voting, writing.get(hour % writing.size()));
            }
            onScreen(() -> {
                wall.toggleInWindow();
                shell.show(TestPages.on(desk).plan(live, clock));
                return true;
            });
            onScreen(() -> {
                shell.show(TestPages.on(desk).console(live, wall, clock));
                return true;
            });
        }
        onScreen(() -> {
            wall.close();
            shell.hidePage();
            stage.close();
            return true;
        });
    }

    private void enter(Shell shell, String text) throws Exception {
        onScreen(() -> {
            var line = (TextField) shell.scene().lookup("#capture");
            line.setText(text);
            line.fireEvent(new ActionEvent());
            now = now.plus(Duration.ofSeconds(90));
            return true;
        });
    }

    /** By show of hands: four of each side. */
    private void vote(LiveWorkshop live, Step step, Step back) throws Exception {
        onScreen(() -> {
            live.performLive(LiveControls.goTo(live.workshop(), live.pen(), step.id()));
            live.performLive(Ballots.open(live.workshop(), live.pen(), step));
            return true;
        });
        onScreen(() -> {
            var ballot = Ballots.open(live.workshop()).orElseThrow();
            var item = ballot.items().getFirst().id();
            var counts = Stream.of(Ballot.Group.MARKETING, Ballot.Group.IT)
                    .map(side -> new Ballot.Count(side, item, ballot.lowestValue() + 1, 4))
                    .toList();
            var voters =
                    List.of(new Ballot.GroupSize(Ballot.Group.MARKETING, 4), new Ballot.GroupSize(Ballot.Group.IT, 4));
            live.performLive(Ballots.close(
                    live.workshop(),
                    live.pen(),
                    ballot.id(),
                    new Ballots.VoteCounts(voters, counts),
                    Ballots.VoteCounts.NONE));
            live.performLive(Ballots.reveal(live.workshop(), live.pen(), ballot.id()));
            return true;
        });
        onScreen(() -> {
            live.performLive(LiveControls.goTo(live.workshop(), live.pen(), back.id()));
            return true;
        });
    }

    private static List<Step> steps(LiveWorkshop live, Class<? extends StepKind> kind) {
        return live.workshop().programme().exercises().stream()
                .flatMap(exercise -> exercise.steps().stream())
                .filter(step -> kind.isInstance(step.kind()))
                .toList();
    }

    private Held held(LiveWorkshop live) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> live.saveState() instanceof SaveState.Saved);
        assertThat(onScreen(() -> Window.getWindows().size()))
                .as("windows that are still open")
                .isZero();
        clearCaches();
        for (int i = 0; i < 4; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long handles = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        return new Held(heap, ManagementFactory.getThreadMXBean().getThreadCount(), handles, listeners(live));
    }

    /** Java clears what is held softly, such as JavaFX's drawing buffers, before it says that memory is short. */
    private static void clearCaches() {
        try {
            var most = new long
                    [(int) Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / 8)];
            throw new AssertionError("more memory than there is: " + most.length);
        } catch (OutOfMemoryError expected) {
            assertThat(expected).hasMessageContaining("heap");
        }
    }

    /** Of the workshop that is open, whoever they are. */
    private static int listeners(LiveWorkshop live) throws ReflectiveOperationException {
        int count = 0;
        var all = Listeners.class.getDeclaredField("listeners");
        all.setAccessible(true);
        for (var field : LiveWorkshop.class.getDeclaredFields()) {
            if (field.getType() == Listeners.class) {
                field.setAccessible(true);
                count += ((Collection<?>) all.get(field.get(live))).size();
            }
        }
        return count;
    }

    private static <T> T onScreen(Callable<T> work) {
        var done = WaitForAsyncUtils.waitForAsyncFx(30_000, work);
        WaitForAsyncUtils.waitForFxEvents();
        return done;
    }
}
