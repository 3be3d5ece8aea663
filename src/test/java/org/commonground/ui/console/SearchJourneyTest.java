package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.settle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.session.LiveControls;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Theme;
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
        Theme.loadFonts();
        var shell = new Shell(walk.desk.context, walk.session, 1000, 760, "board", "capture", "console");
        stage.setScene(shell.scene());
        stage.show();
        shell.show(walk.page(Duration.ofMinutes(2)));
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
        robot.interact(() -> robot.lookup("#find").queryAs(TextField.class).setText("kÖrbe"));
        settle();
        assertThat(label(robot, "#find-count")).isEqualTo("2 found");
        assertThat(step()).isEqualTo("close-worth");

        robot.push(KeyCode.ENTER);
        settle();
        assertThat(step()).isEqualTo("vision-write");
        assertThat(robot.lookup("#card-" + card).query().getPseudoClassStates()).contains(CHOSEN);
        assertThat(label(robot, "#find-where")).isEqualTo("Card: Größere Körbe");
        assertThat(walk.now().get(Card.class, card).visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);

        robot.push(KeyCode.ENTER);
        settle();
        assertThat(found(robot)).containsExactly("KÖRBE first");

        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup("#find").query().getParent().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#capture").queryAs(TextField.class))
                .matches(TextField::isFocused)
                .extracting(TextField::getText)
                .isEqualTo("half a line");

        robot.push(KeyCode.CONTROL, KeyCode.F).push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        robot.push(KeyCode.DELETE);
        settle();
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
        robot.interact(() -> robot.lookup(".beat")
                .match(node -> node.toString().contains("Collide"))
                .queryButton()
                .fire());
        settle();

        assertThat(step()).isEqualTo("vision-group");
        assertThat(walk.now().liveState().shown().page()).isEqualTo(1);
        assertThat(chosen(robot)).isEqualTo(chosen);
        assertThat(robot.lookup("#capture").queryAs(TextField.class).getText()).isEqualTo("half a line");
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
        robot.clickOn("#card-keep");
        settle();
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
        robot.interact(() -> List.of("shoppers", "guests", "people")
                .forEach(words -> walk.live.performUndoable(
                        Agreements.setSlot(walk.now(), walk.live.pen(), kind, "vision-statement", slot.id(), words))));
        settle();
        var back = robot.lookup(".button")
                .match(node -> ((Button) node).getText().equals("Restore"))
                .<Button>queryAllAs(Button.class);
        assertThat(back).hasSize(2);
        robot.interact(() -> List.copyOf(back).getLast().fire());
        settle();
        var field = robot.lookup("#slot-" + slot.id()).queryAs(TextField.class);
        assertThat(field.getText()).isEqualTo("shoppers");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        settle();
        assertThat(field.getText()).isEqualTo("people");
    }

    private void entry(FxRobot robot, String title) {
        robot.interact(() -> robot.lookup(".rail-entry")
                .match(node -> node.getAccessibleText().contains(title))
                .queryButton()
                .fire());
        settle();
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
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
