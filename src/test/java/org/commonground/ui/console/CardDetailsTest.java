package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.PrivateNote;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The details beside a card: opened and closed with keys, saved when the focus leaves, and restored where they are not valid. */
@NeedsWindow
class CardDetailsTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {
        var shell = walk.shell(stage, 1000, 700);
        walk.goTo("vision-write");
        for (var text : List.of("One basket", "عميل واحد وسجل واحد في كل القنوات وفي كل البلدان", "x".repeat(200))) {
            walk.live.performUndoable(
                    Cards.add(walk.now(), walk.live.pen(), "vision-write", "ideas", Side.IT, List.of(text)));
        }
        var ids = walk.now().cards().stream().map(Card::id).toList();
        walk.live.performUndoable(Cards.merge(walk.now(), ids, "All of it"));
        shell.show(walk.page(Duration.ofMinutes(2)));
    }

    @Test
    void theNoteIsKeptByGoingElsewhereAndLeftWithEsc(FxRobot robot) {
        open(robot);
        assertThat(texts(robot, ".card-details .label"))
                .contains("All of it", "One basket", "x".repeat(200).substring(0, 200));
        robot.interact(() -> {
            var scene = robot.lookup(".card-details").query().getScene();
            Snapshot.write(scene, Path.of("target", "screens", "card-details.png"));
            assertThat(CutOffContent.off(scene)).isEmpty();
        });
        robot.write("Ask the دار team", 0);
        click(robot, "#card-keep");
        assertThat(notes()).containsExactly("Ask the دار team");

        open(robot);
        robot.write(" twice", 0).push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup(".card-details").tryQuery()).isEmpty();
        assertThat(notes()).containsExactly("Ask the دار team");

        open(robot);
        robot.interact(() -> note(robot).setText("y".repeat(5000)));
        click(robot, ".h1");
        assertThat(robot.lookup(".card-details .field-message")
                        .queryAs(Label.class)
                        .isVisible())
                .isTrue();
        assertThat(note(robot).getText()).hasSize(5000);
        robot.interact(() -> note(robot).setText("Shorter"));
        click(robot, ".h1");
        assertThat(notes()).containsExactly("Shorter");
    }

    private void open(FxRobot robot) {
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.I);
        settle();
    }

    private static TextArea note(FxRobot robot) {
        return robot.lookup("#card-note").queryAs(TextArea.class);
    }

    private List<String> notes() {
        return walk.now().all(PrivateNote.class).stream().map(PrivateNote::text).toList();
    }
}
