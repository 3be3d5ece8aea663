package org.commonground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file from elsewhere that is no file, or far too large, gets a sentence at once and no memory. */
class BoundedFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileUpToTheLimitIsReadWhole() throws IOException {
        var file = Files.write(folder.resolve("list.csv"), new byte[] {1, 2, 3});
        assertThat(BoundedFiles.read(file, 3)).containsExactly(1, 2, 3);
        assertThat(BoundedFiles.readBeginning(file, 2)).containsExactly(1, 2);
        assertThatThrownBy(() -> BoundedFiles.read(file, 2)).isInstanceOf(IOException.class);
    }

    @Test
    void aFileOfFiveGigabytesIsRefusedByItsSize() throws IOException {
        var file = folder.resolve("film.json");
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(5L * 1024 * 1024 * 1024);
        }
        assertThatThrownBy(() -> BoundedFiles.read(file, 64 * 1024 * 1024))
                .hasMessage("film.json has 5120 MB; at most 64 MB can be read here, so this is probably another file.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeAndADeviceAreRefusedWithoutWaiting() throws IOException, InterruptedException {
        var pipe = folder.resolve("pipe.json");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        for (var file : new Path[] {pipe, Path.of("/dev/zero"), folder}) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> BoundedFiles.read(file, 1000))
                            .hasMessage(file.getFileName() + " is not a file that can be read."));
            assertThatThrownBy(() -> BoundedFiles.readBeginning(file, 1)).isInstanceOf(IOException.class);
        }
    }
}
