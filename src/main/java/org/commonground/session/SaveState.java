package org.commonground.session;

/** Whether what is on screen is also on disk. */
public sealed interface SaveState {

    /** Everything survives a killed process and a power cut. */
    record Saved() implements SaveState {}

    /** Nothing is meant to be on disk: a rehearsal. */
    record NeverSaved() implements SaveState {}

    /** Some changes are on their way. */
    record Pending(int changes) implements SaveState {}

    /** The last attempt failed; work goes on in memory and saving is tried again. */
    record NotSaved(String reason) implements SaveState {}
}
