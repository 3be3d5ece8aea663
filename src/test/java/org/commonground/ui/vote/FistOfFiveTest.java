package org.commonground.ui.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.drawing.Shape;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomPage;
import org.commonground.session.RoomWorkshops;
import org.commonground.ui.console.ConsoleFixture;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Consent from the sentence to the decision: all hands at once, one digit per hand, and the reservations. */
@NeedsWindow
class FistOfFiveTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = walk.open(stage);
    }

    @Test
    void handsAreTypedAsDigitsAndReservationsInTheSameFlow(FxRobot robot) {
        word("every customer", "answer on the day", "nobody calls twice", "calls per order");
        open(robot);
        robot.write("5430", 0).push(KeyCode.ENTER).write("55", 0);
        settle();
        assertThat(text(robot, "#count-it-0-5")).isEqualTo("2");
        press(robot, KeyCode.ENTER);
        assertThat(texts(robot)).anyMatch(text -> text.contains("IT: only 2 of 4"));
        assertThat(state()).isEqualTo(Ballot.State.OPEN);

        focus(robot, "#count-it-0-digits");
        robot.push(KeyCode.END).write("25", 0).push(KeyCode.ENTER);
        settle();
        assertThat(focused(robot)).isEqualTo("reserve-0");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/consent-hands.png")));
        robot.write("Ask support", 0)
                .push(KeyCode.ENTER)
                .write("Not in summer", 0)
                .push(KeyCode.ENTER);
        settle();
        assertThat(state()).isEqualTo(Ballot.State.CLOSED);
        assertThat(walk.now().decisions()).isEmpty();

        fire(robot, "#vote-reveal");
        assertThat(texts(robot)).anyMatch(text -> text.contains("One person blocks this"));
        assertThat(text(robot, "#reserve-1")).isEqualTo("Not in summer");
        ComboBox<Optional<Participant>> names = robot.lookup("#reserve-name-0").queryComboBox();
        robot.interact(
                () -> names.setValue(Optional.of(walk.now().participants().getLast())));
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/consent-revealed.png")));
        fire(robot, "#keep-decision");
        assertThat(walk.now().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.text()).startsWith("For every customer");
            assertThat(decision.reservations())
                    .containsExactly(
                            new Decision.Reservation(
                                    "Ask support",
                                    Optional.of(
                                            walk.now().participants().getLast().id())),
                            new Decision.Reservation("Not in summer", Optional.empty()));
        });
        assertThat(walk.live.typedDrafts().values()).allMatch(String::isEmpty);
    }

    @Test
    void withoutAnybodyBelowThreeTheDecisionIsAgreed(FxRobot robot) {
        word("every customer", "answer on the day", "nobody calls twice", "calls per order");
        open(robot);
        assertThat(texts(robot)).as("beside the hands").containsAll(levels());
        assertThat(onRoomView(0)).as("in the room view").contains("I block this", "I will carry it");
        var voters = robot.lookup("#count-marketing-voters").queryAs(TextField.class);
        var now = voters.getText();
        robot.interact(() -> voters.setText("12"));
        assertThat(texts(robot)).as("a whole number is taken").noneMatch(text -> text.contains("whole number"));
        robot.interact(() -> voters.setText("1.5"));
        assertThat(texts(robot)).anyMatch(text -> text.contains("whole number"));
        robot.interact(() -> voters.setText(now));
        fire(robot, "#vote-close");
        assertThat(texts(robot)).contains("Nothing counted yet. Type what each side shows.");
        assertThat(state()).isEqualTo(Ballot.State.OPEN);
        focus(robot, "#count-marketing-0-digits");
        robot.write("57", 0);
        settle();
        assertThat(texts(robot)).contains("Type one digit from 0 to 5 for each hand");
        robot.push(KeyCode.ENTER);
        assertThat(focused(robot)).as("nobody goes on from what cannot be read").isEqualTo("count-marketing-0-digits");
        robot.push(KeyCode.BACK_SPACE)
                .write("433", 0)
                .push(KeyCode.ENTER)
                .write("5555", 0)
                .push(KeyCode.ENTER);
        settle();
        assertThat(state()).isEqualTo(Ballot.State.CLOSED);
        fire(robot, "#vote-reveal");
        assertThat(texts(robot)).contains("Agreed by both sides, n\u00a0=\u00a04\u00a0+\u00a04.");
        assertThat(onRoomView(1)).as("under the bars").contains(levels());
        var first = walk.ballot("vision-consent").orElseThrow();
        fire(robot, "#vote-once-more");
        fire(robot, "#vote-open");
        assertThat(state()).isEqualTo(Ballot.State.OPEN);
        assertThat(walk.ballot("vision-consent").orElseThrow().repeatOf())
                .as("what changed is seen beside the first vote")
                .contains(first.id());
    }

    @Test
    void anUnfinishedSentenceIsPutToTheVoteOnlyWithAWarning(FxRobot robot) {
        word("every customer", "answer on the day");
        run(robot, () -> walk.goTo("vision-consent"));
        assertThat(texts(robot))
                .anyMatch(
                        text -> text.contains("not finished") && text.contains("so that") && text.contains("measured"));
        assertThat(robot.lookup("#vote-open").tryQuery()).isPresent();
    }

    @Test
    void everybodyWhoVotedIsCountedOnceItIsClosed(FxRobot robot) {
        word("every customer", "answer on the day", "nobody calls twice", "calls per order");
        var guest = new Invited("Kim Dahl", "", "", Side.JOINT, false);
        robot.interact(() -> walk.live.performUndoable(Participants.add(walk.now(), walk.live.pen(), List.of(guest))));
        open(robot);
        for (var hands : List.of("5434", "5555", "4")) {
            enter(robot, hands);
        }
        assertThat(state()).isEqualTo(Ballot.State.CLOSED);
        assertThat(texts(robot)).contains("Marketing: 4 voted. IT: 4 voted. Joint: 1 voted.");
    }

    /** What 0 to 5 mean is worded once. */
    private List<String> levels() {
        return IntStream.rangeClosed(0, 5)
                .mapToObj(level -> level + " " + walk.desk.messages.get("room.consent." + level))
                .toList();
    }

    private String onRoomView(int page) {
        var drawing = switch (RoomDisplay.scene(RoomWorkshops.page(walk.now(), page), walk.desk.messages)) {
            case RoomPage.Drawn drawn -> drawn.drawing();
            case RoomPage.Reveal reveal -> reveal.drawing();
            case RoomPage.Blank blank -> throw new AssertionError(blank);
        };
        return drawing.texts().map(Shape.Text::text).collect(Collectors.joining(" "));
    }

    private void word(String... words) {
        var kind = (StepKind.Statement) walk.step("vision-statement").kind();
        org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            for (int i = 0; i < words.length; i++) {
                walk.live.performUndoable(Agreements.setSlot(
                        walk.now(),
                        walk.live.pen(),
                        kind,
                        "vision-statement",
                        kind.slots().get(i).id(),
                        words[i]));
            }
        });
    }

    private void open(FxRobot robot) {
        run(robot, () -> walk.goTo("vision-consent"));
        fire(robot, "#vote-open");
    }

    private Ballot.State state() {
        return walk.ballot("vision-consent").orElseThrow().state();
    }

    private static String focused(FxRobot robot) {
        return robot.lookup(Node::isFocused).query().getId();
    }
}
