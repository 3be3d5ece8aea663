package org.commonground.report.archive;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
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

    /** Longer edge of a logo, in pixels: sharp in print at the size of a heading, and small in each file. */
    private static final int MAX_LOGO_SIDE = 800;

    private static final int NEARLY_WHITE = 0xE0;

    private PhotoReader() {}

    /** @throws InvalidInput unless it is a JPEG or PNG that can be read */
    public static PhotoFile read(byte[] file, IdsAndClock idsAndClock) {
        return encoded(upright(file, Limits.MAX_PHOTO_SIDE), idsAndClock);
    }

    /** A logo on a white ground. @throws InvalidInput as {@link #read} does, and if nothing of it is seen on white */
    public static PhotoFile readLogo(byte[] file, IdsAndClock idsAndClock) {
        var upright = upright(file, MAX_LOGO_SIDE);
        boolean seen = Arrays.stream(
                        upright.getRGB(0, 0, upright.getWidth(), upright.getHeight(), null, 0, upright.getWidth()))
                .anyMatch(pixel -> (pixel & 0xFF) < NEARLY_WHITE
                        || (pixel >> 8 & 0xFF) < NEARLY_WHITE
                        || (pixel >> 16 & 0xFF) < NEARLY_WHITE);
        if (!seen) {
            throw new InvalidInput(InvalidInput.Reason.LOGO_WHITE);
        }
        return encoded(upright, idsAndClock);
    }

    private static BufferedImage upright(byte[] file, int longestSide) {
        try {
            return PictureReader.upright(file, longestSide, false);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO); // damaged files cause any of these in the library
        }
    }

    private static PhotoFile encoded(BufferedImage upright, IdsAndClock idsAndClock) {
        try {
            for (var quality : QUALITIES) {
                var jpeg = Base64.getEncoder().encodeToString(PictureReader.jpeg(upright, quality));
                if (jpeg.length() <= Limits.MAX_PHOTO_BASE64_LENGTH) {
                    return new PhotoFile(idsAndClock.newId(), 0, upright.getWidth(), upright.getHeight(), jpeg);
                }
            }
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
        } catch (IOException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
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
