package org.commonground.workshop;

/**
 * What a photo shows. It never changes and stays when the photo is taken back, so that the journal holds it once and captions and undo
 * cost nothing.
 *
 * @param width in pixels, upright
 * @param jpeg the file in Base64, without anything about camera and place
 */
public record PhotoFile(String id, long place, int width, int height, String jpeg) implements Item {}
