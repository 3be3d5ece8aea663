package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Limits;
import org.commonground.report.archive.PhotoReader;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.PhotoFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading files that are dropped on a step. */
class PictureFileReaderTest {

    private final PictureFileReader files = new PictureFileReader(new Messages(Locale.UK));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"wall.jpg,jpg", "wall.JPEG,jpg", "wall.png,png", "IMG_0001,jpg", "wall.png,jpg"})
    void aPhotoIsTakenWhateverItsName(String name, String format) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(new BufferedImage(3200, 1600, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        var read = read(file);
        assertThat(read.fault()).isEmpty();
        assertThat(read.picture().orElseThrow().width()).isEqualTo(Limits.MAX_PHOTO_SIDE);
        assertThat(read.picture().orElseThrow().height()).isEqualTo(Limits.MAX_PHOTO_SIDE / 2);
    }

    @Test
    void aPhotoOfAPhoneThatIsNoJpegSaysWhatToDo() throws IOException {
        var sentence = "HEIC and AVIF photos cannot be read here. Save it as JPEG first";
        assertThat(said("IMG_7.HEIC", "anything")).startsWith("IMG_7.HEIC: " + sentence);
        assertThat(said("renamed.jpg", "\0\0\0 ftypheic\0\0")).startsWith("renamed.jpg: " + sentence);
    }

    @Test
    void aFileThatIsNoPhotoIsNamed() throws IOException {
        assertThat(said("notes.txt", "Dear all"))
                .isEqualTo("notes.txt is not a photo that can be read. You can add JPEG and PNG files.");
        assertThat(said("empty.jpg", "")).startsWith("empty.jpg is not a photo that can be read.");
        assertThat(said("half.jpg", "\u00ff\u00d8\u00ff\u00e0"))
                .startsWith("half.jpg is not a photo that can be read.");
    }

    @Test
    void aFolderAndAMissingFileAreReported() throws IOException {
        assertThat(read(Files.createDirectory(folder.resolve("Wall"))).fault())
                .isEqualTo("Wall is a folder. Drop the photos that are in it.");
        assertThat(read(folder.resolve("gone.jpg")).fault())
                .isEqualTo("gone.jpg cannot be reached. Copy it to this laptop, then add it again.");
    }

    /** The size alone decides, without reading the file. */
    @Test
    void aHundredMegabytesAreTooMany() throws IOException {
        var file = folder.resolve("panorama.png");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L * 1024 * 1024);
        }
        assertThat(read(file).fault()).isEqualTo("panorama.png has 100 MB; photos up to 40 MB can be added.");
    }

    private PictureFileReader.ReadPicture<PhotoFile> read(Path file) {
        return files.read(file, bytes -> PhotoReader.read(bytes, WorkshopBuilder.pen()));
    }

    private String said(String name, String content) throws IOException {
        var file = Files.write(folder.resolve(name), content.getBytes(StandardCharsets.ISO_8859_1));
        var read = read(file);
        assertThat(read.picture()).isEmpty();
        return read.fault();
    }
}
