package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.commonground.LongRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every single call to the system on the store's files fails once, or is slow: nothing that was acknowledged is lost by it. Needs strace. */
@Tag("long")
class FailingDriveTest {

    private static final int IN_EVERY_BUILD = 6;
    private static final int CARDS = 5;
    private static final int SLOW_MILLIS = 100;
    private static final long HANGS_AFTER_SECONDS = 60;
    private static final String ID = TestStore.id(1);
    private static final Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\(.*");

    @TempDir
    Path folder;

    private Path file;

    private record Call(String name, int number) {}

    @BeforeEach
    void aStore() {
        file = folder.resolve("store.sqlite");
        try (var store = TestStore.open(file)) {
            store.library().add(TestStore.workshop(1, "Failing"));
        }
    }

    @Test
    void whicheverCallFailsNothingAcknowledgedIsLost() throws Exception {
        var run = LongRun.begin("an input or output error, each call");
        assumeStrace(run);
        write("", String.valueOf(CARDS));
        var calls = calls();
        int step = Math.max(1, calls.size() / LongRun.times(IN_EVERY_BUILD, Integer.MAX_VALUE));
        var acknowledged = new ArrayList<>(acknowledged());
        var lost = new ArrayList<>(KillTest.linesThatAreNotThere(file, ID, acknowledged));
        int runs = 0;
        int hit = 0;
        for (int i = 0; i < calls.size(); i += step) {
            var call = calls.get(i);
            aFreshStore();
            boolean ended = write("inject=" + call.name() + ":error=EIO:when=" + call.number(), String.valueOf(CARDS));
            runs++;
            hit += Files.readString(log()).contains("(INJECTED)") ? 1 : 0;
            if (!ended) {
                lost.add("hangs or ends with an exception: " + call);
            }
            KillTest.linesThatAreNotThere(file, ID, acknowledged()).forEach(line -> lost.add(call + ": " + line));
        }
        run.report(runs, lost.size(), "%,d of them hit".formatted(hit));
        assertThat(lost).isEmpty();
        assertThat(hit).isPositive();
    }

    @Test
    void aSlowDriveHoldsNobodyUp() throws Exception {
        var run = LongRun.begin("a slow drive");
        assumeStrace(run);
        assertThat(write("inject=fsync,fdatasync:delay_enter=" + SLOW_MILLIS * 1000, "slow"))
                .isTrue();
        var said = Files.readAllLines(out());
        int longest = Integer.parseInt(said.get(1).replace("longest ", ""));
        run.report(
                acknowledged().size(),
                KillTest.linesThatAreNotThere(file, ID, acknowledged()).size(),
                "each write to the drive waits %d ms, a call waited %d ms at most".formatted(SLOW_MILLIS, longest));
        assertThat(acknowledged()).hasSize(20);
        assertThat(longest).isLessThan(SLOW_MILLIS);
    }

    private void aFreshStore() throws IOException {
        DamagedLogTest.delete(folder);
        Files.createDirectory(folder);
        aStore();
    }

    private void assumeStrace(LongRun run) {
        run.assumeHere(
                SmallDrive.ran("strace", "--seccomp-bpf", "-f", "-e", "trace=fsync", "true"),
                "strace (Linux, apt-get install strace)");
    }

    private Path log() {
        return folder.resolve("calls.log");
    }

    private Path out() {
        return folder.resolve("said.txt");
    }

    private List<String> acknowledged() throws IOException {
        return Files.readAllLines(out()).stream()
                .filter(line -> line.startsWith("kept"))
                .toList();
    }

    /** Runs the writer with what strace is to do with its calls on the store's files. @return whether it ended as it should */
    private boolean write(String inject, String mode) throws Exception {
        var command = new ArrayList<>(List.of("strace", "-f", "--seccomp-bpf", "-qq", "-o", log().toString()));
        for (var suffix : List.of("", "-wal", "-journal", ".saved", ".lock", ".ballast")) {
            command.addAll(List.of("-P", file + suffix));
        }
        command.addAll(List.of("-P", folder.toString(), "-e", "trace=%file,%desc"));
        if (!inject.isEmpty()) {
            command.addAll(List.of("-e", inject));
        }
        command.addAll(KillTest.command(file, ID, mode));
        var process = new ProcessBuilder(command)
                .redirectOutput(out().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean ended = process.waitFor(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        return process.onExit().join().exitValue() == 0 && ended;
    }

    /** Every call that was logged; strace counts those of a name in each thread by themselves. */
    private List<Call> calls() throws IOException {
        var counts = new HashMap<String, Integer>();
        Map<String, Integer> most = new TreeMap<>();
        for (var line : Files.readAllLines(log())) {
            var call = CALL.matcher(line);
            if (call.matches()) {
                int count = counts.merge(call.group(1) + call.group(2), 1, Integer::sum);
                most.merge(call.group(2), count, Math::max);
            }
        }
        var calls = new ArrayList<Call>();
        most.forEach((name, count) -> {
            for (int i = 1; i <= count; i++) {
                calls.add(new Call(name, i));
            }
        });
        return calls;
    }
}
