package org.commonground.packaging;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs the tools of the JDK and programs of the system. */
final class Tool {

    private Tool() {}

    /** Runs {@code jlink}, {@code jmod}, {@code jpackage} or {@code jar} of this JDK. @throws IOException if it fails */
    static void jdk(String name, List<String> arguments) throws IOException {
        var tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("This Java has no " + name + ": packages need a whole JDK 25."));
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(name + " failed: " + String.join(" ", arguments));
        }
    }

    /** Runs a program and waits for its end; what it prints goes to the log. @throws IOException if it fails; the log's last lines are in the message */
    static void run(Path log, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process.environment().putAll(environment);
        var running = process.start();
        running.getOutputStream().close();
        if (running.waitFor() != 0) {
            var lines = Files.readAllLines(log);
            throw new IOException(command.getFirst() + " failed:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size())));
        }
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
