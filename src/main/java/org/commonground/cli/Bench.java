package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.Format;
import org.commonground.workshop.Workshop;

/** The measurements, each beside its floor, in stores of its own that are made for it. */
final class Bench {

    /**
     * How much is measured.
     *
     * @param rounds how often what takes long is done again
     * @param some cards of an ordinary workshop
     * @param many cards of the largest, before those that are added while it is measured
     * @param boards in a large plan
     */
    record Size(int rounds, int presses, int some, int many, int boards, int workshops) {}

    /**
     * What came out.
     *
     * @param unmeasured a sentence for each part that broke off
     */
    record Figures(Machine machine, List<Measure> measures, List<String> unmeasured) {}

    private static final int SMALL = 3;

    private final Cli.Parts parts;
    private final Size size;
    private final Path folder;
    private final Consumer<String> progress;
    private final List<Measure> measures = new ArrayList<>();
    private final List<String> unmeasured = new ArrayList<>();

    Bench(Cli.Parts parts, Size size, Path folder, Consumer<String> progress) {
        this.parts = parts;
        this.size = size;
        this.folder = folder;
        this.progress = progress;
    }

    Figures run() throws IOException {
        var ordinary = folder.resolve("some.sqlite");
        var large = folder.resolve("many.sqlite");
        var library = folder.resolve("library.sqlite");
        progress.accept("fill");
        var workshop = BenchStore.fill(parts.opener(), ordinary, SMALL, size.some());
        exports(workshop);
        var machine = start(ordinary);
        commits("some", ordinary, workshop.id());
        attempt(() -> board("some", ordinary)
                .ifPresent(memory ->
                        measures.add(Measure.mebibytes("memory", memory).atMost(190))));
        var largest = BenchStore.fill(parts.opener(), large, SMALL, size.many());
        commits("many", large, largest.id());
        attempt(() -> board("many", large));
        progress.accept("fill");
        BenchStore.fill(parts.opener(), library, size.workshops(), size.many());
        attempt(() -> library(library));
        return new Figures(machine, List.copyOf(measures), List.copyOf(unmeasured));
    }

    /** What takes minutes goes on, and is printed, also where one part cannot be measured. */
    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (Failed e) {
            unmeasured.add(e.getMessage());
        }
    }

    /** The first export of a process is the cold one: nothing of it may have run before. */
    private void exports(Workshop workshop) throws IOException {
        progress.accept("export");
        measures.add(Measure.millis("export.cold", export(workshop, EnumSet.allOf(Format.class)))
                .atMost(5_000));
        measures.add(Measure.millis("export.all", export(workshop, EnumSet.allOf(Format.class))));
        BenchPlan.forgetPeak();
        measures.add(Measure.millis("export.large", export(BenchPlan.large(size.boards()), EnumSet.allOf(Format.class)))
                .atMost(10_000));
        measures.add(Measure.mebibytes("export.large.memory", BenchPlan.peak()).atMost(512));
        for (var format : Format.values()) {
            var name = "export." + format.name().toLowerCase(Locale.ROOT);
            var times = IntStream.range(0, size.rounds())
                    .mapToObj(i -> export(workshop, EnumSet.of(format)))
                    .toList();
            measures.add(Measure.millis(name, Measure.median(times)));
        }
    }

    private double export(Workshop workshop, Set<Format> formats) {
        long start = System.nanoTime();
        new Export(parts.words())
                .write(workshop, new Export.Order(folder, formats, true, LocalDate.now()), ExportProgress.UNWATCHED);
        return (System.nanoTime() - start) / 1e6;
    }

    private Machine start(Path store) {
        progress.accept("start");
        var app = new ArrayList<Watched>();
        var bare = new ArrayList<Watched>();
        for (int i = 0; i < size.rounds(); i++) {
            app.add(windows(store, "start"));
            bare.add(windows(store, "bare-start"));
        }
        measures.add(Measure.millis("start", Measure.median(readyAfter(app)))
                .over(Measure.median(readyAfter(bare)))
                .atMostTimes(1.5));
        if (app.stream().allMatch(run -> run.resident().isPresent())) {
            measures.add(Measure.mebibytes("start.memory", Measure.median(resident(app)))
                    .over(Measure.median(resident(bare))));
        }
        return Machine.here(app.getFirst().text("javafx"), app.getFirst().text("drawing"), folder);
    }

    private void commits(String cards, Path store, String id) {
        progress.accept("commits");
        var floor = parts.bench().rawCommits().measure(folder, size.presses());
        var commits = BenchStore.commits(parts.opener(), store, id, Math.min(size.presses(), 20));
        add("commit." + cards, commits, floor, Optional.of(2.0), Optional.empty());
    }

    /** @return MiB resident with both windows open */
    private Optional<Double> board(String cards, Path store) {
        progress.accept("board." + cards);
        var presses = String.valueOf(size.presses());
        var app = windows(store, "board", presses);
        var bare = windows(
                store,
                "bare-board",
                String.valueOf(app.number("texts.console")),
                String.valueOf(app.number("texts.room")),
                presses);
        for (var where : List.of("console", "room")) {
            var name = "painted." + where;
            add(name + "." + cards, app.samples(name), bare.samples(name), Optional.empty(), Optional.of(1.2));
        }
        for (var action : List.of("block.enter", "block.drag", "block.step")) {
            measures.add(Measure.millis(action + "." + cards + ".p99", Measure.percentile(app.samples(action), 0.99))
                    .atMost(50));
        }
        add(
                "saved." + cards,
                app.samples("saved"),
                parts.bench().rawCommits().measure(folder, size.presses()),
                Optional.of(2.0),
                Optional.of(2.0));
        return app.resident();
    }

    private void library(Path store) {
        progress.accept("library");
        var app = windows(store, "library", BenchStore.RARE, String.valueOf(size.rounds()));
        measures.add(Measure.millis("open", Measure.median(app.samples("open"))).atMost(600));
        measures.add(Measure.millis("home", Measure.median(app.samples("home"))).atMost(300));
        measures.add(Measure.millis("search.window", Measure.median(app.samples("search"))));
        try (var desk = parts.opener().open(store)) {
            var times = IntStream.range(0, 9)
                    .mapToObj(i -> {
                        long start = System.nanoTime();
                        desk.library().search(BenchStore.RARE, 200);
                        return (System.nanoTime() - start) / 1e6;
                    })
                    .toList();
            measures.add(Measure.millis("search", Measure.median(times)).atMost(50));
        }
    }

    private void add(
            String name, List<Double> app, List<Double> floor, Optional<Double> atMedian, Optional<Double> atWorst) {
        var half = Measure.millis(name + ".p50", Measure.median(app)).over(Measure.median(floor));
        var worst = Measure.millis(name + ".p99", Measure.percentile(app, 0.99)).over(Measure.percentile(floor, 0.99));
        measures.add(atMedian.map(half::atMostTimes).orElse(half));
        measures.add(atWorst.map(worst::atMostTimes).orElse(worst));
    }

    private Watched windows(Path store, String... what) {
        var arguments = new ArrayList<>(List.of(store.toString()));
        arguments.addAll(List.of(what));
        return Watched.run(parts.bench().windows().getName(), arguments);
    }

    private static List<Double> readyAfter(List<Watched> runs) {
        return runs.stream().map(Watched::readyAfter).toList();
    }

    private static List<Double> resident(List<Watched> runs) {
        return runs.stream().map(run -> run.resident().orElseThrow()).toList();
    }
}
