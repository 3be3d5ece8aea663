package org.commonground.workshop.operation;

import java.util.List;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.Change;
import org.commonground.workshop.Edit;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InputText;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;

/** The operations on photos. */
public final class Photos {

    private Photos() {}

    /** The photos of a step in their order. */
    public static List<Photo> ofStep(Workshop workshop, String stepId) {
        return workshop.all(Photo.class).stream()
                .filter(photo -> photo.stepId().equals(stepId))
                .toList();
    }

    public static PhotoFile file(Workshop workshop, Photo photo) {
        return workshop.get(PhotoFile.class, photo.fileId());
    }

    /** Stores the image of a photo. Not affected by undo. @throws InvalidInput if there are already {@value Limits#MAX_PHOTOS} images */
    public static Change keep(Workshop workshop, PhotoFile file) {
        if (workshop.all(PhotoFile.class).size() >= Limits.MAX_PHOTOS) {
            throw new InvalidInput(InvalidInput.Reason.TOO_MANY_PHOTOS, Limits.MAX_PHOTOS);
        }
        return Change.of("photo.keep", Edit.add(file));
    }

    /** Adds a photo of the stored image with this id. */
    public static Change add(Workshop workshop, IdsAndClock idsAndClock, String stepId, String fileId) {
        return Change.of(
                "photo.add",
                Edit.add(new Photo(
                        idsAndClock.newId(), Places.afterLast(workshop.all(Photo.class)), stepId, "", fileId)));
    }

    /** Changes the caption; blank text removes it. @throws InvalidInput if the text is not valid */
    public static Change caption(Workshop workshop, String id, String text) {
        var before = workshop.get(Photo.class, id);
        var caption = text.isBlank() ? "" : InputText.required(text, Limits.MAX_THEME_TITLE_LENGTH);
        return Workshops.replace("photo.caption", before, before.withCaption(caption));
    }

    public static Change delete(Workshop workshop, String id) {
        return Change.of("photo.delete", Edit.delete(workshop.get(Photo.class, id)));
    }
}
