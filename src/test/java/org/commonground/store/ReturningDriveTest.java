package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonground.LongRun;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A drive that is pulled out while the store on it is open, and put in again. */
@Tag("long")
class ReturningDriveTest {

    private static final int TIMES = LongRun.times(1, 20);
    private static final Timing IMPATIENT = new Timing(Duration.ofMillis(20), Duration.ofDays(1), Duration.ofDays(1));
    private static final String ID = TestStore.id(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void whatIsEnteredMeanwhileIsSavedWhenItIsBack(String fileSystem) throws Exception {
        var run = LongRun.begin("a drive away and back, " + fileSystem);
        var wrong = new ArrayList<String>();
        try (var drive = LoopDrive.of(folder, fileSystem, run)) {
            for (int i = 0; i < TIMES; i++) {
                var file = aStore(drive, i);
                try (var store =
                        TestStore.ready(TestStore.opener(file, IMPATIENT).open())) {
                    var live = TestStore.live(store, ID, 2);
                    add(live, store, "before");
                    var saved = new CompletableFuture<SaveState>();
                    drive.unplug();
                    add(live, store, "meanwhile");
                    if (!(live.saveState() instanceof SaveState.NotSaved)) {
                        wrong.add("called saved without a drive: " + live.saveState());
                    }
                    live.onSaveState(state -> {
                        if (state instanceof SaveState.Saved) {
                            saved.complete(state);
                        }
                    });
                    drive.plugIn();
                    saved.get(60, TimeUnit.SECONDS);
                }
                if (cards(file) != 2) {
                    wrong.add("lost after the return");
                }
            }
        }
        run.report(TIMES, wrong.size(), "one card before, one while it is away");
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs"})
    void whatWasSavedBeforeItDiedIsThereAndWhatWasNotIsCounted(String fileSystem) throws Exception {
        var run = LongRun.begin("a drive that dies, " + fileSystem);
        var wrong = new ArrayList<String>();
        try (var drive = LoopDrive.of(folder, fileSystem, run)) {
            for (int i = 0; i < TIMES; i++) {
                var file = aStore(drive, i);
                var store = TestStore.ready(TestStore.opener(file, IMPATIENT).open());
                var live = TestStore.live(store, ID, 2);
                add(live, store, "before");
                drive.cutPower();
                add(live, store, "after");
                if (!(live.saveState() instanceof SaveState.NotSaved)) {
                    wrong.add("called saved on a dead drive: " + live.saveState());
                }
                assertThat(live.workshop().cards()).as("still on the screen").hasSize(2);
                assertThatThrownBy(store::close).hasMessageContaining("saved: 1");
                drive.restorePower();
                if (cards(file) != 1) {
                    wrong.add("lost what was saved before");
                }
            }
        }
        run.report(TIMES, wrong.size(), "one card before, one after");
        assertThat(wrong).isEmpty();
    }

    private static Path aStore(LoopDrive drive, int number) throws IOException {
        var file =
                Files.createDirectory(drive.folder().resolve("store-" + number)).resolve("store.sqlite");
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "On a stick"));
        }
        return file;
    }

    private static int cards(Path file) {
        try (var store = TestStore.open(file)) {
            return store.library().open(ID).workshop().cards().size();
        }
    }

    private static void add(LiveWorkshop live, Store store, String text) {
        live.performUndoable(Cards.add(live.workshop(), live.pen(), "write", "wants", Side.IT, text));
        TestStore.allSaved(store);
    }
}
