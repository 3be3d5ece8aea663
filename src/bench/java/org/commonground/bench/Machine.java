package org.commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the figures were measured on.
 *
 * @param memoryMiB of the whole machine
 * @param drawing how JavaFX draws here
 * @param folder where the stores are
 */
record Machine(
        String cpu,
        int cores,
        long memoryMiB,
        String system,
        String java,
        String javafx,
        String drawing,
        String folder) {

    static Machine here(String javafx, String drawing, Path folder) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                find(Path.of("/proc/cpuinfo"), "model name\\s*:\\s*(.+)").orElse(system.getArch()),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                javafx,
                drawing,
                folder.toString());
    }

    /** Resident memory of a process in MiB; empty where there is no {@code /proc}. */
    static Optional<Double> resident(long process) {
        return find(Path.of("/proc", String.valueOf(process), "status"), "VmRSS:\\s*(\\d+) kB")
                .map(kibibytes -> Long.parseLong(kibibytes) / 1024.0);
    }

    private static Optional<String> find(Path file, String pattern) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var found = Pattern.compile(pattern).matcher(Files.readString(file));
            return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
