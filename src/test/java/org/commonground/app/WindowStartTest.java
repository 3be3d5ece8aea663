package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonground.store.file.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which arguments open the window, and which are a command. */
class WindowStartTest {

    @TempDir
    private Path folder;

    @Test
    void aStartAloneOpensTheUsualStore() {
        assertThat(WindowStart.of(List.of())).contains(new WindowStart(DataFolder.store(), List.of()));
    }

    @Test
    void filesAreOpenedInTheWindowOfAnyStore() throws Exception {
        var plan = Files.writeString(folder.resolve("our plan.common-ground.json"), "{}");
        var review = Files.writeString(folder.resolve("zoë-review.json"), "{}");
        var store = folder.resolve("s.sqlite");
        assertThat(WindowStart.of(List.of(plan.toString(), "--store", store.toString(), review.toString())))
                .contains(new WindowStart(store, List.of(plan, review)));
        assertThat(WindowStart.of(List.of("--store=" + store))).contains(new WindowStart(store, List.of()));
    }

    @Test
    void everythingElseIsACommand() throws Exception {
        Files.writeString(folder.resolve("list"), "");
        assertThat(List.of(
                        List.of("list"),
                        List.of(folder.resolve("list").toString()),
                        List.of("--help"),
                        List.of("import", folder.resolve("gone.json").toString()),
                        List.of("--store")))
                .allSatisfy(arguments -> assertThat(WindowStart.of(arguments)).isEmpty());
    }
}
