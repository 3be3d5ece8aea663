package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveControls;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.LiveState.Shown;
import org.commonground.workshop.record.PrivateNote;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Navigation during the workshop: the search, and jumps through the programme and back. */
@NeedsWindow
class SearchJourneyTest {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass FOUND = PseudoClass.getPseudoClass("found");

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {
        walk.open(stage);
    }

    @Test
    void aHiddenCardAThemeAndADecisionAreFoundFromAnotherStep(FxRobot robot) {
        robot.interact(() -> {
            walk.goTo("close-worth");
            walk.eighteenCards();
        });
        var card = robotSay(robot, "Größere Körbe");
        robot.interact(() -> {
            walk.live.performUndoable(Cards.setVisibility(walk.now(), List.of(card), Card.Visibility.CONSOLE_ONLY));
            walk.live.performUndoable(Agreements.addDecision(
                    walk.now(), walk.live.pen(), "KÖRBE first", Optional.empty(), Optional.empty()));
        });
        robot.write("half a line", 0);

        robot.push(KeyCode.CONTROL, KeyCode.F);
        run(robot, () -> robot.lookup("#find").queryAs(TextField.class).setText("kÖrbe"));
        assertThat(label(robot, "#find-count")).isEqualTo("2 found");
        assertThat(step()).isEqualTo("close-worth");

        press(robot, KeyCode.ENTER);
        assertThat(step()).isEqualTo("vision-write");
        assertThat(robot.lookup("#card-" + card).query().getPseudoClassStates()).contains(CHOSEN);
        assertThat(label(robot, "#find-where")).isEqualTo("Card: Größere Körbe");
        assertThat(walk.now().get(Card.class, card).visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);

        press(robot, KeyCode.ENTER);
        assertThat(found(robot)).containsExactly("KÖRBE first");

        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#find").query().getParent().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#capture").queryAs(TextField.class))
                .matches(TextField::isFocused)
                .extracting(TextField::getText)
                .isEqualTo("half a line");

        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        press(robot, KeyCode.DELETE);
        assertThat(walk.now().find(Card.class, card)).isEmpty();
    }

    @Test
    void draftsSelectionAndShownPageAreThereAfterAJumpAndBack(FxRobot robot) {
        robot.interact(() -> {
            walk.eighteenCards();
            walk.goTo("vision-group");
            walk.live.performLive(LiveControls.show(walk.now(), new Shown(Optional.empty(), 0, 1)));
        });
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.F6);
        settle();
        var chosen = chosen(robot);
        assertThat(chosen).hasSize(1);
        robot.write("half a li", 0);

        entry(robot, "Close");
        assertThat(step()).startsWith("close");
        assertThat(walk.now().liveState().shown()).isEqualTo(Shown.STEP);
        robot.write("ne", 0);
        entry(robot, "Shared vision");
        run(
                robot,
                () -> robot.lookup(".beat")
                        .match(node -> node.toString().contains("Collide"))
                        .queryButton()
                        .fire());

        assertThat(step()).isEqualTo("vision-group");
        assertThat(walk.now().liveState().shown().page()).isEqualTo(1);
        assertThat(chosen(robot)).isEqualTo(chosen);
        assertThat(text(robot, "#capture")).isEqualTo("half a line");
    }

    @Test
    void detailsOfACardAreReadAndFilledInFromTheKeyboard(FxRobot robot) {
        var card = robotSay(robot, "One basket");
        robot.interact(() -> walk.goTo("vision-group"));
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.I);
        settle();
        robot.write("ask Mara", 0);
        robot.push(KeyCode.SHIFT, KeyCode.TAB).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        settle();
        click(robot, "#card-keep");
        assertThat(walk.now().get(Card.class, card).side()).isEqualTo(Side.JOINT);
        assertThat(walk.now().all(PrivateNote.class))
                .extracting(PrivateNote::text)
                .containsExactly("ask Mara");
    }

    @Test
    void anEarlierWordingIsRestoredWithOneClickAndUndone(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-statement"));
        var kind = (StepKind.Statement) walk.step("vision-statement").kind();
        var slot = kind.slots().getFirst();
        run(
                robot,
                () -> List.of("shoppers", "guests", "people")
                        .forEach(words -> walk.live.performUndoable(Agreements.setSlot(
                                walk.now(), walk.live.pen(), kind, "vision-statement", slot.id(), words))));
        var back = robot.lookup(".button")
                .match(node -> ((Button) node).getText().equals("Restore"))
                .<Button>queryAllAs(Button.class);
        assertThat(back).hasSize(2);
        run(robot, () -> List.copyOf(back).getLast().fire());
        var field = robot.lookup("#slot-" + slot.id()).queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("shoppers");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(field.getText()).isEqualTo("people");
    }

    private void entry(FxRobot robot, String title) {
        run(
                robot,
                () -> robot.lookup(".rail-entry")
                        .match(node -> node.getAccessibleText().contains(title))
                        .queryButton()
                        .fire());
    }

    private static List<String> found(FxRobot robot) {
        return robot.lookup(".list-line").queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(FOUND))
                .map(javafx.scene.Node::getAccessibleText)
                .toList();
    }

    private static List<String> chosen(FxRobot robot) {
        return robot.lookup(".note").queryAll().stream()
                .filter(node -> node.getPseudoClassStates().contains(CHOSEN))
                .map(javafx.scene.Node::getId)
                .toList();
    }

    private String robotSay(FxRobot robot, String text) {
        robot.interact(() -> walk.say(Side.IT, text));
        return walk.now().cards().getLast().id();
    }

    private String step() {
        return walk.now().liveState().step().orElse("");
    }

    private static String label(FxRobot robot, String id) {
        return text(robot, id);
    }
}
