package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveControls;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Details.AirtimeUse;
import org.commonground.workshop.record.LiveState.Airtime;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Two keys while people speak: off at first, seen when on, and taken back. */
@NeedsWindow
class AirtimeJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        walk.goTo("vision-write");
        shell = walk.open(stage);
    }

    private Optional<Airtime> measured() {
        return walk.now().liveState().currentRun().orElseThrow().airtime();
    }

    @Test
    void aKeySaysWhichSideSpeaksAndItIsSeenAndTakenBack(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(measured()).as("off unless it is chosen").isEmpty();
        assertThat(texts(robot)).doesNotContain("Airtime");

        run(robot, () -> walk.live.performUndoable(Workshops.setAirtime(walk.now(), Optional.of(AirtimeUse.CONSOLE))));
        assertThat(texts(robot))
                .contains("Airtime")
                .anyMatch(text -> text.startsWith("Nobody is keyed. Shift F8: Marketing"));
        press(robot, KeyCode.SHIFT, KeyCode.F9);
        assertThat(measured().orElseThrow().speaking().orElseThrow().side()).hasToString("IT");
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("IT speaks"));
        robot.write("m", 0);
        assertThat(robot.lookup("#capture")
                        .queryAs(javafx.scene.control.TextField.class)
                        .getText())
                .as("letters are typed")
                .isEqualTo("m");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/airtime-speaking.png")));
        press(robot, KeyCode.SHIFT, KeyCode.F9);
        assertThat(measured().orElseThrow().speaking()).isEmpty();
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("IT spoke for"));
        robot.interact(() -> robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> button.getText().equals("Do not count it"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(measured()).contains(Airtime.NONE);
    }

    @Test
    void atTheEndOfAnExerciseTheSharesAreToldWithWhatTheyDoNotMeasure(FxRobot robot) {
        run(robot, () -> {
            walk.live.performUndoable(Workshops.setAirtime(walk.now(), Optional.of(AirtimeUse.CONSOLE)));
            walk.say(Side.IT, "One record");
            walk.say(Side.MARKETING, "One voice");
            int run = walk.now().liveState().runs().size() - 1;
            walk.live.performLive(
                    LiveControls.setAirtime(walk.now(), run, Optional.of(new Airtime(114, 186, Optional.empty()))));
            walk.goTo(walk.now()
                    .programme()
                    .exercises()
                    .getLast()
                    .steps()
                    .getFirst()
                    .id());
        });
        assertThat(texts(robot))
                .anyMatch(text -> text.contains(": IT 62 % of the talking, 50 % of the cards."))
                .contains(
                        "Measured while a key was on: not who spoke, nor what was said, nor how good it was. Joint cards are in neither side.");
        assertThat(walk.now()
                        .programme()
                        .exercises()
                        .getFirst()
                        .steps()
                        .getFirst()
                        .guide()
                        .details())
                .get()
                .asString()
                .contains("only if you chose it", "does not measure who spoke, what was said or how good it was");
    }
}
