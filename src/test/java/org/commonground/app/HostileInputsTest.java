package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.commonground.LongRun;
import org.commonground.files.BoundedFiles;
import org.commonground.i18n.Messages;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.file.ProgrammeFile;
import org.commonground.programme.file.UnreadableProgramme;
import org.commonground.programme.model.Limits;
import org.commonground.programme.model.Side;
import org.commonground.report.archive.PhotoReader;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.ui.control.FailureMessages;
import org.commonground.ui.control.PictureFileReader;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.SampleReviews;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.record.PhotoFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody should send, through the commands: each gets its sentence, in our words, soon, and the store stays as it is. */
@Tag("long")
class HostileInputsTest {

    /** Words that are Java's or a library's. */
    private static final Pattern FOREIGN =
            Pattern.compile("Exception|java\\.|org\\.|Jackson|StreamRead|OutOfMemory|SQLITE|\\bnull\\b|Usage:");

    /** A reader that hangs keeps its thread. */
    private static final Executor THREADS =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory());

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Messages MESSAGES = new Messages(Locale.ENGLISH);

    @TempDir
    private static Path folder;

    private static final Map<String, byte[]> BASES = new HashMap<>();

    @BeforeAll
    static void theFilesThatAreChanged() throws Exception {
        var workshop = Files.readAllBytes(Path.of("src", "test", "resources", "workshops", "one.json"));
        var original = Files.write(folder.resolve("original.json"), workshop);
        assertThat(onStore("import", original).code()).isZero();
        var exported = folder.resolve("exported");
        var result = Commands.run(
                "export", "--store", store(), "--latest", "--format", "json,excel,csv", "--out", exported.toString());
        assertThat(result.code()).as(result.err()).isZero();
        try (var files = Files.list(exported)) {
            for (var file : files.toList()) {
                BASES.put(file.toString().replaceAll(".*\\.", ""), Files.readAllBytes(file));
            }
        }
        var read = WorkshopFile.read(workshop);
        BASES.put(
                "review",
                ReviewFile.write(SampleReviews.signed(
                        read,
                        1,
                        "Zoë Invented",
                        Side.JOINT,
                        SampleReviews.accept(read.actions().getFirst()))));
        BASES.put(
                "programme",
                ProgrammeFile.write(BuiltInProgrammes.builtIn("express").orElseThrow())
                        .getBytes(StandardCharsets.UTF_8));
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture);
        BASES.put("png", picture.toByteArray());
        BASES.put("sqlite", Files.readAllBytes(Path.of(store())));
    }

    static List<HostileInput> inputs() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "hostile", "inputs.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(HostileInput::of)
                .toList();
    }

    @Test
    void eachGetsItsSentence() throws Exception {
        var run = LongRun.begin("hostile inputs");
        var inputs = inputs();
        var before = Commands.run("list", "--store", store()).out();
        var wrong = new ArrayList<String>();
        long longest = 0;
        var slowest = "";
        for (int i = 0; i < inputs.size(); i++) {
            var input = inputs.get(i);
            Path file;
            try {
                file = input.make(Files.createDirectory(folder.resolve("input-" + i)), BASES);
            } catch (AssertionError e) {
                wrong.add(input + "\n    got -1\t" + e.getMessage());
                continue;
            }
            long begun = System.nanoTime();
            var said = said(input, file);
            if (System.nanoTime() - begun > longest) {
                longest = System.nanoTime() - begun;
                slowest = input.command() + " " + input.name();
            }
            if (!said.equals("")) {
                wrong.add(input + "\n    got " + said);
            }
        }
        assertThat(Commands.run("list", "--store", store()).out()).isEqualTo(before);
        assertThat(Commands.run("check", "--store", store()).code()).isZero();
        run.report(
                inputs.size(),
                wrong.size(),
                "the slowest took %d ms: %s".formatted(TimeUnit.NANOSECONDS.toMillis(longest), slowest));
        assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(120);
    }

    /** @return what was said, if that is not as it has to be */
    private static String said(HostileInput input, Path file) throws IOException {
        Commands.Result result;
        try {
            result = CompletableFuture.supplyAsync(
                            () -> input.command().equals("list")
                                            || input.command().equals("check")
                                    ? Commands.run(input.command(), "--store", file.toString())
                                    : onStore(input.command(), file),
                            THREADS)
                    .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            return String.valueOf(e.getCause());
        }
        var words = result.out() + result.err();
        boolean asItHasToBe = result.code() == input.code()
                && input.isSaidIn(words)
                && !FOREIGN.matcher(words.replace(file.toString(), "")).find();
        return asItHasToBe
                ? ""
                : result.code() + "\t" + words.replace(file.toString(), "FILE").strip();
    }

    private static Commands.Result onStore(String command, Path file) {
        return switch (command) {
            case "people" -> Commands.run(command, file.toString());
            case "programme" -> page(file, HostileInputsTest::programmeFault);
            case "photo" -> page(file, path -> pictureFault(path, PhotoReader::read));
            case "logo" -> page(file, path -> pictureFault(path, PhotoReader::readLogo));
            case "status" -> Commands.run(command, "--store", store(), "--latest", file.toString());
            default -> Commands.run(command, "--store", store(), file.toString());
        };
    }

    /** What a page of the app, which has no command, says of a file. */
    private static Commands.Result page(Path file, Function<Path, String> fault) {
        var words = fault.apply(file);
        return new Commands.Result(words.isEmpty() ? 0 : 1, "", words);
    }

    private static String programmeFault(Path file) {
        try {
            ProgrammeFile.read(file.getFileName().toString(), BoundedFiles.read(file, Limits.MAX_PROGRAMME_FILE_BYTES));
            return "";
        } catch (UnreadableProgramme | IOException e) {
            return new FailureMessages(MESSAGES).describe(e);
        }
    }

    private static String pictureFault(Path file, BiFunction<byte[], IdsAndClock, PhotoFile> reader) {
        return new PictureFileReader(MESSAGES)
                .read(file, bytes -> reader.apply(bytes, WorkshopBuilder.pen()))
                .fault();
    }

    private static String store() {
        return folder.resolve("store.sqlite").toString();
    }
}
