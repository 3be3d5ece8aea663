package org.commonground.programme;

import java.util.Optional;

/**
 * One thing the room does for some minutes.
 *
 * @param title two or three words for the facilitator, "group into themes"
 * @param minutes planned, 1 or more
 * @param prompt one plain line on the wall
 * @param guide for the facilitator's eyes only; never in the room view
 * @param off true where the room passes it by: it stays in the programme, but takes no minutes and cannot be gone to
 */
public record Step(
        String id,
        Beat beat,
        String title,
        int minutes,
        String prompt,
        Guide guide,
        StepKind kind,
        Optional<Boolean> off) {

    /** A step that is run. */
    public Step(String id, Beat beat, String title, int minutes, String prompt, Guide guide, StepKind kind) {
        this(id, beat, title, minutes, prompt, guide, kind, Optional.empty());
    }

    public boolean isOff() {
        return off.orElse(false);
    }

    public Step withTitle(String newTitle) {
        return new Step(id, beat, newTitle, minutes, prompt, guide, kind, off);
    }

    public Step withMinutes(int newMinutes) {
        return new Step(id, beat, title, newMinutes, prompt, guide, kind, off);
    }

    public Step withPrompt(String newPrompt) {
        return new Step(id, beat, title, minutes, newPrompt, guide, kind, off);
    }

    public Step withGuide(Guide newGuide) {
        return new Step(id, beat, title, minutes, prompt, newGuide, kind, off);
    }

    public Step withBeat(Beat newBeat) {
        return new Step(id, newBeat, title, minutes, prompt, guide, kind, off);
    }

    public Step withKind(StepKind newKind) {
        return new Step(id, beat, title, minutes, prompt, guide, newKind, off);
    }

    public Step switched(boolean on) {
        return new Step(id, beat, title, minutes, prompt, guide, kind, on ? Optional.empty() : Optional.of(true));
    }
}
