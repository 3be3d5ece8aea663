package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.app.TestPages;
import org.commonground.programme.model.StepKind;
import org.commonground.programme.model.Stop;
import org.commonground.programme.model.VoteKind;
import org.commonground.session.PresenterNavigation;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Details;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The half day from the first step to the last in two windows, the console and the room view, from the keyboard alone. */
@NeedsWindow
class HalfDayJourneyTest {

    private static final String DONE = "Said in ";
    private static final int MOST_TABS = 60;

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");
    private final List<String> seen = new ArrayList<>();
    private Scene console;

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        walk.live.performUndoable(Workshops.setWallShowsScreen(walk.now(), Optional.of(false)));
        for (var person : walk.now().participants()) {
            walk.live.performUndoable(Participants.setPresent(walk.now(), walk.live.pen(), person.id(), true));
        }
        var shell = new Shell(walk.desk.context, walk.session, 1000, 760, "board", "capture", "console");
        var clock = Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC);
        console = shell.scene();
        stage.setScene(console);
        stage.show();
        var wall = new RoomWindow(walk.live, walk.desk.context, clock, stage, "", shell::showHelp);
        shell.show(TestPages.on(walk.desk).console(walk.live, wall, clock));
    }

    @Test
    void theHalfDayFromStartToClose() {
        press(KeyCode.F5, true);
        settle();
        assertThat(wall()).contains("Digital service reset");
        press(KeyCode.PAGE_DOWN, false);
        settle();
        for (var stop : walk.now().programme().stops()) {
            assertThat(walk.now().liveState().step()).contains(stop.id());
            at(stop);
            seen.add(stop.id());
            turnToTheEndAndGoOn(stop);
        }
        assertThat(seen).hasSize(walk.now().programme().stops().size());
        assertThat(walk.desk.ways).last().asString().contains("plan");
        assertThat(walk.now().details().status()).isEqualTo(Details.Status.IN_PROGRESS);
        assertThat(ballots().values()).extracting(Ballot::state).hasSize(4).containsOnly(Ballot.State.REVEALED);
    }

    /** Runs a step and checks that the room view shows it. */
    private void at(Stop stop) {
        var step = walk.now().programme().step(stop.id());
        if (step.isEmpty()) {
            assertThat(wall()).contains(stop.title());
            assertThat(wall().toString()).contains("Back at");
            return;
        }
        var said = DONE + stop.id();
        switch (step.get().kind()) {
            case StepKind.Cards _, StepKind.Map _ -> {
                enter(said);
                shows(said);
            }
            case StepKind.Register _, StepKind.Exchange _ -> {
                enter(said);
                settle();
                shows(said);
            }
            case StepKind.Vote vote -> vote(step.get().id());
            case StepKind.Reveal _ -> settle();
            case StepKind.Statement statement -> {
                press(KeyCode.F8, false);
                statement.slots().forEach(slot -> enter(said));
                settle();
                shows(said);
                press(KeyCode.F6, false);
            }
            case StepKind.Plan _ -> {
                enter("> " + said);
                shows(said);
            }
            case StepKind.Talk _ -> settle();
        }
        assertThat(wall()).as("the wall at " + stop.id()).anyMatch(text -> text.equals(prompt(stop.id())));
    }

    private String prompt(String stepId) {
        return Optional.ofNullable(ballots().get(stepId))
                .filter(ballot -> !ballot.question().isEmpty() && !ballot.isRevealed())
                .map(Ballot::question)
                .orElseGet(() -> walk.step(stepId).prompt());
    }

    private Map<String, Ballot> ballots() {
        return walk.now().ballots().stream()
                .filter(ballot -> ballot.predictionOf().isEmpty())
                .collect(java.util.stream.Collectors.toMap(Ballot::stepId, ballot -> ballot, (one, two) -> two));
    }

    private void vote(String step) {
        switch (step) {
            case "where-today" -> {
                press("vote-paper");
                shows("Votes stay hidden until everyone has voted");
                to("paper-lines");
                for (var ballot : List.of("m: 2344", "m: 2354", "m: 3344", "i: 2243", "i: 4354", "i: 4344")) {
                    enter(ballot);
                }
                settle();
                press("vote-close");
                enterWhatIsAsked();
                shows("All votes are in");
                press("vote-reveal");
                shows("6 people have voted.");
            }
            case "vision-consent" -> {
                // What the vote is about is seen before it is open.
                shows(DONE + "vision-statement");
                press("vote-open");
                shows("All at once, on three");
                to("count-marketing-0-digits");
                enter("5444");
                enter("5533");
                settle();
                press("vote-reveal");
                shows("8 people have voted.");
            }
            default -> throughTheVoteByPageDown(step);
        }
    }

    /** Page Down opens the vote, waits for it, and closes it when all votes are in. */
    private void throughTheVoteByPageDown(String step) {
        if (PresenterNavigation.nextVoteAction(walk.live).isEmpty()) {
            return;
        }
        press(KeyCode.PAGE_DOWN, false);
        settle();
        assertThat(ballot(step).state()).isEqualTo(Ballot.State.OPEN);
        press(KeyCode.PAGE_DOWN, false);
        settle();
        assertThat(walk.now().liveState().step())
                .as("nobody has closed the vote")
                .contains(step);
        assertThat(texts(console.getRoot(), Node::isVisible))
                .anyMatch(text -> text.startsWith("The vote “") && text.contains("” is still open:"));
        if (ballot(step).way() == Ballot.VotingMethod.OPEN) {
            to("count-marketing-0-digits");
            for (int item = 0; item < ballot(step).items().size(); item++) {
                enter("5444");
                enter("5533");
            }
        } else {
            to("paper-lines");
            var kind = ballot(step).kind();
            var answers = kind instanceof VoteKind.Scale
                    ? "3".repeat(ballot(step).items().size())
                    : "1";
            for (int voter = 0; voter < 4; voter++) {
                enter("m: " + answers);
                enter("i: " + answers);
            }
            settle();
            press(KeyCode.PAGE_DOWN, false);
        }
        settle();
        assertThat(ballot(step).state()).as(step).isEqualTo(Ballot.State.CLOSED);
        press(KeyCode.PAGE_DOWN, false);
        settle();
        assertThat(ballot(step).state()).isEqualTo(Ballot.State.REVEALED);
        shows("8 people have voted.");
    }

    private Ballot ballot(String step) {
        return walk.ballot(step).orElseThrow();
    }

    /** Some people have not voted, so closing asks for confirmation. */
    private void enterWhatIsAsked() {
        if (console.lookup("#dialog-ok") != null) {
            press("dialog-ok");
        }
    }

    /** Goes through every page and picture of the step to the next one. */
    private void turnToTheEndAndGoOn(Stop stop) {
        for (int turns = 0;
                turns < 30
                        && walk.now()
                                .liveState()
                                .step()
                                .filter(stop.id()::equals)
                                .isPresent();
                turns++) {
            if (walk.now().programme().stops().getLast().equals(stop) && !walk.desk.ways.isEmpty()) {
                return;
            }
            press(KeyCode.PAGE_DOWN, false);
            settle();
        }
    }

    /** Presses a key on the console directly: with two headless stages on one screen the robot finds the wrong one. */
    private void press(KeyCode code, boolean shift) {
        on(() -> {
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(focusOwner(), new KeyEvent(type, "", "", code, shift, false, false, false));
            }
        });
    }

    private Node focusOwner() {
        return Optional.ofNullable(console.getFocusOwner()).orElse(console.getRoot());
    }

    private void enter(String text) {
        on(() -> text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> Event.fireEvent(
                        focusOwner(),
                        new KeyEvent(
                                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false))));
        press(KeyCode.ENTER, false);
    }

    private void press(String id) {
        to(id);
        press(KeyCode.SPACE, false);
        settle();
    }

    /** Moves the focus with Tab until it reaches the control. */
    private void to(String id) {
        settle();
        if (!id.startsWith("dialog")) {
            press(KeyCode.F8, false);
        }
        settle();
        for (int tabs = 0; tabs < MOST_TABS && !id.equals(focused()); tabs++) {
            press(KeyCode.TAB, false);
        }
        assertThat(focused()).isEqualTo(id);
    }

    private String focused() {
        return Optional.ofNullable(console.getFocusOwner()).map(Node::getId).orElse("");
    }

    private void shows(String said) {
        settle();
        // A drawn line of words may be broken in two.
        assertThat(String.join(" ", wall())).contains(said);
    }

    private List<String> wall() {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var scene = Window.getWindows().stream()
                    .map(Window::getScene)
                    .filter(one -> one != null && one.getRoot().getStyleClass().contains("room"))
                    .findFirst()
                    .orElseThrow();
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return texts(scene.getRoot(), Node::isVisible);
        });
    }

    private static List<String> texts(Node node, Predicate<Node> seen) {
        if (!seen.test(node)) {
            return List.of();
        }
        if (node instanceof Text text) {
            return List.of(text.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> texts(child, seen).stream())
                        .toList()
                : List.of();
    }

    /** Everything that was deferred has run, and the result is laid out. */
    private void settle() {
        on(() -> {});
        on(() -> {
            console.getRoot().applyCss();
            console.getRoot().layout();
        });
    }

    private static void on(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }
}
