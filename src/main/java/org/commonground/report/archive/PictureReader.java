package org.commonground.report.archive;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import org.commonground.drawing.Picture;
import org.commonground.programme.model.Limits;
import org.commonground.report.model.ExifOrientation;
import org.commonground.workshop.InvalidInput;

/** Reads JPEG and PNG files: looks at the header first, turns the picture upright and scales it down. */
public final class PictureReader {

    /** More than any camera has; a larger file could exhaust the memory. */
    public static final long MAX_PIXELS = 50_000_000;

    /** A PNG that is larger, in bytes, is a photo, which is encoded as JPEG. */
    private static final int LARGEST_PNG = 3_000_000;

    private PictureReader() {}

    /**
     * The picture without metadata such as place and camera.
     *
     * @param longestSide to which a larger one is scaled down, in pixels
     * @param transparent whether what is transparent stays so; otherwise it becomes white
     * @throws InvalidInput unless it is a JPEG or PNG that can be read
     */
    public static Picture read(byte[] file, int longestSide, boolean transparent) {
        try {
            return encode(upright(file, longestSide, transparent));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO); // damaged files cause any of these in the library
        }
    }

    /** The image as a PNG, or as a JPEG if that is much smaller. */
    public static Picture encode(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        boolean photo = png.size() > LARGEST_PNG && !image.getColorModel().hasAlpha();
        return Picture.of(image.getWidth(), image.getHeight(), photo ? jpeg(image, 0.9f) : png.toByteArray());
    }

    /** @param transparent whether what is transparent stays so; otherwise it becomes white */
    static BufferedImage upright(byte[] file, int longestSide, boolean transparent) throws IOException {
        if (file.length > Limits.MAX_PHOTO_FILE_BYTES) {
            throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
        }
        var image = withImage(file, (format, reader) -> {
            var parameters = reader.getDefaultReadParam();
            // Reads only every second, third … pixel of a large image, but never fewer than are kept.
            int step = (int) Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2L * longestSide));
            parameters.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, parameters);
        });
        return turnUpright(image, ExifOrientation.of(file), longestSide, transparent);
    }

    /** What is done with an image. */
    interface ImageUse<T> {
        T use(String format, ImageReader reader) throws IOException;
    }

    /**
     * Uses the reader of a JPEG or PNG whose header names no more than {@value #MAX_PIXELS} pixels; none is read before.
     *
     * @throws InvalidInput for any other image
     */
    static <T> T withImage(byte[] file, ImageUse<T> use) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
            }
            var reader = readers.next();
            try {
                var format = reader.getFormatName().toLowerCase(Locale.ROOT);
                reader.setInput(in, true, true);
                if (!Set.of("jpeg", "png").contains(format)) {
                    throw new InvalidInput(InvalidInput.Reason.NO_PHOTO);
                }
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MAX_PIXELS) {
                    throw new InvalidInput(InvalidInput.Reason.TOO_MANY_PIXELS, MAX_PIXELS / 1_000_000);
                }
                return use.use(format, reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage turnUpright(
            BufferedImage image, int orientation, int longestSide, boolean transparent) {
        boolean turned = ExifOrientation.swapsSides(orientation);
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1, (double) longestSide / Math.max(width, height));
        boolean alpha = transparent && image.getColorModel().hasAlpha();
        var upright = new BufferedImage(
                (int) Math.max(1, Math.round(scale * width)),
                (int) Math.max(1, Math.round(scale * height)),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        if (!alpha) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        }
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.scale((double) upright.getWidth() / width, (double) upright.getHeight() / height);
        graphics.drawImage(image, ExifOrientation.transform(orientation, image.getWidth(), image.getHeight()), null);
        graphics.dispose();
        return upright;
    }

    /** @param quality 0 to 1 */
    static byte[] jpeg(BufferedImage image, float quality) throws IOException {
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
