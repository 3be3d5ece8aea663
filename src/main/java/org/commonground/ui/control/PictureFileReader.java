package org.commonground.ui.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.workshop.InvalidInput;

/** Reads files as pictures. For a file that is not a picture the result is a sentence with the name of the file. */
public record PictureFileReader(Messages messages) {

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * Recognises HEIC files of phones by their content: {@code ftyp} and the brand follow the length of the first box (ISO/IEC 14496-12).
     */
    private static final Pattern HEIC = Pattern.compile("(?s)....ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif).*");

    private static final int HEADER_LENGTH = 12;

    /** A picture, or the sentence that explains why the file is not one. */
    public record ReadPicture<T>(Optional<T> picture, String fault) {}

    /** @param reader makes the picture from the bytes of the file, or throws {@link InvalidInput} */
    public <T> ReadPicture<T> read(Path file, Function<byte[], T> reader) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return fault("console.photo_folder", name);
            }
            if (isHeic(file, name)) {
                return fault("console.photo_heic", name);
            }
            long size = Files.size(file);
            if (size > Limits.MAX_PHOTO_FILE_BYTES) {
                return fault("console.photo_large", name, size / MEGABYTE, Limits.MAX_PHOTO_FILE_BYTES / MEGABYTE);
            }
            return new ReadPicture<>(
                    Optional.of(reader.apply(BoundedFiles.read(file, Limits.MAX_PHOTO_FILE_BYTES))), "");
        } catch (InvalidInput refused) {
            return switch (refused.reason()) {
                case LOGO_WHITE -> fault("prepare.logo_white", name);
                case TOO_MANY_PIXELS ->
                    fault("console.photo_pixels", name, refused.arguments().getFirst());
                default -> fault("console.photo_none", name);
            };
        } catch (IOException e) {
            return fault("console.photo_unreachable", name);
        }
    }

    private static boolean isHeic(Path file, String name) throws IOException {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(heic|heif|avif)")) {
            return true;
        }
        var beginning = new String(BoundedFiles.readBeginning(file, HEADER_LENGTH), StandardCharsets.ISO_8859_1);
        return HEIC.matcher(beginning).matches();
    }

    private <T> ReadPicture<T> fault(String key, Object... details) {
        return new ReadPicture<>(Optional.empty(), messages.get(key, details));
    }
}
