package org.commonground.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.session.OwnProgrammes.StoredProgramme;
import org.commonground.session.StoreFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeFolderTest {

    @TempDir
    private Path data;

    @Test
    void whatIsKeptIsThereAndCanBeReplacedAndDeleted() throws IOException {
        var programme = BuiltInProgrammes.builtIn("express").orElseThrow().withIdAndTitle("ours", "Ours · 90 minutes");
        assertThat(folder().list()).isEmpty();

        folder().save("ours.json", programme);
        folder().save("ours.json", programme.withIdAndTitle("ours", "Ours, shorter"));

        assertThat(folder().list())
                .containsExactly(
                        new StoredProgramme.Readable("ours.json", programme.withIdAndTitle("ours", "Ours, shorter")));
        try (var files = Files.list(data.resolve("programmes"))) {
            assertThat(files).hasSize(1);
        }
        folder().delete("ours.json");
        assertThat(folder().list()).isEmpty();
    }

    @Test
    void aBrokenFileIsShownWithItsReasonAndLeftAsItIs() throws IOException {
        folder().save("ours.json", BuiltInProgrammes.builtIn("express").orElseThrow());
        var broken = data.resolve("programmes").resolve("half.json");
        Files.writeString(broken, "{\n  \"format\": oops}");

        assertThat(folder().list())
                .hasSize(2)
                .first()
                .isInstanceOfSatisfying(StoredProgramme.Unreadable.class, kept -> {
                    assertThat(kept.file()).isEqualTo("half.json");
                    assertThat(kept.sentence()).startsWith("half.json, line 2, column");
                });
        assertThat(broken).hasContent("{\n  \"format\": oops}");
    }

    @Test
    void whereNothingCanBeWrittenTheReasonIsSaid() throws IOException {
        Files.writeString(data.resolve("programmes"), "a file where the folder should be");

        assertThatThrownBy(() -> folder().save(
                                "ours.json",
                                BuiltInProgrammes.builtIn("express").orElseThrow()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("The programme could not be saved in");
    }

    private ProgrammeFolder folder() {
        return new ProgrammeFolder(data.resolve("programmes"));
    }
}
