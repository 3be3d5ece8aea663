package org.commonground.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;

/** What a measuring process tells the one that started it: a line each on the standard output, {@code name=value,value}. */
final class BenchOutput {

    private BenchOutput() {}

    /** Times in nanoseconds, told in milliseconds. */
    static void times(String name, List<Long> nanos) {
        line(name, nanos.stream().map(n -> String.valueOf(n / 1e6)).collect(Collectors.joining(",")));
    }

    static void number(String name, double value) {
        line(name, String.valueOf(value));
    }

    /** It is there to be looked at from outside; goes on when told to. */
    static void ready() {
        line("ready", "1");
        try {
            System.in.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything was measured. */
    static void done() {
        line("done", "1");
    }

    /** How JavaFX draws here. */
    static void pipeline() {
        boolean hardware = Bridge.get(() -> Platform.isSupported(ConditionalFeature.SCENE3D));
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
