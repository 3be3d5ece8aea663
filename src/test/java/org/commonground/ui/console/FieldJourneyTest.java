package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Statement;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Invalid text stays in its field with the reason, and every key is on the help page. */
@NeedsWindow
class FieldJourneyTest {

    private static final String TOO_LONG = "x".repeat(501);

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private List<Command> commands = List.of();

    @Start
    void start(Stage stage) {
        var shell = walk.shell(stage);
        var page = walk.page(Duration.ofMinutes(2));
        commands = page.commands();
        shell.show(page);
    }

    @Test
    void aCardIsEditedToATooLongText(FxRobot robot) {
        robot.interact(() -> {
            walk.say(Side.IT, "One basket");
            walk.goTo("vision-write");
        });
        robot.push(KeyCode.F8).push(KeyCode.F2);
        settle();
        type(robot, "#inline-editor", TOO_LONG);
        press(robot, KeyCode.ENTER);
        assertThat(message(robot)).contains("501", "500");
        assertThat(field(robot, "#inline-editor").getText()).isEqualTo(TOO_LONG);
        assertThat(walk.now().cards()).extracting(Card::text).containsExactly("One basket");
    }

    @Test
    void aSlotIsFilledWithATooLongText(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-statement"));
        var kind = (StepKind.Statement) walk.step("vision-statement").kind();
        var slot = "#slot-" + kind.slots().getFirst().id();
        settle();
        focus(robot, slot);
        type(robot, slot, TOO_LONG);
        press(robot, KeyCode.ENTER);
        assertThat(message(robot)).contains("501", "500");
        assertThat(field(robot, slot).getText()).isEqualTo(TOO_LONG);
        assertThat(walk.now().all(Statement.class)).isEmpty();
    }

    @Test
    void aDecisionIsEditedToAnEmptyText(FxRobot robot) {
        run(
                robot,
                () -> walk.live.performUndoable(Agreements.addDecision(
                        walk.now(), walk.live.pen(), "One record", Optional.empty(), Optional.empty())));
        focus(robot, ".list-line");
        press(robot, KeyCode.ENTER);
        type(robot, "#dialog-field", "  ");
        press(robot, KeyCode.ENTER);
        assertThat(message(robot)).isEqualTo("Type something first.");
        assertThat(walk.now().decisions())
                .singleElement()
                .matches(decision -> decision.text().equals("One record"));
    }

    @Test
    void everyKeyOfThePageIsOnTheHelpPage(FxRobot robot) {
        press(robot, KeyCode.F1);
        var shown = texts(robot, ".dialog .label");
        var keyed = commands.stream()
                .filter(command -> !command.shortcuts().isEmpty())
                .map(command -> walk.desk.messages.get(command.id()))
                .toList();
        assertThat(shown).containsAll(keyed);
        assertThat(keyed)
                .containsAll(List.of(
                        "Find in this workshop",
                        "Details and private note",
                        "Shuffle cards",
                        "Save as term: word, colon, meaning",
                        "Add as a reservation to the last decision"));
        ScrollPane list = robot.lookup(".dialog .scroll-pane").queryAs(ScrollPane.class);
        press(robot, KeyCode.END);
        assertThat(list.getVvalue()).isEqualTo(1);
        press(robot, KeyCode.PAGE_UP);
        assertThat(list.getVvalue()).isBetween(0.01, 0.99);
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> field(robot, id).setText(text));
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return robot.lookup(id).queryTextInputControl();
    }

    private static String message(FxRobot robot) {
        var said = robot.lookup(".field-message").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
        assertThat(said).hasSize(1);
        return said.getFirst();
    }
}
