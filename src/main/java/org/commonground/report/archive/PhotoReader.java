package org.commonground.report.archive;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.commonground.programme.model.Limits;
import org.commonground.report.model.ExifOrientation;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.InvalidInput;
import org.commonground.workshop.record.PhotoFile;

/**
 * Imports a photo: turns a JPEG or PNG upright, scales it down and encodes it again as JPEG, which removes all metadata such as the
 * place and the camera.
 */
public final class PhotoReader {

    /** More than any camera has; a larger file could exhaust the memory. */
    private static final long MAX_PIXELS = 50_000_000;

    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

    private PhotoReader() {}

    /** @throws InvalidInput unless it is a JPEG or PNG that can be read */
    public static PhotoFile read(byte[] file, IdsAndClock idsAndClock) {
        try {
            var upright = turnUpright(decode(file), ExifOrientation.of(file));
            for (var quality : QUALITIES) {
                var jpeg = Base64.getEncoder().encodeToString(encode(upright, quality));
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
            return withImage(
                    bytes(photo),
                    (format, reader) -> format.equals("jpeg")
                            && reader.getWidth(0) == photo.width()
                            && reader.getHeight(0) == photo.height()
                            && reader.read(0) != null);
        } catch (IOException | InvalidInput | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static BufferedImage decode(byte[] file) throws IOException {
        if (file.length > Limits.MAX_PHOTO_FILE_BYTES) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
        }
        return withImage(file, (format, reader) -> {
            var parameters = reader.getDefaultReadParam();
            // Reads only every second, third … pixel of a large image, but never fewer than are kept.
            int step =
                    (int) Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2L * Limits.MAX_PHOTO_SIDE));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
    }

    private interface ImageUse<T> {
        T use(String format, ImageReader reader) throws IOException;
    }

    /**
     * Uses the reader of a JPEG or PNG whose header names no more than {@value #MAX_PIXELS} pixels; none is read before.
     *
     * @throws InvalidInput for any other image
     */
    private static <T> T withImage(byte[] file, ImageUse<T> use) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
            }
            var reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                reader.setInput(in, true, true);
                if (!Set.of("jpeg", "png").contains(format)
                        || (long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
                }
                return use.use(format, reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Turns the image upright, scales it to the longest side allowed, and puts it on white. */
    private static BufferedImage turnUpright(BufferedImage image, int orientation) {
        boolean turned = ExifOrientation.swapsSides(orientation);
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) Limits.MAX_PHOTO_SIDE / Math.max(width, height));
        var upright = new BufferedImage(
                (int) Math.max(1, Math.round(scale * width)),
                (int) Math.max(1, Math.round(scale * height)),
                BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.scale((double) upright.getWidth() / width, (double) upright.getHeight() / height);
        graphics.drawImage(image, ExifOrientation.transform(orientation, image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    private static byte[] encode(BufferedImage image, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
