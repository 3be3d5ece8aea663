package org.commonground.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * A picture of pixels, as a JPEG or PNG file.
 *
 * @param width in pixels
 * @param height in pixels
 * @param base64 the file in Base64, so that equal pictures are equal values
 */
public record Picture(int width, int height, String base64) {

    private static final String PNG = "iVBORw0KGgo"; // its first eight bytes in Base64, PNG (ISO/IEC 15948), § 5.2

    public static Picture of(int width, int height, byte[] file) {
        return new Picture(width, height, Base64.getEncoder().encodeToString(file));
    }

    public byte[] file() {
        return Base64.getDecoder().decode(base64);
    }

    /** The picture as a link, for HTML and SVG. */
    String dataUri() {
        return (base64.startsWith(PNG) ? "data:image/png;base64," : "data:image/jpeg;base64,") + base64;
    }

    /** @throws UncheckedIOException if the file is damaged */
    BufferedImage decoded() {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(file())), "no JPEG or PNG");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
