package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.copy;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.Cases;
import org.commonground.workshop.record.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Lists pasted into the capture line are shown before they are added. */
@NeedsWindow
class PasteJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {
        walk.open(stage);
    }

    @BeforeEach
    void begin(FxRobot robot) {
        run(robot, () -> {
            walk.goTo("vision-write");
            robot.lookup("#capture").query().requestFocus();
        });
    }

    @Test
    void aListIsShownChangedAddedAndTakenBackWithKeys(FxRobot robot) {
        press(robot, KeyCode.ENTER);
        assertThat(messages(robot)).contains("Type something first.");
        paste(robot, Cases.text("22-excel-cells/clip.txt"));
        assertThat(messages(robot)).as("there is something now").isEmpty();
        assertThat(cards()).as("nothing is added yet").isEmpty();
        assertThat(summary(robot)).isEqualTo("3 cards · 3 Marketing");
        robot.push(KeyCode.DOWN)
                .push(KeyCode.I)
                .push(KeyCode.DOWN)
                .push(KeyCode.SPACE)
                .push(KeyCode.SPACE);
        settle();
        assertThat(summary(robot)).isEqualTo("3 cards · 1 Marketing · 1 IT · 1 Joint");
        robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.DELETE);
        settle();
        assertThat(summary(robot)).isEqualTo("2 cards · 1 IT · 1 Joint · 1 left out");
        press(robot, KeyCode.ENTER);
        assertThat(cards()).containsExactly("IT Fewer tools", "JOINT He said \"no\"");
        assertThat(robot.lookup("#capture").query().isFocused()).isTrue();
        assertThat(robot.lookup("#pasted").query().isVisible()).isFalse();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(cards()).as("one undo takes all of it back").isEmpty();
    }

    @Test
    void escapeLeavesThePasteAsTextInTheLine(FxRobot robot) {
        robot.write("So: ", 0);
        paste(robot, "one sentence\nthat was wrapped");
        press(robot, KeyCode.ESCAPE);
        assertThat(cards()).isEmpty();
        assertThat(text(robot, "#capture")).isEqualTo("So: one sentence that was wrapped");
        press(robot, KeyCode.ENTER);
        assertThat(cards()).containsExactly("MARKETING So: one sentence that was wrapped");
    }

    @Test
    void howAPasteIsReadIsChosenWithTheMouse(FxRobot robot) {
        paste(robot, "> - Swap analysts\n> - Fewer tools");
        assertThat(text(robot, "#pasted-note")).contains("quoted mail");
        click(robot, "#pasted-quoted-are-actions");
        assertThat(summary(robot)).isEqualTo("2 other entries");
        click(robot, "#capture-pasted-add");
        assertThat(walk.now().actions()).extracting(Action::title).containsExactly("- Swap analysts", "- Fewer tools");

        paste(robot, "- One\n- Two");
        click(robot, "#pasted-keep-markers");
        press(robot, KeyCode.ENTER);
        assertThat(cards()).containsExactly("MARKETING - One", "MARKETING - Two");

        paste(robot, "Three\nFour");
        click(robot, "#pasted-one-card");
        click(robot, "#capture-pasted-add");
        assertThat(cards()).endsWith("MARKETING Three Four");
    }

    @Test
    void aLineThatCannotBeAddedIsNamedAndNothingIsAdded(FxRobot robot) {
        paste(robot, "fine\n" + "x".repeat(501) + "\nfine too");
        press(robot, KeyCode.ENTER);
        assertThat(cards()).isEmpty();
        assertThat(text(robot, "#pasted .field-message"))
                .startsWith("Line 2: That is 501 characters")
                .endsWith("Nothing was added yet.");
        robot.push(KeyCode.BACK_SPACE).push(KeyCode.ENTER);
        settle();
        assertThat(cards()).containsExactly("MARKETING fine", "MARKETING fine too");
    }

    @Test
    void aSecondPasteIsAddedToThePreviewAndAHiddenPageLosesNothing(FxRobot robot) {
        paste(robot, "One\nTwo");
        paste(robot, "Three\nFour");
        assertThat(summary(robot)).startsWith("4 cards");
        press(robot, KeyCode.ESCAPE);
        paste(robot, "•\tOne\u000bthing");
        assertThat(text(robot, "#capture")).isEqualTo("One Two Three FourOne thing");
    }

    @Test
    void thePreviewFitsASmallScreen(FxRobot robot) {
        var pages = List.of(
                Cases.text("20-bullets/word.txt"),
                Cases.text("21-quoted-mail/mail.txt"),
                "Idea\tTeam\nOne\tIT\nTwo\tMarketing\n! Decided\n" + "long ".repeat(60));
        for (int i = 0; i < pages.size(); i++) {
            picture(robot, pages.get(i), "console-paste-" + i, 1280, 720);
            picture(robot, pages.get(i), "console-paste-" + i, 853, 480);
        }
    }

    private void picture(FxRobot robot, String text, String name, int width, int height) {
        var cutOff = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var shell = new Shell(walk.desk.context, walk.session, width, height, "board", "capture", "console");
            shell.show(walk.page(Duration.ofMinutes(2)));
            copy(text);
            ((TextField) shell.scene().lookup("#capture")).paste();
            Snapshot.write(shell.scene(), Path.of("target", "screens", name + "-" + width + "x" + height + ".png"));
            var off = CutOffContent.off(shell.scene());
            shell.hidePage();
            return off;
        });
        assertThat(cutOff).isEmpty();
    }

    private List<String> cards() {
        return walk.now().cards().stream()
                .map(card -> card.side() + " " + card.text())
                .toList();
    }

    private static List<String> messages(FxRobot robot) {
        return robot.lookup(".field-message").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static String summary(FxRobot robot) {
        return text(robot, "#pasted-summary");
    }

    private static void paste(FxRobot robot, String text) {
        run(robot, () -> {
            copy(text);
            robot.lookup("#capture").queryAs(TextField.class).paste();
        });
    }
}
