package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.kit.OnScreen.settle;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.InWindow;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Theme;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Card;
import org.commonground.workshop.Statement;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Invalid text stays in its field with the reason, and every key is on the help page. */
@InWindow
class FieldJourneyTest {

    private static final String TOO_LONG = "x".repeat(501);

    private final Walks walk = new Walks(new Desk(WorkshopBuilder.pen()));
    private List<Command> commands = List.of();

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        var shell = new Shell(walk.desk.kit, walk.session, 1000, 760, "board", "capture", "console");
        stage.setScene(shell.scene());
        stage.show();
        var page = walk.page(Duration.ofMinutes(2));
        commands = page.commands();
        shell.show(page);
    }

    @Test
    void aCardIsWordedTooLong(FxRobot robot) {
        robot.interact(() -> {
            walk.say(Side.IT, "One basket");
            walk.goTo("vision-write");
        });
        robot.push(KeyCode.F8).push(KeyCode.F2);
        settle();
        type(robot, "#inline-editor", TOO_LONG);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(message(robot)).contains("501", "500");
        assertThat(field(robot, "#inline-editor").getText()).isEqualTo(TOO_LONG);
        assertThat(walk.now().cards()).extracting(Card::text).containsExactly("One basket");
    }

    @Test
    void aSlotIsWordedTooLong(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-statement"));
        var kind = (StepKind.Statement) walk.step("vision-statement").kind();
        var slot = "#slot-" + kind.slots().getFirst().id();
        settle();
        robot.interact(() -> robot.lookup(slot).query().requestFocus());
        type(robot, slot, TOO_LONG);
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(message(robot)).contains("501", "500");
        assertThat(field(robot, slot).getText()).isEqualTo(TOO_LONG);
        assertThat(walk.now().all(Statement.class)).isEmpty();
    }

    @Test
    void aDecisionIsWordedAnewWithNothing(FxRobot robot) {
        robot.interact(() -> walk.live.perform(
                Agreements.decide(walk.now(), walk.live.pen(), "One record", Optional.empty(), Optional.empty())));
        settle();
        robot.interact(() -> robot.lookup(".list-line").query().requestFocus());
        robot.push(KeyCode.ENTER);
        settle();
        type(robot, "#dialog-field", "  ");
        robot.push(KeyCode.ENTER);
        settle();
        assertThat(message(robot)).isEqualTo("Type something first.");
        assertThat(walk.now().decisions())
                .singleElement()
                .matches(decision -> decision.text().equals("One record"));
    }

    @Test
    void everyKeyOfThePageIsOnTheHelpPage(FxRobot robot) {
        robot.push(KeyCode.F1);
        settle();
        var shown = robot.lookup(".dialog .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
        var keyed = commands.stream()
                .filter(command -> !command.shortcuts().isEmpty())
                .map(command -> walk.desk.words.get(command.id()))
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
        robot.push(KeyCode.END);
        settle();
        assertThat(list.getVvalue()).isEqualTo(1);
        robot.push(KeyCode.PAGE_UP);
        settle();
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
