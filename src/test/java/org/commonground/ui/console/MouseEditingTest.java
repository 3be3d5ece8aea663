package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
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
        var shell = walk.shell(stage);
        walk.goTo("vision-group");
        shell.show(walk.page(Duration.ofMinutes(2)));
    }

    @Test
    void aCardAndTheNameOfItsGroup(FxRobot robot) {
        run(
                robot,
                () -> walk.group(
                        "Baskets", List.of(walk.say(Side.IT, "One basket"), walk.say(Side.MARKETING, "One price"))));
        doubleClick(robot, ".note");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().cards()).extracting(Card::text).contains(LONG);

        doubleClick(robot, "Baskets");
        type(robot, "#inline-editor", "One shop");
        assertThat(walk.now().themes()).extracting(theme -> theme.title()).containsExactly("One shop");
    }

    @Test
    void aCardOfTheMap(FxRobot robot) {
        var map = (StepKind.Map) walk.step("service-map").kind();
        var cell = StepKind.Map.cellId(
                map.rows().getFirst().id(), map.columns().getFirst().id());
        run(robot, () -> {
            walk.live.performUndoable(
                    Cards.add(walk.now(), walk.live.pen(), "service-map", cell, Side.IT, "One basket"));
            walk.goTo("service-map");
        });
        doubleClick(robot, ".note");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().cards()).extracting(Card::text).containsExactly(LONG);
    }

    /** The toolbar is shown by a click, above the cards, which stay where they are. */
    @Test
    void theToolbarOfAClickedCardCoversNone(FxRobot robot) {
        run(robot, () -> walk.eighteenCards());
        var before = places(robot, ".note");
        click(robot, "Start in chat, finish in store");
        var toolbar = robot.lookup("#selection-toolbar").query();
        assertThat(toolbar.isVisible()).isTrue();
        assertThat(places(robot, ".note"))
                .isEqualTo(before)
                .noneMatch(toolbar.localToScene(toolbar.getLayoutBounds())::intersects);
    }

    private static List<Bounds> places(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    @Test
    void aClickedCellOfTheMapGetsTheNextCard(FxRobot robot) {
        var map = (StepKind.Map) walk.step("service-map").kind();
        run(robot, () -> walk.goTo("service-map"));
        robot.clickOn(robot.lookup(".group").nth(8).<Node>query());
        enter(robot, "x");
        assertThat(walk.now().cards())
                .extracting(Card::zone)
                .containsExactly(StepKind.Map.cellId(
                        map.rows().get(1).id(), map.columns().get(2).id()));
    }

    /** What is typed is never lost: where no cell of the table has the keyboard it begins a row. */
    @Test
    void belowTheRowsOfATable(FxRobot robot) {
        run(robot, () -> walk.goTo("strategy-questions"));
        var table = robot.lookup("#register").query();
        var below = table.localToScreen(
                table.getLayoutBounds().getCenterX(), table.getLayoutBounds().getMaxY() - 30);
        robot.clickOn(below.getX(), below.getY());
        enter(robot, "Who?");
        assertThat(walk.now().all(RegisterRow.class).toString()).contains("Who?");
    }

    /** The list is folded, and its end is below the edge. */
    @Test
    void aTermIsSeenInItsList(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 0; i < 20; i++) {
                walk.live.performUndoable(
                        Agreements.addParked(walk.now(), walk.live.pen(), Side.IT, "Licence " + i, Optional.empty()));
            }
            walk.goTo("vision-write");
        });
        robot.clickOn("#capture").write("= A: b", 0).push(KeyCode.ENTER);
        settle();
        var rail = robot.lookup(".console-rail").queryAs(ScrollPane.class);
        var term = robot.lookup(".list-line").nth(20).query();
        assertThat(term.getParent().isVisible()).as("unfolded").isTrue();
        assertThat(rail.localToScene(rail.getLayoutBounds()).contains(term.localToScene(term.getLayoutBounds())))
                .as("scrolled to")
                .isTrue();
        run(robot, () -> walk.goTo("vision-dots"));
        assertThat(rail.getVvalue()).as("the programme is shown again").isZero();
    }

    @Test
    void aCellOfATable(FxRobot robot) {
        var cells = Map.<String, RegisterRow.Cell>of("question", new RegisterRow.Cell.Text("Who comes back?"));
        run(robot, () -> {
            walk.live.performUndoable(Registers.add(walk.now(), walk.live.pen(), "strategy-questions", Side.IT, cells));
            walk.goTo("strategy-questions");
        });
        doubleClick(robot, "Who comes back?");
        type(robot, "#cell-editor", LONG);
        assertThat(walk.now().all(RegisterRow.class).toString()).contains(LONG);
        assertThat(walk.now().all(RegisterRow.class)).hasSize(1);

        // The last column is narrow: its editor is wider, and within the table.
        robot.push(KeyCode.UP).push(KeyCode.END);
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.TAB);
        }
        robot.write("c", 0);
        settle();
        var editor = robot.lookup(".cell-editor").query();
        var table = robot.lookup("#register").query();
        var right = editor.localToScene(editor.getLayoutBounds()).getMaxX();
        assertThat(editor.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(200);
        assertThat(right)
                .isLessThanOrEqualTo(table.localToScene(table.getLayoutBounds()).getMaxX());
    }

    /** A row is dragged into a field of the matrix, and edited where it lies; the matrix shows which keys it takes. */
    @Test
    void aRowOfTheMatrix(FxRobot robot) {
        var cells = Map.<String, RegisterRow.Cell>of("question", new RegisterRow.Cell.Text("Who comes back?"));
        run(robot, () -> {
            walk.live.performUndoable(Registers.add(walk.now(), walk.live.pen(), "strategy-questions", Side.IT, cells));
            walk.goTo("strategy-placing");
        });
        assertThat(robot.lookup("Keys 0–4 here").query().isVisible()).isFalse();
        Node field = robot.lookup(".placing-field").nth(1).query();
        robot.drag("Who comes back?").dropTo(field);
        settle();
        assertThat(walk.now().all(RegisterRow.class).getFirst().cells()).containsKey("placing");
        assertThat(robot.lookup("Keys 0–4 here").query().isVisible()).isTrue();
        var before = walk.now().all(RegisterRow.class).getFirst().cells().get("placing");
        dragAsAWindowSystemDoes(
                robot, ".line-card", robot.lookup(".placing-field").nth(2).query());
        assertThat(walk.now().all(RegisterRow.class).getFirst().cells().get("placing"))
                .isNotEqualTo(before);
        doubleClick(robot, "Who comes back?");
        type(robot, "#inline-editor", LONG);
        assertThat(walk.now().all(RegisterRow.class).toString()).contains(LONG);
        doubleClick(robot, LONG);
        robot.write("gone", 0).push(KeyCode.ESCAPE);
        settle();
        assertThat(walk.now().all(RegisterRow.class).toString()).contains(LONG).doesNotContain("gone");
        assertThat(robot.lookup("#inline-editor").tryQuery()).isEmpty();
    }

    /** On a slow computer two clicks may come too late to be one double click. */
    private static void doubleClick(FxRobot robot, String query) {
        for (int tries = 0;
                tries < 5
                        && robot.lookup("#inline-editor, #cell-editor")
                                .tryQuery()
                                .isEmpty();
                tries++) {
            robot.doubleClickOn(query);
            settle();
        }
    }

    /** A real window gives all events of a drag to the node that was pressed, wherever the mouse is. */
    private static void dragAsAWindowSystemDoes(FxRobot robot, String query, Node onto) {
        var card = robot.lookup(query).query();
        var from = card.localToScene(4, 4);
        var to = onto.localToScene(40, 60);
        run(robot, () -> {
            fire(card, MouseEvent.MOUSE_PRESSED, from);
            fire(card, MouseEvent.MOUSE_DRAGGED, to);
            fire(card, MouseEvent.MOUSE_RELEASED, to);
        });
    }

    private static void fire(Node card, EventType<MouseEvent> type, Point2D scene) {
        var on = card.localToScreen(card.sceneToLocal(scene));
        Event.fireEvent(
                card,
                new MouseEvent(
                        card,
                        card,
                        type,
                        scene.getX(),
                        scene.getY(),
                        on.getX(),
                        on.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(card, scene.getX(), scene.getY())));
    }

    /** Replaces the text, looks at it, and presses Enter. */
    private void type(FxRobot robot, String editor, String text) {
        settle();
        var area = robot.lookup(editor).queryAs(TextArea.class);
        int typed = text.length() - 8;
        robot.interact(() -> area.setText(text.substring(0, typed)));
        robot.interact(area::end);
        robot.write(text.substring(typed), 0);
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
        press(robot, KeyCode.ENTER);
    }
}
