package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonground.live.OwnProgrammes.Kept;
import org.commonground.live.StoreFailure;
import org.commonground.programme.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeFolderTest {

    @TempDir
    private Path data;

    @Test
    void whatIsKeptIsThereAndCanBeReplacedAndDeleted() throws IOException {
        var programme = Programmes.builtIn("express").orElseThrow().named("ours", "Ours · 90 minutes");
        assertThat(folder().list()).isEmpty();

        folder().keep("ours.json", programme);
        folder().keep("ours.json", programme.named("ours", "Ours, shorter"));

        assertThat(folder().list())
                .containsExactly(new Kept.Whole("ours.json", programme.named("ours", "Ours, shorter")));
        try (var files = Files.list(data.resolve("programmes"))) {
            assertThat(files).hasSize(1);
        }
        folder().delete("ours.json");
        assertThat(folder().list()).isEmpty();
    }

    @Test
    void aBrokenFileIsShownWithItsReasonAndLeftAsItIs() throws IOException {
        folder().keep("ours.json", Programmes.builtIn("express").orElseThrow());
        var broken = data.resolve("programmes").resolve("half.json");
        Files.writeString(broken, "{\n  \"format\": oops}");

        assertThat(folder().list()).hasSize(2).first().isInstanceOfSatisfying(Kept.Broken.class, kept -> {
            assertThat(kept.file()).isEqualTo("half.json");
            assertThat(kept.sentence()).startsWith("half.json, line 2, column");
        });
        assertThat(broken).hasContent("{\n  \"format\": oops}");
    }

    @Test
    void whereNothingCanBeWrittenTheReasonIsSaid() throws IOException {
        Files.writeString(data.resolve("programmes"), "a file where the folder should be");

        assertThatThrownBy(() ->
                        folder().keep("ours.json", Programmes.builtIn("express").orElseThrow()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("The programme could not be saved in");
    }

    private ProgrammeFolder folder() {
        return new ProgrammeFolder(data.resolve("programmes"));
    }
}
