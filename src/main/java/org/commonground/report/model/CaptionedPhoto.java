package org.commonground.report.model;

import org.commonground.workshop.record.PhotoFile;

/** A photo with what is said about it. @param caption may be empty */
public record CaptionedPhoto(PhotoFile file, String caption) {
    public CaptionedPhoto {
        caption = ShownText.clean(caption);
    }

    /** A data URL that holds the picture. */
    public String url() {
        return "data:image/jpeg;base64," + file.jpeg();
    }

    /** The width of the photo in percent of the square that holds it, at most 100. */
    public int share() {
        return Math.min(100, 100 * file.width() / file.height());
    }
}
