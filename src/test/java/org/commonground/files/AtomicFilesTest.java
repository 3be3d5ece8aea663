package org.commonground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is replaced as a whole or stays as it was, and nothing is left beside it. */
class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void theOldFileIsReplacedAndNothingElseIsLeft() throws IOException {
        var file = folder.resolve("kept.json");
        AtomicFiles.write(file, new byte[] {1, 2, 3});
        AtomicFiles.write(file, new byte[] {4});
        assertThat(file).hasBinaryContent(new byte[] {4});
        AtomicFiles.copy(file, folder.resolve("copy.json"));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kept.json", "copy.json");
    }

    @Test
    void whatCannotBeWrittenLeavesTheOldFileAndNoPart() throws IOException {
        var file = folder.resolve("kept.json");
        AtomicFiles.write(file, new byte[] {1});
        assertThatThrownBy(() -> AtomicFiles.copy(folder.resolve("missing"), file))
                .isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(new byte[] {1});
        var inTheWay = folder.resolve("taken");
        Files.createDirectories(inTheWay.resolve("inside"));
        assertThatThrownBy(() -> AtomicFiles.write(inTheWay, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("kept.json", "taken");
    }
}
