package org.commonground.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.commonground.i18n.Messages;
import org.commonground.report.Export;
import org.commonground.report.ExportProgress;
import org.commonground.report.model.ExportFormat;
import org.commonground.report.model.ExportOrder;
import org.commonground.store.RawCommit;
import org.commonground.store.StoreOpener;
import org.commonground.workshop.Workshop;

/** The measurements, each beside its floor, in stores of its own that are made for it. */
final class Bench {

    /**
     * How much is measured.
     *
     * @param rounds how often what takes long is repeated
     * @param some cards of an ordinary workshop
     * @param many cards of the largest, before those that are added while it is measured
     */
    record Size(int rounds, int presses, int some, int many, int workshops) {}

    /**
     * What came out.
     *
     * @param unmeasured a sentence for each part that broke off
     */
    record Figures(Machine machine, List<Measurement> measures, List<String> unmeasured) {}

    /** A workshop that is measured, and the most milliseconds that its figures should take: the median and the 99th percentile. */
    private record MeasuredBoard(
            String name, Path store, double[] console, double[] room, double saved, Optional<Double> memory) {}

    private static final int FEW_WORKSHOPS = 3;

    private final Messages messages = new Messages(Locale.ENGLISH);
    private final Size size;
    private final Path folder;
    private final Consumer<String> progress;
    private final List<Measurement> measures = new ArrayList<>();
    private final List<String> unmeasured = new ArrayList<>();

    /** @param progress called with the name of each part that begins */
    Bench(Size size, Path folder, Consumer<String> progress) {
        this.size = size;
        this.folder = folder;
        this.progress = progress;
    }

    Figures run() throws IOException {
        var ordinary = new MeasuredBoard(
                "ordinary workshop",
                folder.resolve("some.sqlite"),
                new double[] {16, 35},
                new double[] {14, 30},
                8,
                Optional.of(190.0));
        var largest = new MeasuredBoard(
                "largest workshop",
                folder.resolve("many.sqlite"),
                new double[] {20, 40},
                new double[] {20, 40},
                12,
                Optional.empty());
        progress.accept("Filling a store …");
        var workshop = BenchStore.fill(ordinary.store(), FEW_WORKSHOPS, size.some());
        exports(workshop);
        var machine = start(ordinary.store());
        measure(ordinary, workshop.id());
        progress.accept("Filling a store with the largest workshop …");
        measure(
                largest,
                BenchStore.fill(largest.store(), FEW_WORKSHOPS, size.many()).id());
        progress.accept("Filling a store with many workshops …");
        var library = folder.resolve("library.sqlite");
        BenchStore.fill(library, size.workshops(), size.many());
        attempt(() -> library(library));
        return new Figures(machine, List.copyOf(measures), List.copyOf(unmeasured));
    }

    /** What takes minutes goes on, and is printed, also where one part cannot be measured. */
    private void attempt(Runnable part) {
        try {
            part.run();
        } catch (NotMeasured e) {
            unmeasured.add(e.getMessage());
        }
    }

    /** The first export of a process is the cold one: nothing of it may have run before. */
    private void exports(Workshop workshop) {
        progress.accept("Exports …");
        var all = EnumSet.allOf(ExportFormat.class);
        measures.add(Measurement.millis("Export in all formats, the first of a process", export(workshop, all))
                .atMost(5_000));
        measures.add(Measurement.millis("Export in all formats", median(() -> export(workshop, all))));
        for (var format : ExportFormat.values()) {
            measures.add(Measurement.millis("Export: " + format, median(() -> export(workshop, EnumSet.of(format)))));
        }
    }

    private double export(Workshop workshop, Set<ExportFormat> formats) {
        long start = System.nanoTime();
        new Export(messages)
                .write(workshop, new ExportOrder(folder, formats, true, LocalDate.now()), ExportProgress.NONE);
        return (System.nanoTime() - start) / 1e6;
    }

    private Machine start(Path store) throws IOException {
        progress.accept("Starts …");
        var app = new ArrayList<BenchProcess>();
        var bare = new ArrayList<BenchProcess>();
        for (int i = 0; i < size.rounds(); i++) {
            app.add(BenchProcess.run(store, "start"));
            bare.add(BenchProcess.run(store, "bare-start"));
        }
        measures.add(Measurement.millis("Start to a painted home page", Measurement.median(readyAfter(app)))
                .over(Measurement.median(readyAfter(bare)))
                .atMostTimes(1.5));
        return Machine.here(app.getFirst().text("javafx"), app.getFirst().text("drawing"), folder);
    }

    private static List<Double> readyAfter(List<BenchProcess> runs) {
        return runs.stream().map(BenchProcess::readyAfter).toList();
    }

    private void measure(MeasuredBoard board, String workshopId) {
        progress.accept("Two windows, " + board.name() + " …");
        var floor = RawCommit.measure(folder, size.presses());
        var commits = BenchStore.commits(board.store(), workshopId, size.presses());
        var commit = "Card to commit without a window, " + board.name();
        measures.add(Measurement.millis(commit + ", median", Measurement.median(commits))
                .over(Measurement.median(floor))
                .atMostTimes(2));
        measures.add(Measurement.millis(commit + ", p99", Measurement.percentile(commits, 0.99))
                .over(Measurement.percentile(floor, 0.99)));
        attempt(() -> windows(board, floor));
    }

    private void windows(MeasuredBoard board, List<Double> rawCommits) {
        var presses = String.valueOf(size.presses());
        var app = BenchProcess.run(board.store(), "board", presses);
        var bare = BenchProcess.run(
                board.store(),
                "bare-board",
                String.valueOf(app.number("texts.console")),
                String.valueOf(app.number("texts.room")),
                presses);
        painted(board, "console", board.console(), app, bare);
        painted(board, "room", board.room(), app, bare);
        var saved = app.samples("saved");
        var name = "Enter to “Saved”, " + board.name();
        measures.add(Measurement.millis(name + ", median", Measurement.median(saved))
                .over(Measurement.median(rawCommits))
                .atMost(board.saved()));
        measures.add(Measurement.millis(name + ", p99", Measurement.percentile(saved, 0.99))
                .over(Measurement.percentile(rawCommits, 0.99)));
        board.memory()
                .ifPresent(most -> app.resident()
                        .ifPresent(memory ->
                                measures.add(Measurement.mebibytes("Memory with two windows, " + board.name(), memory)
                                        .atMost(most))));
    }

    private void painted(MeasuredBoard board, String window, double[] most, BenchProcess app, BenchProcess bare) {
        var here = app.samples("painted." + window);
        var floor = bare.samples("painted." + window);
        var name = "Enter to painted in the " + window + ", " + board.name();
        measures.add(Measurement.millis(name + ", median", Measurement.median(here))
                .over(Measurement.median(floor))
                .atMost(most[0]));
        measures.add(Measurement.millis(name + ", p99", Measurement.percentile(here, 0.99))
                .over(Measurement.percentile(floor, 0.99))
                .atMost(most[1]));
    }

    private void library(Path file) {
        progress.accept("Home page, opening and search …");
        var app = BenchProcess.run(file, "library", BenchStore.RARE, String.valueOf(size.rounds()));
        measures.add(Measurement.millis(
                        "Opening the largest workshop from the home page", Measurement.median(app.samples("open")))
                .atMost(600));
        measures.add(
                Measurement.millis("Back to the home page with many workshops", Measurement.median(app.samples("home")))
                        .atMost(300));
        measures.add(Measurement.millis(
                "Search in the window, from the last letter, the pause while typing included",
                Measurement.median(app.samples("search"))));
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone())) {
            measures.add(Measurement.millis("Search over every workshop, the answer itself", median(() -> {
                        long start = System.nanoTime();
                        store.library().search(BenchStore.RARE, 200);
                        return (System.nanoTime() - start) / 1e6;
                    }))
                    .atMost(50));
        }
    }

    private double median(DoubleSupplier measurement) {
        return Measurement.median(
                Stream.generate(measurement::getAsDouble).limit(size.rounds()).toList());
    }
}
