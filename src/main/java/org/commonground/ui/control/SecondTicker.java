package org.commonground.ui.control;

import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Runs an action once a second between {@link #start} and {@link #stop}. After the laptop wakes from sleep the action runs once: JavaFX
 * makes up for every missed second at once, which would block the window after a night.
 */
public final class SecondTicker {

    /** Ticks closer together than this, in nanoseconds, make up for missed ones and are skipped. */
    private static final long CATCH_UP_NANOS = 200_000_000;

    private final Runnable tick;
    private final LongSupplier nanos;
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> tickIfDue()));
    private long last;

    public SecondTicker(Runnable tick) {
        this(tick, System::nanoTime);
    }

    /** @param nanos a monotonic clock in nanoseconds */
    SecondTicker(Runnable tick, LongSupplier nanos) {
        this.tick = tick;
        this.nanos = nanos;
        last = nanos.getAsLong();
        ticking.setCycleCount(Animation.INDEFINITE);
    }

    public void start() {
        ticking.play();
    }

    public void stop() {
        ticking.stop();
    }

    void tickIfDue() {
        long now = nanos.getAsLong();
        if (now - last > CATCH_UP_NANOS) {
            last = now;
            tick.run();
        }
    }
}
