package org.commonground.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javafx.collections.ListChangeListener;
import org.commonground.i18n.Messages;
import org.commonground.session.StoreFailure;
import org.commonground.workshop.InvalidInput;
import org.junit.jupiter.api.Test;

/** Background work: long work is shown while it runs, its result or failure message is delivered, and it can be cancelled. */
class BackgroundWorkTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> back = new ArrayDeque<>();
    private final BackgroundWork background =
            new BackgroundWork(work::add, back::add, new FailureMessages(new Messages(Locale.ENGLISH)));
    private final List<String> answers = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void longWorkIsShownUntilItsResultArrives() {
        var job = background.run(
                "Exporting",
                progress -> {
                    progress.report(0.5);
                    return "done";
                },
                answers::add,
                failures::add);
        assertThat(background.jobs()).containsExactly(job);
        assertThat(job.progress().get()).isNegative();
        work.remove().run();
        assertThat(answers).as("not before the window's own thread").isEmpty();
        back.remove().run();
        assertThat(job.progress().get()).isEqualTo(0.5);
        back.remove().run();
        assertThat(answers).containsExactly("done");
        assertThat(background.jobs()).isEmpty();
    }

    /** The bar "Preparing the sample" stayed at the bottom of the window for ever. */
    @Test
    void listenersLearnOfJobsAlsoAfterGarbageWasCollected() {
        var told = new ArrayList<List<String>>();
        background.jobs().addListener((ListChangeListener<BackgroundWork.Job>) change -> told.add(
                change.getList().stream().map(BackgroundWork.Job::label).toList()));
        System.gc();
        background.run("Exporting", progress -> "done", answers::add, failures::add);
        all();
        assertThat(told).containsExactly(List.of("Exporting"), List.of());
    }

    @Test
    void quickWorkIsNotShown() {
        background.runQuietly(progress -> "found", answers::add, failures::add);
        assertThat(background.jobs()).isEmpty();
        all();
        assertThat(answers).containsExactly("found");
    }

    @Test
    void cancelledWorkReturnsNoResult() {
        var job = background.run(
                "Exporting",
                progress -> {
                    progress.report(0.1);
                    return "never";
                },
                answers::add,
                failures::add);
        job.cancel();
        all();
        assertThat(answers).isEmpty();
        assertThat(failures).isEmpty();
        assertThat(background.jobs()).isEmpty();
    }

    @Test
    void aFailureIsReportedWithItsMessage() {
        background.run(
                "Saving",
                progress -> {
                    throw new StoreFailure("The disk is full.");
                },
                answer -> answers.add("no"),
                failures::add);
        all();
        assertThat(failures).containsExactly("The disk is full.");
        assertThat(background.jobs()).isEmpty();
    }

    @Test
    void typedTextIsShownToTheUserButNotLogged() {
        var logged = new ArrayList<String>();
        var logger = Logger.getLogger("");
        var listening = new Listening(logged);
        var own = Logger.getLogger(BackgroundWork.class.getName());
        own.setLevel(Level.ALL);
        logger.addHandler(listening);
        try {
            background.runQuietly(
                    progress -> {
                        throw new InvalidInput(InvalidInput.Reason.DOUBLE_NAME, "Ada Vale");
                    },
                    answer -> answers.add("no"),
                    failures::add);
            background.runQuietly(
                    progress -> {
                        throw new IllegalStateException(new InvalidInput(InvalidInput.Reason.DOUBLE_NAME, "Ada Vale"));
                    },
                    answer -> answers.add("no"),
                    failures::add);
            all();
        } finally {
            logger.removeHandler(listening);
            own.setLevel(null);
        }
        assertThat(failures.getFirst()).contains("Ada Vale");
        assertThat(logged).hasSize(2).noneMatch(line -> line.contains("Ada Vale"));
    }

    private void all() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
        while (!back.isEmpty()) {
            back.remove().run();
        }
    }

    private static final class Listening extends Handler {
        private final List<String> lines;

        Listening(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(new SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
