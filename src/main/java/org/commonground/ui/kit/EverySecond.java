package org.commonground.ui.kit;

import java.util.function.LongSupplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * Runs something once a second between {@link #start} and {@link #stop}. When a laptop wakes it runs once: JavaFX makes up for every
 * second that was slept, all at once, and after a night that would hold up the first key for long.
 */
public final class EverySecond {

    /** Ticks that follow each other faster are made up for. In nanoseconds. */
    private static final long TOO_SOON = 200_000_000;

    private final Runnable tick;
    private final LongSupplier nanos;
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), event -> due()));
    private long last;

    public EverySecond(Runnable tick) {
        this(tick, System::nanoTime);
    }

    /** @param nanos of a clock that nobody sets */
    EverySecond(Runnable tick, LongSupplier nanos) {
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

    void due() {
        long now = nanos.getAsLong();
        if (now - last > TOO_SOON) {
            last = now;
            tick.run();
        }
    }
}
