package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.commonground.store.StoreOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts of the app as the terminal sees them: one sentence where something stands in the way, and the exit code. */
class StartTest {

    @TempDir
    Path folder;

    private record Ended(int code, List<String> said) {}

    @Test
    void aGoodStartSaysNothing() throws Exception {
        assertThat(start(folder.resolve("store.sqlite"))).isEqualTo(new Ended(0, List.of()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatAFreshStartLeavesIsForItsOwnerOnly() throws Exception {
        assertThat(start(folder.resolve("data/common-ground/store.sqlite")).code())
                .isZero();
        try (var all = Files.walk(folder.resolve("data"))) {
            var files = all.filter(file -> !file.equals(folder.resolve("data"))).toList();
            assertThat(files).extracting(file -> file.getFileName().toString()).contains("log-0.txt", "store.sqlite");
            assertThat(files)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .as(file.toString())
                            .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLogThatGoesOnInTheNextFileIsForItsOwnerOnly() throws Exception {
        var root = Logger.getLogger("");
        var before = List.of(root.getHandlers());
        Logs.keepIn(folder);
        var handler = Stream.of(root.getHandlers())
                .filter(added -> !before.contains(added))
                .findFirst()
                .orElseThrow();
        try {
            for (int i = 0; i < 3; i++) {
                handler.publish(new LogRecord(Level.INFO, "x".repeat(600_000)));
            }
            assertThat(folder.resolve("log-1.txt")).exists();
            try (var logs = Files.newDirectoryStream(folder, "log-*.txt")) {
                assertThat(logs)
                        .allSatisfy(log -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                                .isEqualTo("rw-------"));
            }
        } finally {
            root.removeHandler(handler);
            handler.close();
        }
    }

    @Test
    void aFolderThatCannotBeThereIsOneSentence() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        assertOneSentence(start(folder.resolve("file").resolve("store.sqlite")), "There is a file where the folder");
    }

    @Test
    void aFileThatIsNoStoreIsOneSentence() throws Exception {
        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear all");
        assertOneSentence(start(letter), "letter.txt is not a store");
        assertThat(letter).hasContent("Dear all");
    }

    @Test
    void aSecondStartBringsTheFirstWindowForwardHandsItItsFilesAndEnds() throws Exception {
        var file = folder.resolve("store.sqlite");
        var came = new CompletableFuture<List<Path>>();
        var plan = Files.writeString(folder.resolve("größer, kleiner.json"), "{}");
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone());
                var first = SingleInstance.listen(store.file(), came::complete)) {
            assertThat(first).isNotNull();
            assertThat(start(file, ClosesItself.class.getName(), plan.toString()))
                    .isEqualTo(new Ended(0, List.of("Common Ground is open already; its window has come forward.")));
            assertThat(came.get(30, TimeUnit.SECONDS)).containsExactly(plan);
        }
        assertThat(folder.resolve("store.sqlite.front")).doesNotExist();
    }

    @Test
    void aSecondStartBesideACommandSaysThatTheStoreIsInUse() throws Exception {
        var file = folder.resolve("store.sqlite");
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone())) {
            assertOneSentence(start(file), "Close it first");
            assertThat(store.library().list()).isEmpty();
        }
        assertThat(folder.resolve("store.sqlite.front")).doesNotExist();
    }

    /** So that {@code ./run} can fill Java's cache of classes. */
    @Test
    void aStartAloneClosesItsWindowByItself() throws Exception {
        var file = folder.resolve("store.sqlite");
        assertThat(start(file, "-Dcommonground.start-only=true", Launcher.class.getName()))
                .isEqualTo(new Ended(0, List.of()));
        try (var store = StoreOpener.openOrFail(file, Clock.systemDefaultZone())) {
            assertThat(store.readOnly()).isEmpty();
        }
    }

    private static void assertOneSentence(Ended ended, String sentence) {
        assertThat(ended.said()).singleElement().asString().contains(sentence);
        assertThat(ended.code()).isEqualTo(1);
    }

    private Ended start(Path store) throws IOException, InterruptedException {
        return start(store, ClosesItself.class.getName());
    }

    private Ended start(Path store, String... flagsAndMain) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-javaagent"))
                .forEach(command::add);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(flagsAndMain));
        command.addAll(List.of("--store", store.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
        var process = builder.start();
        CompletableFuture.delayedExecutor(60, TimeUnit.SECONDS).execute(process::destroyForcibly);
        try (var out = process.inputReader()) {
            var said = out.lines().toList();
            return new Ended(process.waitFor(), said);
        } finally {
            process.destroyForcibly();
        }
    }
}
