package org.commonground.report.model;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The orientation of a photo: tag 0x0112 of the EXIF part of a JPEG (CIPA DC-008), 1 if it cannot be read. */
public final class ExifOrientation {
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY_LENGTH = 12;

    private ExifOrientation() {}

    /** The orientation, 1 to 8. */
    public static int of(byte[] jpeg) {
        var file = ByteBuffer.wrap(jpeg);
        if (file.remaining() < 4 || (file.getShort() & 0xFFFF) != START_OF_IMAGE) {
            return 1;
        }
        while (file.remaining() >= 4) {
            int marker = file.getShort() & 0xFFFF;
            int length = file.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN || length < 2 || length - 2 > file.remaining()) {
                return 1;
            }
            var part = file.slice(file.position(), length - 2);
            if (marker == APP1 && part.remaining() > 14 && part.getInt(0) == EXIF) {
                return tiff(part.slice(6, part.remaining() - 6));
            }
            file.position(file.position() + length - 2);
        }
        return 1;
    }

    private static int tiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 1;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int at = directory + 2 + i * ENTRY_LENGTH;
            if (at + ENTRY_LENGTH > tiff.limit()) {
                return 1;
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                int value = tiff.getShort(at + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** Whether width and height are exchanged when the photo is turned upright. */
    public static boolean swapsSides(int orientation) {
        return orientation >= 5;
    }

    /** Turns a picture of this stored size upright, with its upper left corner at 0, 0. */
    public static AffineTransform transform(int orientation, double width, double height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
