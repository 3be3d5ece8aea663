package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.record.Participant;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** People arrive late and leave early during the workshop. */
@NeedsWindow
class PresencePaneTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {
        var shell = walk.shell(stage, 853, 480);
        // More people than fit on a small screen at once.
        walk.live.performUndoable(Participants.add(
                walk.now(),
                walk.live.pen(),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> new Invited("Guest " + i, "", "", Side.JOINT, false))
                        .toList()));
        shell.show(walk.page(Duration.ofMinutes(2)));
    }

    @Test
    void arrivalsAndDeparturesAreEnteredByKeyboardAndCountedBySide(FxRobot robot) {
        assertThat(counts(robot)).isEqualTo("Invited: ● 4  ■ 4  ◆ 12");
        press(robot, KeyCode.F9);
        robot.push(KeyCode.SPACE)
                .push(KeyCode.DOWN)
                .push(KeyCode.SPACE)
                .push(KeyCode.UP)
                .push(KeyCode.SPACE);
        settle();
        assertThat(here()).containsExactly("Jo Petro");
        assertThat(walk.now().participants().getFirst().presence())
                .singleElement()
                .matches(stay -> stay.to().isPresent());
        assertThat(texts(robot, "#presence .label")).contains("left at 09:00", "here since 09:00");

        // The last person of the list can be reached and is visible, also on a small screen.
        for (int i = 0; i < 19; i++) {
            robot.push(KeyCode.DOWN);
        }
        press(robot, KeyCode.SPACE);
        assertThat(here()).containsExactly("Jo Petro", "Guest 12");
        assertThat(Participants.presentCount(walk.now(), Side.JOINT)).isEqualTo(1);
        var last = robot.lookup("#presence .person").queryAll().stream()
                .filter(row -> row.isFocused())
                .findFirst()
                .orElseThrow();
        assertThat(last.localToScene(last.getLayoutBounds()).getMaxY()).isLessThan(400);
        press(robot, KeyCode.ESCAPE);
        assertThat(counts(robot)).isEqualTo("Here: ● 1  ■ 0  ◆ 1");
        assertThat(robot.lookup("#capture").queryAs(TextField.class).isFocused())
                .isTrue();
    }

    @Test
    void theListOfPeopleHasAWayBack(FxRobot robot) {
        press(robot, KeyCode.F9);
        click(robot, "Edit the list…");
        assertThat(walk.desk.ways).containsExactly("prepare " + walk.now().id());
    }

    private List<String> here() {
        return walk.now().participants().stream()
                .filter(Participant::isPresent)
                .map(Participant::name)
                .toList();
    }

    private static String counts(FxRobot robot) {
        return robot.lookup("#console-people").queryButton().getText();
    }
}
