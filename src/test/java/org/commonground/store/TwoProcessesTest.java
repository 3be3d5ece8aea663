package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonground.LongRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that one process has open is left alone by every other one, under whatever name it is asked for. */
@Tag("long")
class TwoProcessesTest {

    private static final int OPENINGS = LongRun.times(20, 2000);
    private static final int STARTS = LongRun.times(2, 100);
    private static final String ID = TestStore.id(1);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStore() {
        file = folder.resolve("store.sqlite");
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "Once"));
        }
    }

    @Test
    void aSecondProcessIsRefusedAndTheFirstLosesNothing() throws IOException {
        var run = LongRun.begin("second openings of an open store");
        var link = Files.createSymbolicLink(folder.resolve("link.sqlite"), file);
        var elsewhere = Files.createDirectory(folder.resolve("elsewhere")).resolve("hard.sqlite");
        Files.createLink(elsewhere, file);
        var acknowledged = new ArrayList<String>();
        var opened = new ArrayList<OpenResult>();
        var process = KillTest.writer(file, ID);
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            for (int i = 0; i < OPENINGS; i++) {
                acknowledged.addAll(arrived(out));
                var opening = TestStore.opening(List.of(file, link, elsewhere).get(i % 3));
                if (!(opening instanceof OpenResult.Refused refused)
                        || refused.reason() != OpenResult.RefusalReason.IN_USE) {
                    opened.add(opening);
                }
            }
            // On a fast machine the openings are over before the first line is acknowledged.
            acknowledged.add(out.readLine());
            process.toHandle().destroyForcibly();
            acknowledged.addAll(KillTest.wholeLines(out));
        } finally {
            process.destroyForcibly().onExit().join();
        }
        var lost = KillTest.linesThatAreNotThere(file, ID, acknowledged);
        run.report(
                OPENINGS,
                opened.size() + lost.size(),
                "%,d acknowledged lines of the first looked for".formatted(acknowledged.size()));
        assertThat(opened).isEmpty();
        assertThat(lost).isEmpty();
        assertThat(acknowledged).isNotEmpty();
    }

    @Test
    void twoThatStartAtOnceNeverHaveItTogether() throws IOException {
        var run = LongRun.begin("two starts at once");
        var wrong = new ArrayList<String>();
        int refused = 0;
        long kept = 0;
        for (int i = 0; i < STARTS; i++) {
            var said = new ArrayList<String>();
            for (var process : List.of(KillTest.writer(file, ID, "30"), KillTest.writer(file, ID, "30"))) {
                try (var out = process.inputReader()) {
                    said.addAll(out.readAllLines());
                }
                process.onExit().join();
            }
            refused += said.contains("refused") ? 1 : 0;
            var lines = said.stream().filter(line -> line.startsWith("kept")).toList();
            kept += lines.size();
            if (lines.size() < 30 || Set.copyOf(lines).size() < lines.size() || journalLines() != kept) {
                wrong.add(said.toString());
            }
        }
        run.report(STARTS, wrong.size(), "%,d times one was refused, else one came after the other".formatted(refused));
        assertThat(wrong).isEmpty();
    }

    private int journalLines() {
        try (var store = TestStore.open(file)) {
            return store.library().open(ID).journal().size();
        }
    }

    private static List<String> arrived(BufferedReader out) throws IOException {
        var lines = new ArrayList<String>();
        while (out.ready()) {
            Optional.ofNullable(out.readLine()).ifPresent(lines::add);
        }
        return lines;
    }
}
