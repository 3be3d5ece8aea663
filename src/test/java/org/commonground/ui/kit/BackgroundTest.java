package org.commonground.ui.kit;

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
import org.commonground.live.StoreFailure;
import org.commonground.words.Words;
import org.commonground.workshop.Refused;
import org.junit.jupiter.api.Test;

/** Background work: long work is shown while it runs, its result or failure message is delivered, and it can be cancelled. */
class BackgroundTest {

    private final Deque<Runnable> work = new ArrayDeque<>();
    private final Deque<Runnable> back = new ArrayDeque<>();
    private final Background background =
            new Background(work::add, back::add, new Sentences(new Words(Locale.ENGLISH)));
    private final List<String> answers = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void longWorkIsShownUntilItsAnswerIsBack() {
        var job = background.run(
                "Exporting",
                progress -> {
                    progress.at(0.5);
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

    @Test
    void quickWorkIsNotShown() {
        background.quietly(progress -> "found", answers::add, failures::add);
        assertThat(background.jobs()).isEmpty();
        all();
        assertThat(answers).containsExactly("found");
    }

    @Test
    void cancelledWorkEndsWithoutAnAnswer() {
        var job = background.run(
                "Exporting",
                progress -> {
                    progress.at(0.1);
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
    void whatFailsIsSaidInItsSentence() {
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
    void whatWasTypedIsSaidToTheUserAndToNoLog() {
        var logged = new ArrayList<String>();
        var logger = Logger.getLogger("");
        var listening = new Listening(logged);
        var own = Logger.getLogger(Background.class.getName());
        own.setLevel(Level.ALL);
        logger.addHandler(listening);
        try {
            background.quietly(
                    progress -> {
                        throw new Refused(Refused.Reason.DOUBLE_NAME, "Ada Vale");
                    },
                    answer -> answers.add("no"),
                    failures::add);
            background.quietly(
                    progress -> {
                        throw new IllegalStateException(new Refused(Refused.Reason.DOUBLE_NAME, "Ada Vale"));
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
