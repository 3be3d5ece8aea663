package org.commonground.ui.control;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;

/** Work that waits until what is on the screen now has been painted. */
public final class AfterPainting {

    /**
     * A sixth of a second at most when there is little to paint. At the start of the app the first pulses take much longer, as each waits
     * for the picture of the one before; a new window is painted twice.
     */
    private static final int PULSES = 10;

    private AfterPainting() {}

    /** Runs an action at once, or after the next picture if the node is in a window that is only now being opened. */
    public static void runIfOpening(Node node, Runnable action) {
        if (node.getScene() != null
                && node.getScene().getWindow() != null
                && !node.getScene().getWindow().isShowing()) {
            run(action);
        } else {
            action.run();
        }
    }

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
