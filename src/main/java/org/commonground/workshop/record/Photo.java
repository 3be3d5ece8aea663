package org.commonground.workshop.record;

/**
 * A photo taken during a step, for example of the wall.
 *
 * @param caption may be empty
 * @param fileId id of the {@link PhotoFile} with the image
 */
public record Photo(String id, long place, String stepId, String caption, String fileId) implements Item {

    public Photo withCaption(String newCaption) {
        return new Photo(id, place, stepId, newCaption, fileId);
    }
}
