package org.commonground.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.commonground.LongRun;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged as saved is there after the process was killed, whenever that was; what stood typed, too. */
class KillTest {

    private static final int ROUNDS = LongRun.times(20, 1000);

    /** A store that grew further would be opened more slowly, and its backups, too. */
    private static final int ROUNDS_OF_ONE_STORE = 20;

    private static final int LONGEST_MILLIS = 150;
    private static final int ALWAYS_KEPT = 11;

    /** The promise of a second, in milliseconds, and half of one for a machine that is busy. */
    private static final int DRAFT_IS_KEPT_WITHIN = 1500;

    @TempDir
    Path folder;

    @Test
    @Tag("long")
    void everyAcknowledgedLineOutlivesAKilledProcess() throws IOException {
        var run = LongRun.begin("kills while cards are added");
        var random = new Random(20260302);
        int looked = 0;
        var lost = new ArrayList<String>();
        for (int round = 1; round <= ROUNDS; round++) {
            var file = folder.resolve("stores-" + round / ROUNDS_OF_ONE_STORE).resolve("store.sqlite");
            var workshop = TestStore.workshop(round, "Round " + round);
            try (var store = TestStore.open(file)) {
                store.library().add(workshop);
            }
            var acknowledged = writeUntilKilled(file, workshop.id(), random.nextInt(LONGEST_MILLIS));
            looked += acknowledged.size();
            lost.addAll(linesThatAreNotThere(file, workshop.id(), acknowledged));
        }
        run.report(ROUNDS, lost.size(), "%,d acknowledged lines looked for".formatted(looked));
        assertThat(lost).isEmpty();
        assertThat(looked).as("lines that were looked for").isGreaterThanOrEqualTo(ALWAYS_KEPT * ROUNDS);
    }

    /** @return a sentence for each acknowledged line that is gone, and for an order that changed */
    static List<String> linesThatAreNotThere(Path file, String workshop, List<String> acknowledged) {
        var lost = new ArrayList<String>();
        try (var store = TestStore.open(file)) {
            var opened = store.library().open(workshop);
            var cards = opened.workshop().cards().stream().map(Card::text).toList();
            for (int i = 0; i < acknowledged.size(); i++) {
                if (!acknowledged.get(i).equals("kept " + (i + 1))
                        || i >= cards.size()
                        || !cards.get(i).equals("card " + (i + 1))) {
                    lost.add(acknowledged.get(i) + " of " + acknowledged.size() + " in " + file);
                }
            }
            if (!cards.equals(upTo(cards.size(), "card ")) || opened.journal().size() != cards.size()) {
                lost.add("the order of " + cards);
            }
        }
        return lost;
    }

    @Test
    void whatStoodTypedIsThereAfterTheProcessWasKilledASecondLater() throws IOException {
        var file = folder.resolve("store.sqlite");
        var workshop = TestStore.workshop(1, "Typed");
        try (var store = TestStore.open(file)) {
            store.library().add(workshop);
        }
        var process = writer(file, workshop.id(), "type");
        try (var out = process.inputReader()) {
            assertThat(Stream.generate(() -> line(out)).takeWhile(line -> !line.equals("typed")))
                    .startsWith("ready");
            killer(DRAFT_IS_KEPT_WITHIN).execute(process.toHandle()::destroyForcibly);
            process.onExit().join();
        } finally {
            process.destroyForcibly().onExit().join();
        }
        try (var store = TestStore.open(file)) {
            assertThat(store.library().open(workshop.id()).drafts())
                    .containsExactly(Map.entry("capture", KilledWriter.HALF));
        }
    }

    static Process writer(Path file, String workshop, String... more) throws IOException {
        return new ProcessBuilder(command(file, workshop, more))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static List<String> command(Path file, String workshop, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                file.toString(),
                workshop));
        command.addAll(List.of(more));
        return command;
    }

    /** @return the lines that the process said were kept, the last one only if it was said whole */
    private static List<String> writeUntilKilled(Path file, String workshop, int millis) throws IOException {
        var process = writer(file, workshop);
        try (var out = process.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            // However slow the machine: there is something to look for, and the random moment lies in the middle of the
            // writing.
            var first = Stream.generate(() -> line(out)).limit(ALWAYS_KEPT).toList();
            // By its handle: Process.destroyForcibly would also close the pipe, with what is still in it.
            killer(millis).execute(process.toHandle()::destroyForcibly);
            return Stream.concat(first.stream(), wholeLines(out).stream()).toList();
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    private static String line(BufferedReader out) {
        try {
            return String.valueOf(out.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Executor killer(int millis) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
    }

    static List<String> wholeLines(BufferedReader out) throws IOException {
        var text = new StringBuilder();
        var buffer = new char[8192];
        for (int read = out.read(buffer); read >= 0; read = out.read(buffer)) {
            text.append(buffer, 0, read);
        }
        text.setLength(text.lastIndexOf("\n") + 1);
        return text.toString().lines().toList();
    }

    static List<String> upTo(int count, String start) {
        var lines = new ArrayList<String>();
        for (int i = 1; i <= count; i++) {
            lines.add(start + i);
        }
        return lines;
    }
}
