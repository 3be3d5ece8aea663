package org.commonground.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.i18n.Messages;

/** Reads files that come from elsewhere: regular files only, and never more of them into memory than is of use. */
public final class BoundedFiles {

    private static final long MEGABYTE = 1024 * 1024;

    private BoundedFiles() {}

    /**
     * The whole file.
     *
     * @param most the largest size that is read, in bytes
     * @throws IOException with a sentence for people if it is a folder, pipe or device, if it is larger, or if it cannot be read
     */
    public static byte[] read(Path file, int most) throws IOException {
        requireRegular(file);
        requireSize(file, Files.size(file), most);
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(most + 1); // the file may have grown
            requireSize(file, bytes.length, most);
            return bytes;
        }
    }

    /** The beginning of a file, {@code length} bytes or the whole file. @throws IOException as {@link #read} does */
    public static byte[] readBeginning(Path file, int length) throws IOException {
        requireRegular(file);
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(length);
        }
    }

    private static void requireRegular(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException(Messages.text("files.not_there"));
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException(Messages.text("files.no_regular_file", file.getFileName()));
        }
        if (!Files.isReadable(file)) {
            throw new IOException(Messages.text("files.not_readable", file.getFileName()));
        }
    }

    private static void requireSize(Path file, long size, int most) throws IOException {
        if (size > most) {
            throw new IOException(Messages.text(
                    "files.too_large", file.getFileName(), Math.ceilDiv(size, MEGABYTE), Math.ceilDiv(most, MEGABYTE)));
        }
    }
}
