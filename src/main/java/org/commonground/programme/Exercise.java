package org.commonground.programme;

import java.util.List;

/**
 * A part of the programme. A break, and slack, is an exercise without steps.
 *
 * @param minutes planned, 1 or more; where there are steps, the sum of theirs
 * @param neverCut true for the plan and the close, which no catching up shortens
 */
public record Exercise(String id, String title, int minutes, boolean neverCut, List<Step> steps) {

    public Exercise {
        steps = List.copyOf(steps);
    }

    public boolean isBreak() {
        return steps.isEmpty();
    }
}
