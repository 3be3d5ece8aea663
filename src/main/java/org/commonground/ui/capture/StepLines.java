package org.commonground.ui.capture;

/** What is typed into the capture line and belongs into the step itself: a ballot while a vote is open, a part of the sentence. */
public interface StepLines {

    boolean takes(String typed);

    /** Enters a line that the step takes. @return why it cannot be entered; "" if it was */
    String enter(String typed);
}
