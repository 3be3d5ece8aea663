package org.commonground.report.archive;

import java.io.IOException;
import java.util.Base64;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.PhotoFile;

/**
 * Imports a photo: turns a JPEG or PNG upright, scales it down and encodes it again as JPEG, which removes all metadata such as the
 * place and the camera.
 */
public final class PhotoReader {

    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

    private PhotoReader() {}

    /** @throws InvalidInput unless it is a JPEG or PNG that can be read */
    public static PhotoFile read(byte[] file, IdsAndClock idsAndClock) {
        try {
            var upright = PictureReader.upright(file, Limits.MAX_PHOTO_SIDE, false);
            for (var quality : QUALITIES) {
                var jpeg = Base64.getEncoder().encodeToString(PictureReader.jpeg(upright, quality));
                if (jpeg.length() <= Limits.MAX_PHOTO_BASE64_LENGTH) {
                    return new PhotoFile(idsAndClock.newId(), 0, upright.getWidth(), upright.getHeight(), jpeg);
                }
            }
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO); // damaged files cause any of these in the library
        }
    }

    /** The bytes of a stored photo, a JPEG. */
    public static byte[] bytes(PhotoFile photo) {
        return Base64.getDecoder().decode(photo.jpeg());
    }

    /** Whether this app could have stored the photo: within the size limits, and a JPEG of the stated width and height. */
    static boolean isStorable(PhotoFile photo) {
        if (photo.jpeg().length() > Limits.MAX_PHOTO_BASE64_LENGTH
                || photo.width() < 1
                || photo.height() < 1
                || Math.max(photo.width(), photo.height()) > Limits.MAX_PHOTO_SIDE) {
            return false;
        }
        try {
            return PictureReader.withImage(
                    bytes(photo),
                    (format, reader) -> format.equals("jpeg")
                            && reader.getWidth(0) == photo.width()
                            && reader.getHeight(0) == photo.height()
                            && reader.read(0) != null);
        } catch (IOException | InvalidInput | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
