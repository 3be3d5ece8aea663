package org.commonground.workshop;

/**
 * A picture of the wall, at a step.
 *
 * @param caption may be empty
 * @param fileId the {@link PhotoFile} with what it shows
 */
public record Photo(String id, long place, String stepId, String caption, String fileId) implements Item {

    Photo withCaption(String newCaption) {
        return new Photo(id, place, stepId, newCaption, fileId);
    }
}
