package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.settle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A double click edits a card, the name of a group and a cell, and what is typed is seen as a whole. */
@NeedsWindow
class MouseEditingTest {

    private static final String LONG =
            "Whoever calls us twice about the same pair of boots should never have to tell the story again to anybody";

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");

    @Start
    void start(Stage stage) {
        Theme.loadFonts();
        var shell = new Shell(walk.desk.context, walk.session, 1000, 760, "board", "capture", "console");
        stage.setScene(shell.scene());
        stage.show();
        walk.goTo("vision-group");
        shell.show(walk.page(Duration.ofMinutes(2)));
    }

    @Test
    void aCardAndTheNameOfItsGroup(FxRobot robot) {
        robot.interact(() ->
                walk.group("Baskets", List.of(walk.say(Side.IT, "One basket"), walk.say(Side.MARKETING, "One price"))));
        settle();
        robot.doubleClickOn(".note");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().cards()).extracting(Card::text).contains(LONG);

        robot.doubleClickOn("Baskets");
        type(robot, "#inline-editor", "One shop");
        assertThat(walk.now().themes()).extracting(theme -> theme.title()).containsExactly("One shop");
    }

    @Test
    void aCardOfTheMap(FxRobot robot) {
        var map = (StepKind.Map) walk.step("service-map").kind();
        var cell = StepKind.Map.cellId(
                map.rows().getFirst().id(), map.columns().getFirst().id());
        robot.interact(() -> {
            walk.live.performUndoable(
                    Cards.add(walk.now(), walk.live.pen(), "service-map", cell, Side.IT, "One basket"));
            walk.goTo("service-map");
        });
        settle();
        robot.doubleClickOn(".note");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().cards()).extracting(Card::text).containsExactly(LONG);
    }

    @Test
    void aCellOfATable(FxRobot robot) {
        var cells = Map.<String, RegisterRow.Cell>of("question", new RegisterRow.Cell.Text("Who comes back?"));
        robot.interact(() -> {
            walk.live.performUndoable(Registers.add(walk.now(), walk.live.pen(), "strategy-questions", Side.IT, cells));
            walk.goTo("strategy-questions");
        });
        settle();
        robot.doubleClickOn("Who comes back?").write("Who left?", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().all(RegisterRow.class).toString()).contains("Who left?");
    }

    /** A row is dragged into a field of the matrix, and edited where it lies; the matrix shows which keys it takes. */
    @Test
    void aRowOfTheMatrix(FxRobot robot) {
        var cells = Map.<String, RegisterRow.Cell>of("question", new RegisterRow.Cell.Text("Who comes back?"));
        robot.interact(() -> {
            walk.live.performUndoable(Registers.add(walk.now(), walk.live.pen(), "strategy-questions", Side.IT, cells));
            walk.goTo("strategy-placing");
        });
        settle();
        assertThat(robot.lookup("Keys 0–4 here").query().isVisible()).isFalse();
        Node field = robot.lookup(".placing-field").nth(1).query();
        robot.drag("Who comes back?").dropTo(field);
        settle();
        assertThat(walk.now().all(RegisterRow.class).getFirst().cells()).containsKey("placing");
        assertThat(robot.lookup("Keys 0–4 here").query().isVisible()).isTrue();
        robot.doubleClickOn("Who comes back?");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().all(RegisterRow.class).toString()).contains(LONG);
        robot.doubleClickOn(LONG).write("gone", 0).push(KeyCode.ESCAPE);
        settle();
        assertThat(walk.now().all(RegisterRow.class).toString()).contains(LONG).doesNotContain("gone");
        assertThat(robot.lookup("#inline-editor").tryQuery()).isEmpty();
    }

    /** Replaces the text, looks at it, and presses Enter. */
    private void type(FxRobot robot, String editor, String text) {
        settle();
        var area = robot.lookup(editor).queryAs(TextArea.class);
        robot.interact(area::selectAll);
        robot.write(text, 0);
        settle();
        assertThat(area.isFocused()).isTrue();
        assertThat(area.getText()).isEqualTo(text);
        robot.interact(() -> Snapshot.write(
                area.getScene(),
                java.nio.file.Path.of(
                        "target",
                        "screens",
                        "typed-" + walk.now().liveState().step().orElseThrow() + ".png")));
        var scrolls = area.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
                .anyMatch(Node::isVisible);
        assertThat(scrolls).as("a part of the text is out of sight").isFalse();
        robot.push(KeyCode.ENTER);
        settle();
    }
}
