package org.commonground.ui.control;

/** Opens the pages. A workshop stays open between its pages and is closed on the way home. */
public interface Navigator {

    void openHome();

    /** The programmes stored on this computer. */
    void openProgrammes();

    /** The settings; the way back leads to the page from which they were opened. */
    void openSettings();

    /** A dialog with the version of the app, its licences and where its files are. */
    void showAbout();

    void openPreparation(String workshopId);

    /** The workshop's own copy of its programme. */
    void openProgramme(String workshopId);

    void openConsole(String workshopId);

    void openPlan(String workshopId);

    void openExport(String workshopId);

    /** The reviews that readers of the plan returned. */
    void openReviews(String workshopId);

    /** The status of actions that comes back in files of other programs. */
    void openStatus(String workshopId);

    /** Printed material for the meeting, such as ballots and worksheets. */
    void openPrintouts(String workshopId);

    /** Writes the plan on one page, and opens, prints or mails it. */
    void deliverOnePage(String workshopId, OnePageDelivery how);

    /** Shows the room a message in place of the step, or takes it off; the page stays, or comes back afterwards. */
    void toggleRoomMessage();

    /** Opens the console with a temporary copy of the workshop; the way home leads back to the workshop's prepare page. */
    void rehearse(String workshopId);
}
