package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Every key that a hint of the voting booth names is pressed and does what the hint says; a new sentence needs a trial here. */
@NeedsWindow
class BoothHintsTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private final Map<Pattern, BiConsumer<Booth, Matcher>> trials = new LinkedHashMap<>();

    BoothHintsTest() {
        trial("Press the letter of your side", (booth, said) -> {
            booth.discard();
            booth.type("m");
            assertThat(booth.hint()).contains("Enter casts your vote");
        });
        trial("Backspace (corrects|takes it off)", (booth, said) -> {
            booth.type("1");
            assertThat(booth.changed()).isNotEmpty();
            booth.press(KeyCode.BACK_SPACE);
            assertThat(booth.changed()).isEmpty();
        });
        trial("Enter casts your vote", (booth, said) -> {
            // What is missing is asked about once; a ranking is cast only whole.
            booth.type("1");
            for (int i = 1; i < booth.before.size(); i++) {
                booth.type(String.valueOf(booth.ranks ? i + 1 : 1));
            }
            booth.press(KeyCode.ENTER);
            if (booth.votes() == 0) {
                booth.press(KeyCode.ENTER);
            }
            assertThat(booth.votes()).isEqualTo(1);
        });
        trial("1 to (\\d) chooses", (booth, said) -> {
            int highest = Integer.parseInt(said.group(1));
            booth.type(said.group(1));
            assertThat(booth.changed()).containsExactly(highest - 1);
            booth.type("1");
            assertThat(booth.changed()).containsExactly(0);
            booth.type(String.valueOf(highest + 1));
            assertThat(booth.message()).isNotEmpty();
        });
        trial("1 to (\\d) rates a line and goes to the next", (booth, said) -> {
            int highest = Integer.parseInt(said.group(1));
            booth.type(said.group(1) + "1");
            assertThat(booth.marks()).startsWith(said.group(1), "1");
            booth.type(String.valueOf(highest + 1));
            assertThat(booth.message()).isNotEmpty();
        });
        trial("The number of a line puts a dot on it, (\\d+) left", (booth, said) -> {
            booth.type("2");
            assertThat(booth.changed()).containsExactly(1);
            assertThat(booth.hint()).contains(Integer.parseInt(said.group(1)) - 1 + " left");
        });
        trial("(\\d) gives a line (\\d+) points and goes to the next", (booth, said) -> {
            booth.type(said.group(1));
            assertThat(booth.marks()).startsWith(said.group(2));
            booth.type(said.group(1));
            assertThat(booth.marks().get(1)).isEqualTo(said.group(2));
        });
        trial("left and right: (\\d+) less or more", (booth, said) -> {
            int step = Integer.parseInt(said.group(1));
            booth.press(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
            assertThat(booth.marks()).startsWith(String.valueOf(step));
        });
        trial("(\\d+) left", (booth, said) -> assertThat(booth.hint()).contains(said.group()));
        trial("(\\d) to (\\d) gives a line its place and goes to the next", (booth, said) -> {
            booth.type(said.group(2) + said.group(1));
            assertThat(booth.marks()).startsWith(said.group(2), said.group(1));
        });
        trial("left and right move it up and down", (booth, said) -> {
            booth.type("21");
            booth.press(KeyCode.UP, KeyCode.UP, KeyCode.LEFT);
            assertThat(booth.marks()).startsWith("1", "2");
            booth.press(KeyCode.RIGHT);
            assertThat(booth.marks()).startsWith("2", "1");
        });
    }

    private void trial(String sentence, BiConsumer<Booth, Matcher> trial) {
        trials.put(Pattern.compile(sentence), trial);
    }

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
    }

    @Test
    void everyHintIsTrue() {
        var untried =
                new TreeSet<>(trials.keySet().stream().map(Pattern::pattern).toList());
        for (var kind : List.of(
                new VoteKind.Scale(List.of("Low", "", "High")),
                new VoteKind.Dots(0, 1),
                new VoteKind.Points(100),
                new VoteKind.Ranking())) {
            for (int items : kind instanceof VoteKind.Scale ? List.of(1, 3) : List.of(4)) {
                WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    var first = new Booth(kind, items);
                    var side = first.hint();
                    first.type("m");
                    Stream.of(side, first.hint())
                            .flatMap(hint -> Stream.of(hint.split(" · ")))
                            .forEach(sentence -> untried.remove(tryOut(sentence, kind, items)));
                });
            }
        }
        assertThat(untried).isEmpty();
    }

    /** @return the trial that belongs to the sentence */
    private String tryOut(String sentence, VoteKind kind, int items) {
        for (var trial : trials.entrySet()) {
            var said = trial.getKey().matcher(sentence);
            if (said.matches()) {
                var booth = new Booth(kind, items);
                booth.type("m");
                booth.before = booth.marks();
                trial.getValue().accept(booth, said);
                return trial.getKey().pattern();
            }
        }
        throw new AssertionError("No trial for “" + sentence + "”");
    }

    /** A booth of its own, whose keys are pressed. */
    private final class Booth {

        private final LiveWorkshop live;
        private final Scene scene;
        private final boolean ranks;
        private List<String> before = List.of();

        Booth(VoteKind kind, int items) {
            ranks = kind instanceof VoteKind.Ranking;
            live = BoothModelTest.workshop(kind, items, false, 3, 3, 0);
            var pane = new BoothPane(
                    live,
                    desk.context,
                    live.ballotBox().orElseThrow(),
                    Command.of("console.presence", () -> {}, "F9"),
                    () -> {});
            scene = new Scene((javafx.scene.Parent) pane.view(), 1000, 700);
            layOut();
        }

        private void layOut() {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }

        void type(String text) {
            for (var character : text.split("")) {
                fire(new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            }
        }

        void press(KeyCode... keys) {
            for (var key : keys) {
                fire(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            }
        }

        void discard() {
            press(KeyCode.ESCAPE);
        }

        private void fire(KeyEvent event) {
            Event.fireEvent(scene.lookup("#booth"), event);
            layOut();
        }

        String hint() {
            return texts(".booth-keys")
                    .filter(text -> text.contains("Enter casts") || text.startsWith("Press the letter"))
                    .findFirst()
                    .orElseThrow();
        }

        String message() {
            return ((Label) scene.lookup("#booth-message")).getText();
        }

        List<String> marks() {
            return texts(".booth-mark").toList();
        }

        /** The lines that are marked, or chosen. */
        List<Integer> changed() {
            var rows = scene.getRoot().lookupAll(".booth-row").stream().toList();
            return java.util.stream.IntStream.range(0, rows.size())
                    .filter(i -> rows.get(i).getStyleClass().contains("chosen")
                            || i < before.size() && !marks().get(i).equals(before.get(i)))
                    .boxed()
                    .toList();
        }

        int votes() {
            return live.turnout().getOrDefault(Side.MARKETING, 0);
        }

        private Stream<String> texts(String style) {
            return scene.getRoot().lookupAll(style).stream()
                    .map(Node.class::cast)
                    .map(node -> ((Label) node).getText());
        }
    }
}
