package org.commonground.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.commonground.store.file.DataFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the app on this machine. A benchmark, never a test: a mark that is missed is printed and the exit code stays 0. */
@Command(
        name = "run bench",
        mixinStandardHelpOptions = true,
        description =
                "Measures start, painting, saving, large stores and exports on this machine, beside bare JavaFX and bare commits.")
final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

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
            names = "--workshops",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Workshops on the home page; default ${DEFAULT-VALUE}.")
    private int workshops;

    private BenchCommand() {}

    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, true);
        var err = new PrintWriter(System.err, true);
        System.exit(run(out, err, arguments));
    }

    /** @return the exit code: 1 where something could not be measured, 2 for wrong use */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new BenchCommand()).setOut(out).setErr(err).execute(arguments);
    }

    @Override
    public Integer call() throws IOException {
        var line = spec.commandLine();
        var base = folder == null ? DataFolder.path() : folder;
        Files.createDirectories(base);
        var own = Files.createTempDirectory(base, "bench-");
        try {
            var size = new Bench.Size(rounds, presses, some, many, workshops);
            var figures = new Bench(size, own, line.getErr()::println).run();
            line.getOut().println(json ? BenchTable.json(figures) : BenchTable.text(figures));
            figures.unmeasured().forEach(line.getErr()::println);
            return figures.unmeasured().isEmpty() && !line.getOut().checkError() ? 0 : 1;
        } finally {
            remove(own);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
