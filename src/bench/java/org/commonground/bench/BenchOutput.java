package org.commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** The results of a measuring process for the one that started it: lines {@code name=value,value} on the standard output. */
final class BenchOutput {

    private BenchOutput() {}

    /** Prints times in milliseconds. @param nanos in nanoseconds */
    static void times(String name, List<Long> nanos) {
        line(name, nanos.stream().map(n -> String.valueOf(n / 1e6)).collect(Collectors.joining(",")));
    }

    static void number(String name, double value) {
        line(name, String.valueOf(value));
    }

    /** Reports that the windows are ready, and waits until the starting process has read its memory use. */
    static void ready() {
        line("ready", "1");
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports that everything was measured. */
    static void done() {
        line("done", "1");
    }

    /** Reports the version of JavaFX and how it draws. */
    static void pipeline() {
        boolean hardware = FxThread.get(() -> Platform.isSupported(ConditionalFeature.SCENE3D));
        line("javafx", System.getProperty("javafx.runtime.version", ""));
        line(
                "drawing",
                (hardware ? "graphics card" : "software") + ", "
                        + System.getProperty("glass.platform", "window system").toLowerCase(java.util.Locale.ROOT));
    }

    private static void line(String name, String value) {
        System.out.println(name + "=" + value);
        System.out.flush();
    }
}
