package org.commonground.workshop.record;

/**
 * A photo taken during a step, for example of the wall; or the logo of the client.
 *
 * @param stepId {@link #CLIENT_LOGO} for the logo
 * @param caption may be empty
 * @param fileId id of the {@link PhotoFile} with the image
 */
public record Photo(String id, long place, String stepId, String caption, String fileId) implements Item {

    /** In place of the id of a step. */
    public static final String CLIENT_LOGO = "client-logo";

    public boolean isClientLogo() {
        return stepId.equals(CLIENT_LOGO);
    }

    public Photo withCaption(String newCaption) {
        return new Photo(id, place, stepId, newCaption, fileId);
    }
}
