package org.commonground.workshop.record;

/**
 * The image of a photo. It never changes and stays when the photo is deleted, so that the journal stores it only once and captions and undo
 * need little space.
 *
 * @param width in pixels, after rotation to upright
 * @param jpeg the JPEG file in Base64, without metadata about camera and location
 */
public record PhotoFile(String id, long place, int width, int height, String jpeg) implements Item {}
