package org.commonground.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the app on this machine. A benchmark, never a test: a mark that is missed is printed and the exit code stays 0. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures start, painting, saving, large stores and exports on this machine, beside bare JavaFX and bare commits.")
final class BenchCommand implements Callable<Integer> {

    private final Cli.Parts parts;

    @Option(names = "--json", description = "Prints JSON in place of the table.")
    private boolean json;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where stores are made for it, and removed; default the data folder.")
    private @Nullable Path folder;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "How often start, export and opening are measured; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--presses",
            paramLabel = "N",
            defaultValue = "80",
            description = "Cards added in each board; default ${DEFAULT-VALUE}.")
    private int presses;

    @Option(
            names = "--some",
            paramLabel = "N",
            defaultValue = "300",
            description = "Cards of an ordinary workshop; default ${DEFAULT-VALUE}.")
    private int some;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "4880",
            description = "Cards of the largest before more are added; default ${DEFAULT-VALUE}.")
    private int many;

    @Option(
            names = "--boards",
            paramLabel = "N",
            defaultValue = "40",
            description = "Boards of a large plan, with three actions for every two; default ${DEFAULT-VALUE}.")
    private int boards;

    @Option(
            names = "--workshops",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Workshops on the home page; default ${DEFAULT-VALUE}.")
    private int workshops;

    BenchCommand(Cli.Parts parts) {
        this.parts = parts;
    }

    @Override
    public Integer call() throws IOException {
        var base = folder == null ? parts.opener().usual().toAbsolutePath().getParent() : folder;
        Files.createDirectories(base);
        var own = Files.createTempDirectory(base, "bench-");
        try {
            var size = new Bench.Size(rounds, presses, some, many, boards, workshops);
            var figures = new Bench(parts, size, own, this::tell).run();
            var table = new BenchTable(parts.words());
            parts.out().println(json ? BenchTable.json(figures) : table.text(figures));
            if (parts.out().checkError()) {
                throw new Failed("The figures could not be printed; was the output closed?");
            }
            if (!figures.unmeasured().isEmpty()) {
                throw new Failed(String.join("\n", figures.unmeasured()));
            }
        } finally {
            remove(own);
        }
        return 0;
    }

    private void tell(String part) {
        parts.err().println(parts.words().get("bench.progress." + part));
        parts.err().flush();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
