package org.commonground.ui.settings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Palette;
import org.commonground.drawing.SideColours;
import org.commonground.session.StoreFailure;
import org.commonground.ui.control.Settings;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The settings page by keyboard and mouse. */
@NeedsWindow
class SettingsPageTest {

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private final List<String> outside = new ArrayList<>();
    private Shell shell;
    private boolean stickIsThere = true;

    @Start
    void start(Stage stage) {
        shell = desk.shell(stage, "settings");
        stage.setY(0);
        stage.setHeight(980);
        shell.show(page());
    }

    private SettingsPage page() {
        return new SettingsPage(
                desk.context,
                new SettingsPage.SettingsServices(() -> outside.add("tone"), folder -> {
                    if (!stickIsThere) {
                        throw new StoreFailure("The stick is full.");
                    }
                    outside.add("backup " + folder);
                }),
                () -> outside.add("back"));
    }

    @Test
    void coloursChangeAtOnceByKeyboardAndAreUndone(FxRobot robot) {
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertThat(desk.preferences.palette()).isEqualTo(Palette.DARK);
        assertThat(shell.scene().getFill())
                .isEqualTo(Color.web(ColourToken.PAPER.hex(Palette.DARK, SideColours.USUAL)));
        assertThat(desk.kept.look()).isEqualTo(Settings.Look.DARK);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shell.scene().getFill())
                .isEqualTo(Color.web(ColourToken.PAPER.hex(Palette.LIGHT, SideColours.USUAL)));
        assertThat(robot.lookup("#kit-undo").query().isDisabled()).isTrue();
    }

    @Test
    void theSidesChangeTheirColoursAtOnce(FxRobot robot) {
        robot.clickOn("#sides-orange-blue-plum");
        assertThat(desk.kept.sides()).contains(SideColours.ORANGE_BLUE_PLUM);
        var tokens = shell.scene().getStylesheets().getFirst();
        assertThat(new String(Base64.getDecoder().decode(tokens.substring(tokens.indexOf(',') + 1)), UTF_8))
                .contains(
                        ColourToken.MARKETING.token() + ": " + ColourToken.MARKETING.hex(SideColours.ORANGE_BLUE_PLUM));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(robot.lookup("#sides-orange-blue-green")
                        .queryAs(RadioButton.class)
                        .isSelected())
                .isTrue();
    }

    @Test
    void pagesGrowAtOnceAndTheWindowDoesNot(FxRobot robot) {
        double before = height(robot, "#text-size-150");
        double window = shell.scene().getWidth();
        robot.clickOn("#text-size-150");
        assertThat(height(robot, "#text-size-150")).isEqualTo(before * 1.5, org.assertj.core.data.Offset.offset(1.0));
        assertThat(shell.scene().getWidth()).isEqualTo(window);
        robot.clickOn("#kit-undo");
        assertThat(height(robot, "#text-size-150")).isEqualTo(before, org.assertj.core.data.Offset.offset(1.0));
    }

    private static double height(FxRobot robot, String query) {
        var node = robot.lookup(query).query();
        Bounds seen = node.localToScene(node.getBoundsInLocal());
        return seen.getHeight();
    }

    @Test
    void anInvalidDepthStaysWithItsMessage(FxRobot robot) {
        var depth = robot.lookup("#settings-depth").queryAs(TextField.class);
        robot.clickOn(depth).push(KeyCode.CONTROL, KeyCode.A).write("far").push(KeyCode.ENTER);
        assertThat(depth.getText()).isEqualTo("far");
        assertThat(texts(robot)).contains("Type a number of metres from 1 to 60, such as 8 or 7.5.");
        robot.push(KeyCode.CONTROL, KeyCode.A).write("20").push(KeyCode.ENTER);
        assertThat(desk.preferences.room().depth()).isEqualTo(20);
        assertThat(texts(robot)).anyMatch(text -> text.startsWith("! The back row is too far away"));
        robot.clickOn("#settings-generous");
        assertThat(desk.preferences.room().generous()).isTrue();
        robot.clickOn("#kit-undo").clickOn("#kit-undo");
        assertThat(depth.getText()).isEqualTo("5.6");
        assertThat(texts(robot)).noneMatch(text -> text.contains("too far away"));
    }

    @Test
    void theToneIsTriedAndSwitchedOff(FxRobot robot) {
        robot.clickOn("Play");
        assertThat(outside).containsExactly("tone");
        robot.clickOn("#settings-sounds");
        assertThat(desk.kept.sounds()).isFalse();
        assertThat(robot.lookup("#settings-sounds").queryAs(CheckBox.class).isSelected())
                .isFalse();
    }

    @Test
    void aSecondFolderIsTestedBeforeItIsStored(FxRobot robot) {
        desk.chosen = Optional.of(Path.of("stick"));
        stickIsThere = false;
        robot.clickOn("Choose a second place…");
        assertThat(texts(robot)).contains("The stick is full.", "There is no second place.");
        stickIsThere = true;
        robot.clickOn("Choose a second place…");
        assertThat(outside).containsExactly("backup stick");
        assertThat(desk.kept.secondBackups()).contains("stick");
        assertThat(texts(robot)).doesNotContain("The stick is full.").contains("stick");
        robot.clickOn("No second place");
        assertThat(desk.kept.secondBackups()).isEmpty();
    }

    @Test
    void escAndItsShortcutLeadBack(FxRobot robot) {
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        assertThat(outside).containsExactly("back", "back");
    }
}
