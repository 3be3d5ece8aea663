package org.commonground.ui.control;

import javafx.animation.AnimationTimer;

/** Work that waits until what is on the screen now has been painted. */
public final class AfterPainting {

    /**
     * A sixth of a second at most when there is little to paint. At the start of the app the first pulses take much longer, as each waits
     * for the picture of the one before; a new window is painted twice.
     */
    private static final int PULSES = 10;

    private AfterPainting() {}

    /** Runs an action on the user interface's thread once the next picture has been painted. */
    public static void run(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PULSES) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
