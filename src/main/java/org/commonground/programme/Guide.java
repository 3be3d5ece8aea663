package org.commonground.programme;

/** What the facilitator reads while the step runs. Any part may be empty. */
public record Guide(String say, String watchFor, String doneWhen, String shorten) {}
