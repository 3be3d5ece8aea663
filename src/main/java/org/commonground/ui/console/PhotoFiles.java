package org.commonground.ui.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonground.programme.Limits;
import org.commonground.report.PhotoReader;
import org.commonground.words.Words;
import org.commonground.workshop.Pen;
import org.commonground.workshop.PhotoFile;
import org.commonground.workshop.Refused;

/** Reads files as photos. For a file that is not a photo the result is a sentence with the name of the file. */
record PhotoFiles(Words words, Pen pen) {

    private static final long MEGABYTE = 1024L * 1024;

    /**
     * Recognises HEIC files of phones by their content: {@code ftyp} and the brand follow the length of the first box (ISO/IEC 14496-12).
     */
    private static final Pattern HEIC = Pattern.compile("(?s)....ftyp(heic|heix|hevc|heim|heis|mif1|msf1|avif).*");

    private static final int BEGINNING = 12;

    /** A photo, or the sentence that explains why the file is not one. */
    record Read(Optional<PhotoFile> photo, String fault) {}

    Read read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return fault("console.photo_folder", name);
            }
            if (isHeic(file, name)) {
                return fault("console.photo_heic", name);
            }
            long size = Files.size(file);
            if (size > Limits.LARGEST_PHOTO_FILE) {
                return fault("console.photo_large", name, size / MEGABYTE, Limits.LARGEST_PHOTO_FILE / MEGABYTE);
            }
            return new Read(Optional.of(PhotoReader.read(Files.readAllBytes(file), pen)), "");
        } catch (Refused refused) {
            return fault("console.photo_none", name);
        } catch (IOException e) {
            return fault("console.photo_unreachable", name);
        }
    }

    private static boolean isHeic(Path file, String name) throws IOException {
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(heic|heif|avif)")) {
            return true;
        }
        try (var in = Files.newInputStream(file)) {
            var beginning = new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
            return HEIC.matcher(beginning).matches();
        }
    }

    private Read fault(String key, Object... details) {
        return new Read(Optional.empty(), words.get(key, details));
    }
}
