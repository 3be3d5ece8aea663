package org.commonground.programme.model;

import java.util.Optional;

/**
 * One activity of a workshop, a few minutes long.
 *
 * @param title two or three words for the facilitator, such as "group into themes"
 * @param minutes planned minutes, 1 or more
 * @param prompt the line shown in the room view
 * @param guide for the facilitator only; never shown in the room view
 * @param off true for a step that is switched off: it stays in the programme, but is skipped and takes no time
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

    /** A step that is switched on. */
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

    public Step withSwitchedOn(boolean on) {
        return new Step(id, beat, title, minutes, prompt, guide, kind, on ? Optional.empty() : Optional.of(true));
    }
}
