package org.commonground.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The results of a process that measured windows.
 *
 * @param readyAfter milliseconds from starting the process
 * @param resident MiB when it was ready; empty where the system does not report it
 */
record BenchProcess(Map<String, String> results, double readyAfter, Optional<Double> resident) {

    private static final int TIMEOUT_SECONDS = 30;

    /** Measures in a Java of the same flags and class path to its end. @throws NotMeasured if it ended early */
    static BenchProcess run(Path store, String... what) {
        var arguments = new ArrayList<>(List.of(store.toString()));
        arguments.addAll(List.of(what));
        var command = new ArrayList<String>();
        command.add(System.getProperty("java.home") + "/bin/java");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BenchChild.class.getName()));
        command.addAll(arguments);
        try {
            long start = System.nanoTime();
            var process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try {
                return follow(process, start, arguments);
            } finally {
                end(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BenchProcess follow(Process process, long start, List<String> arguments) throws IOException {
        var results = new HashMap<String, String>();
        double readyAfter = 0;
        var resident = Optional.<Double>empty();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                int equals = line.indexOf('=');
                if (line.equals("ready=1")) {
                    readyAfter = (System.nanoTime() - start) / 1e6;
                    resident = Machine.resident(process.pid());
                    process.getOutputStream().write('\n');
                    process.getOutputStream().flush();
                } else if (line.equals("done=1")) {
                    return new BenchProcess(Map.copyOf(results), readyAfter, resident);
                } else if (equals > 0) {
                    results.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        }
        end(process);
        throw new NotMeasured("Could not be measured: " + String.join(" ", arguments)
                + " (the process ended with exit code " + process.exitValue() + ")");
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().onExit().join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly().onExit().join();
        }
    }

    /** @throws NotMeasured if there is no result of that name */
    String text(String name) {
        var value = results.get(name);
        if (value == null) {
            throw new NotMeasured("Nothing was measured of " + name);
        }
        return value;
    }

    List<Double> samples(String name) {
        return Arrays.stream(text(name).split(",")).map(Double::valueOf).toList();
    }

    int number(String name) {
        return (int) Math.round(samples(name).getFirst());
    }
}
