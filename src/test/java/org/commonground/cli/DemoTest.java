package org.commonground.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.commonground.app.Commands;
import org.commonground.report.archive.WorkshopFile;
import org.commonground.report.review.ReviewFile;
import org.commonground.session.JournalLine;
import org.commonground.session.Library;
import org.commonground.session.Saving;
import org.commonground.session.Subscription;
import org.commonground.session.WorkshopRepairs;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Ballots;
import org.commonground.workshop.record.Review;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What comes out of the demo is what went in: in the store whenever it is opened, in the exported files and in the reviews. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoTest {

    /** What was saved, by workshop: as it was added to the store, with every change after it. */
    private final Map<String, Workshop> saved = new HashMap<>();

    private Path out = Path.of("");

    @BeforeAll
    void play(@TempDir Path folder) {
        out = folder;
        var result = Commands.run(new WatchedStores(), "demo", "--out", folder.toString());
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void anotherDemoTakesThePlaceOfThisOne() {
        var result = Commands.run(Commands.OPENER, "demo", "--out", out.toString());
        assertThat(result.code()).as(result.err()).isZero();
    }

    @Test
    void theStoreHoldsEveryWordCountAndLinkOfTheSample() {
        var stored = stored();
        assertThat(stored).isEqualTo(saved.get(stored.id()));
        assertThat(Ballots.open(stored)).isEmpty();
        SampleFacts.of(Sample.load()).mustEqual("The store", WorkshopFacts.of(stored));
    }

    @Test
    void theExportedWorkshopIsTheStoredOneWithoutItsReviews() throws IOException {
        var exported = exported();
        SampleFacts.of(Sample.load()).mustEqual("The workshop file", WorkshopFacts.of(exported));
        assertThat(exported)
                .isEqualTo(Workshop.of(stored().items()
                        .filter(item -> !(item instanceof Review))
                        .toList()));
    }

    @Test
    void noExportedFileIsEmpty() throws IOException {
        try (var files = Files.list(out.resolve("plan"))) {
            assertThat(files)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(file -> assertThat(file).isNotEmptyFile());
        }
    }

    @Test
    void theReviewFilesAreIntactAndTakenInAsTheyWereWritten() throws IOException {
        var read = new ArrayList<ReviewFile.Content>();
        try (var files = Files.list(out.resolve("reviews"))) {
            for (var file : files.toList()) {
                read.add(ReviewFile.read(file));
            }
        }
        assertThat(read).isNotEmpty().allMatch(ReviewFile.Content::intact);
        assertThat(read)
                .extracting(ReviewFile.Content::sent)
                .containsExactlyInAnyOrderElementsOf(
                        stored().all(Review.class).stream().map(Review::sent).toList());
    }

    private Workshop stored() {
        try (var desk = Commands.OPENER.open(out.resolve("store.sqlite"))) {
            var entries = desk.library().list();
            assertThat(entries).hasSize(1);
            return desk.library().open(entries.getFirst().id()).workshop();
        }
    }

    private Workshop exported() throws IOException {
        try (var files = Files.list(out.resolve("plan"))) {
            var archives =
                    files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(archives).hasSize(1);
            return WorkshopFile.read(Files.readAllBytes(archives.getFirst()));
        }
    }

    /** Fails where a store, opened or about to be closed, holds anything but what was saved in it. */
    private void mustHoldWhatWasSaved(StoreAccess desk) {
        for (var entry : desk.library().list()) {
            if (saved.containsKey(entry.id())) {
                assertThat(desk.library().open(entry.id()).workshop())
                        .as(entry.title())
                        .isEqualTo(saved.get(entry.id()));
            }
        }
    }

    private final class WatchedStores implements StoreAccess.Opener {
        @Override
        public Path usual() {
            return Commands.OPENER.usual();
        }

        @Override
        public StoreAccess open(Path store) {
            if (!store.equals(out.resolve("store.sqlite"))) {
                // It continues a copy of the same workshop, which goes its own way.
                return Commands.OPENER.open(store);
            }
            var desk = Commands.OPENER.open(store);
            mustHoldWhatWasSaved(desk);
            return new WatchedStore(desk);
        }

        @Override
        public List<Path> filesOf(Path store) {
            return Commands.OPENER.filesOf(store);
        }

        @Override
        public StoreAccess.Recovery recovery(Path store) {
            return Commands.OPENER.recovery(store);
        }
    }

    private final class WatchedStore implements StoreAccess {
        private final StoreAccess real;

        WatchedStore(StoreAccess real) {
            this.real = real;
        }

        @Override
        public Library library() {
            return real.library();
        }

        @Override
        public Saving saving() {
            return new WatchedSaving(real.library(), real.saving());
        }

        @Override
        public Optional<String> readOnly() {
            return real.readOnly();
        }

        @Override
        public Path backup() {
            return real.backup();
        }

        @Override
        public void backupTo(Path file) {
            real.backupTo(file);
        }

        @Override
        public List<String> check() {
            return real.check();
        }

        @Override
        public WorkshopRepairs repairs() {
            return real.repairs();
        }

        @Override
        public void close() {
            mustHoldWhatWasSaved(real);
            real.close();
        }
    }

    private final class WatchedSaving implements Saving {
        private final Library library;
        private final Saving real;

        WatchedSaving(Library library, Saving real) {
            this.library = library;
            this.real = real;
        }

        @Override
        public CompletionStage<Void> save(String workshopId, JournalLine line) {
            var before =
                    saved.computeIfAbsent(workshopId, id -> library.open(id).workshop());
            saved.put(workshopId, before.after(line.change()));
            return real.save(workshopId, line);
        }

        @Override
        public Subscription onFailure(Consumer<String> reason) {
            return real.onFailure(reason);
        }

        @Override
        public void saveDraft(String workshopId, String field, String text) {
            real.saveDraft(workshopId, field, text);
        }
    }
}
