package org.commonground.programme;

/**
 * One thing the room does for some minutes.
 *
 * @param title two or three words for the facilitator, "group into themes"
 * @param minutes planned, 1 or more
 * @param prompt one plain line on the wall
 * @param guide for the facilitator's eyes only; never in the room view
 */
public record Step(String id, Beat beat, String title, int minutes, String prompt, Guide guide, StepKind kind) {

    public Step withTitle(String newTitle) {
        return new Step(id, beat, newTitle, minutes, prompt, guide, kind);
    }

    public Step withMinutes(int newMinutes) {
        return new Step(id, beat, title, newMinutes, prompt, guide, kind);
    }

    public Step withPrompt(String newPrompt) {
        return new Step(id, beat, title, minutes, newPrompt, guide, kind);
    }

    public Step withGuide(Guide newGuide) {
        return new Step(id, beat, title, minutes, prompt, newGuide, kind);
    }
}
