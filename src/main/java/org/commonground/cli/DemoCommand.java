package org.commonground.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.commonground.cli.PageImages.View;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Stop;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.session.Library.WorkshopSummary;
import org.commonground.session.LiveWorkshop;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the sample workshop from nothing to the exported plan, and takes pictures of all of it. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Plays a sample workshop of a fictional company from nothing to the exported plan, with pictures of every page.")
final class DemoCommand implements Runnable {

    private static final Set<String> FOLDERS = Set.of("backups", "follow-up", "plan", "reviews", "screens");

    private static final Instant START = Instant.parse("2026-11-24T13:00:00Z");

    private final CommandContext context;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/demo",
            description = "Where to; default ${DEFAULT-VALUE}.")
    private Path out = Path.of("target/demo");

    DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        // The pictures are drawn in memory, with a display as without one.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            clear();
        } catch (IOException e) {
            throw new CommandFailed(Messages.text("cli.folder_cannot_made", out, e.getMessage()));
        }
        try {
            play();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only what an earlier demo left is removed. */
    private void clear() throws IOException {
        Files.createDirectories(out);
        requireNoStoreButOfADemo();
        try (var there = Files.list(out)) {
            for (var old : there.filter(this::isFromDemo).toList()) {
                try (var tree = Files.walk(old)) {
                    for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
        Files.createDirectories(out.resolve("screens"));
        Files.createDirectories(out.resolve("plan"));
        Files.createDirectories(out.resolve("follow-up"));
    }

    /** Somebody's workshops are never removed for it. */
    private void requireNoStoreButOfADemo() {
        if (Files.exists(store())) {
            try (var desk = context.opener().open(store())) {
                if (!desk.library().list().stream().allMatch(WorkshopSummary::fictional)) {
                    throw new CommandFailed(Messages.text("cli.demo_folder_has_store", out));
                }
            }
        }
    }

    private boolean isFromDemo(Path there) {
        return FOLDERS.contains(there.getFileName().toString())
                || context.opener().filesOf(store()).contains(there);
    }

    private Path store() {
        return out.resolve("store.sqlite");
    }

    private void play() throws IOException {
        var sample = Sample.load();
        var clock = new DemoClock(START, ZoneOffset.UTC);
        var idsAndClock = new IdsAndClock(new Random(2026), clock);
        var store = store();
        var workshop = sample.create(idsAndClock);
        var stops = workshop.programme().stops();
        int half = stops.size() / 2;
        try (var desk = context.opener().open(store)) {
            shoot(desk, idsAndClock, Optional.empty(), "00-home-empty", View.HOME);
            desk.library().add(workshop);
            try (var room = new HeadlessSession(desk, workshop.id(), idsAndClock)) {
                var play = new SamplePlayer(sample, room.live(), clock, context.messages());
                play.prepare();
                room.awaitSaved();
                shoot(desk, idsAndClock, Optional.of(room.live()), "01-prepare", View.PREPARE);
                for (int i = 0; i < half; i++) {
                    run(desk, idsAndClock, room, play, stops.get(i), i);
                }
            }
        }
        Workshop finished;
        // The laptop is closed for the break and opened again.
        try (var desk = context.opener().open(store);
                var room = new HeadlessSession(desk, workshop.id(), idsAndClock)) {
            var play = new SamplePlayer(sample, room.live(), clock, context.messages());
            for (int i = half; i < stops.size(); i++) {
                run(desk, idsAndClock, room, play, stops.get(i), i);
            }
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            SamplePlayer.releasePlan(room.live(), context.messages(), today);
            room.awaitSaved();
            finish(desk, idsAndClock, room, today);
            finished = room.live().workshop();
        }
        // In a separate store, so that the workshop above stays the one that was changed last.
        try (var later = context.opener().open(out.resolve("follow-up").resolve("store.sqlite"))) {
            Function<Workshop, HeadlessSession> keep = made -> {
                later.library().add(made);
                return new HeadlessSession(later, made.id(), idsAndClock);
            };
            new FollowUpPlayer(
                            keep,
                            idsAndClock,
                            clock,
                            context.messages(),
                            (live, name, view) -> shoot(later, idsAndClock, live, name, view))
                    .play(keep.apply(finished));
        }
    }

    private void finish(StoreAccess desk, IdsAndClock idsAndClock, HeadlessSession room, LocalDate today)
            throws IOException {
        var finished = room.live().workshop();
        shoot(desk, idsAndClock, Optional.of(room.live()), "90-plan", View.PLAN);
        shoot(desk, idsAndClock, Optional.of(room.live()), "91-export", View.EXPORT);
        shoot(desk, idsAndClock, Optional.of(room.live()), "92-home", View.HOME);
        var order = new ExportOrder(out.resolve("plan"), EnumSet.allOf(ExportFormat.class), true, today);
        new Export(context.messages()).write(finished, order, ExportProgress.NONE);
        ReviewPlayer.play(room.live(), out.resolve("reviews"));
        room.awaitSaved();
        shoot(desk, idsAndClock, Optional.of(room.live()), "93-reviews", View.REVIEWS);
        new ExtraVotePlayer(
                        idsAndClock,
                        context.messages(),
                        (live, name) -> shoot(desk, idsAndClock, Optional.of(live), name, View.ROOM))
                .play(finished);
        context.out()
                .println(Messages.text(
                        "cli.played",
                        finished.cards().size(),
                        finished.ballots().size(),
                        finished.actions().size()));
        context.out().println(Messages.text("cli.demo_written", out.resolve("plan"), out.resolve("screens")));
    }

    private void run(
            StoreAccess desk, IdsAndClock idsAndClock, HeadlessSession room, SamplePlayer play, Stop stop, int number) {
        var beginning = String.format(Locale.ROOT, "%02d-%s", number + 10, stop.id());
        play.run(stop, new Camera() {
            @Override
            public void shoot(String what) {
                picture(what, View.CONSOLE);
                picture(what, View.ROOM);
            }

            @Override
            public void roomPage(String what) {
                picture(what, View.ROOM);
            }

            private void picture(String what, View view) {
                room.awaitSaved();
                var name = beginning + (what.isEmpty() ? "" : "-" + what) + (view == View.ROOM ? "-room" : "-console");
                DemoCommand.this.shoot(desk, idsAndClock, Optional.of(room.live()), name, view);
            }
        });
        room.awaitSaved();
    }

    private void shoot(StoreAccess desk, IdsAndClock idsAndClock, Optional<LiveWorkshop> live, String name, View view) {
        context.pictures()
                .draw(view, desk, idsAndClock, live, out.resolve("screens").resolve(name + ".png"));
    }
}
