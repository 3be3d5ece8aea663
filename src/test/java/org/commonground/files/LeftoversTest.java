package org.commonground.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left is removed, what one that lives is writing is not, and nothing else is touched. */
class LeftoversTest {

    /** Higher than any system numbers its processes. */
    private static final String GONE = "4999999";

    @TempDir
    Path folder;

    @Test
    void whatAProcessThatIsGoneLeftIsRemoved() throws IOException {
        for (var name : new String[] {
            "plan.pdf." + GONE + "-" + UUID.randomUUID() + ".part",
            "store.sqlite." + GONE + "-" + UUID.randomUUID() + ".part-journal",
            "." + GONE + "-" + UUID.randomUUID() + ".3.new",
            "." + GONE + "-" + UUID.randomUUID() + ".0.old"
        }) {
            Files.createFile(folder.resolve(name));
        }
        Leftovers.remove(folder);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatThisProcessIsWritingStays() throws IOException {
        var part = AtomicFiles.partOf(folder.resolve("plan.pdf"));
        Files.createFile(part);
        Leftovers.remove(folder);
        assertThat(part).exists();
    }

    @Test
    void whatAnEarlierProcessOfTheSameNumberLeftIsRemoved() throws IOException {
        var part = AtomicFiles.partOf(folder.resolve("plan.pdf"));
        Files.createFile(part);
        Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        Leftovers.remove(folder);
        assertThat(part).doesNotExist();
    }

    @Test
    void filesOfOtherProgramsStay() throws IOException {
        for (var name : new String[] {"film.part", "x." + UUID.randomUUID() + ".part", "notes.new", ".0.old"}) {
            Files.setLastModifiedTime(
                    Files.createFile(folder.resolve(name)), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        Leftovers.remove(folder);
        assertThat(folder.toFile().list()).hasSize(4);
    }
}
