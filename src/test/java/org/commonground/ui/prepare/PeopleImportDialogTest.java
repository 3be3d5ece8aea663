package org.commonground.ui.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.workshop.people.ColumnUse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@NeedsWindow
class PeopleImportDialogTest {

    private final PrepareFixture page = new PrepareFixture();

    @Start
    void start(Stage stage) {
        page.show(stage);
    }

    @Test
    void aPastedListIsShownBeforeAnybodyIsAdded(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        paste(robot, "Name;Job title;Side;Phone\nAna Reyes;Brand;m;1\nTom Okafor;CIO;;2\nTotal;;;2\n");
        assertThat(labels(robot, "#import-columns")).contains("Phone", "The heading is \"Job title\".");
        assertThat(labels(robot, "#import-not-taken"))
                .containsExactly("Line 4: Total | 2 · Does not look like the name of a person.");
        assertThat(labels(robot, "#import-people"))
                .contains("Ana Reyes · Brand", "Tom Okafor · CIO", "Technology? The role is \"CIO\".");
        assertThat(addButton(robot).getText()).isEqualTo("Add 2 people");

        // A proposed side is none until it is taken.
        click(robot, "#dialog-ok");
        assertThat(page.saved().participants()).isEmpty();
        assertThat(messages(robot).getLast()).startsWith("One person has no side yet.");
        robot.clickOn("#import-proposals");
        assertThat(messages(robot)).noneMatch(message -> message.startsWith("One person has no side yet."));
        click(robot, "#dialog-ok");
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        assertThat(page.names(Side.IT)).containsExactly("Tom Okafor");
        assertThat(page.desk.context.dialogs().isOpen()).isFalse();

        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(page.saved().participants()).isEmpty();
    }

    @Test
    void proposedSidesAreTakenForThoseWhoAreTicked(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        paste(robot, "Name;Job title;Response\nAna Reyes;Brand manager;yes\nTom Okafor;CIO;declined\n");
        assertThat(robot.lookup("#import-proposals").queryButton().getText()).isEqualTo("Take the proposed side");
        click(robot, "#import-proposals");
        assertThat(labels(robot, "#import-people")).contains("declined · Technology? The role is \"CIO\".");
    }

    @Test
    void aListIsAddedByKeyboardAlone(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V);
        paste(robot, "Ana Reyes\nTom Okafor\nEva Host");
        focus(robot, "#import-people");
        robot.push(KeyCode.HOME)
                .push(KeyCode.M)
                .push(KeyCode.DOWN)
                .push(KeyCode.I)
                .push(KeyCode.DOWN);
        press(robot, KeyCode.SPACE);
        assertThat(addButton(robot).getText()).isEqualTo("Add 2 people");
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes");
        assertThat(page.names(Side.IT)).containsExactly("Tom Okafor");
    }

    @Test
    void aColumnIsTakenForSomethingElse(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        paste(robot, "Ana Reyes;Brand;m\nTom Okafor;CIO;i");
        ComboBox<ColumnUse> use = robot.lookup("#import-use-2").queryComboBox();
        run(robot, () -> use.setValue(ColumnUse.LEAVE_OUT));
        assertThat(labels(robot, "#import-people"))
                .contains("Ana Reyes", "Tom Okafor")
                .doesNotContain("Ana Reyes · Brand");
        assertThat(labels(robot, "#import-columns")).contains("You chose this.");
    }

    @Test
    void theKeyboardStaysInTheColumnThatItChanges(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        paste(robot, "Ana Reyes;Brand;m\nTom Okafor;CIO;i");
        robot.interact(() -> robot.lookup("#import-use-2").queryComboBox().requestFocus());
        robot.type(KeyCode.DOWN);
        settle();
        assertThat(labels(robot, "#import-columns")).contains("You chose this.");
        assertThat(robot.lookup("#import-use-2").queryComboBox().isFocused()).isTrue();
    }

    @Test
    void aColumnIsLeftOutWithOneClickAndItsHeadingOpensTheOthers(FxRobot robot) {
        robot.clickOn("#prepare-paste");
        paste(robot, "Ana Reyes;Brand;m\nTom Okafor;CIO;i");
        click(robot, "#import-leave-out-2");
        assertThat(labels(robot, "#import-people")).contains("Ana Reyes").doesNotContain("Ana Reyes · Brand");
        robot.clickOn(robot.lookup("#import-columns").lookup("Column 2").<Node>query());
        assertThat(robot.lookup("#import-use-2").queryComboBox().isShowing()).isTrue();
    }

    @Test
    void aFileIsReadAndItsEncodingCanBeChosen(FxRobot robot, @TempDir Path folder) throws IOException {
        var file = folder.resolve("people.CSV");
        Files.write(file, "Name\tSide\nJörg Süß\tm\n".getBytes(Charset.forName("x-MacRoman")));
        page.desk.chosen = Optional.of(file);
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(labels(robot, "#import-people")).contains("Jörg Süß");
        ComboBox<Charset> encoding = robot.lookup("#import-encoding").queryComboBox();
        run(robot, () -> encoding.setValue(Charset.forName("windows-1250")));
        assertThat(labels(robot, "#import-people")).doesNotContain("Jörg Süß");
        run(robot, () -> encoding.setValue(Charset.forName("x-MacRoman")));
        click(robot, "#dialog-ok");
        assertThat(page.names(Side.MARKETING)).containsExactly("Jörg Süß");

        Files.write(file, new byte[11_000_000]);
        press(robot, KeyCode.CONTROL, KeyCode.O);
        assertThat(messages(robot))
                .singleElement()
                .asString()
                .contains("people.CSV has 11 MB; at most 10 MB can be read here");
    }

    @Test
    void ofSeveralDroppedListsTheFirstIsReadAndTheOthersAreNamed(FxRobot robot, @TempDir Path folder)
            throws IOException {
        var first = Files.writeString(folder.resolve("Marketing.csv"), "Name;Side\nLena Voss;m\n");
        var second = Files.writeString(folder.resolve("Größe.csv"), "Name;Side\nTom Okafor;i\n");
        run(
                robot,
                () -> new PeopleImportDialog(
                                page.desk.context,
                                new PrepareModel(
                                        page.desk.messages,
                                        page.desk.session.liveWorkshop().orElseThrow()))
                        .showFiles(List.of(first, second)));
        assertThat(labels(robot, "#import-people")).contains("Lena Voss").doesNotContain("Tom Okafor");
        assertThat(texts(robot))
                .contains("! Marketing.csv was taken alone, for one file is read at a time. Not taken: Größe.csv.");
    }

    @Test
    void whoIsThereAlreadyIsShownAndNotAddedAgain(FxRobot robot) {
        robot.write("Ana Reyes").push(KeyCode.ENTER);
        robot.clickOn("#prepare-paste");
        paste(robot, "Name;Side\nReyes, Ana;m\nLena Voss;m");
        assertThat(labels(robot, "#import-people")).anyMatch(text -> text.startsWith("Is in the workshop already."));
        click(robot, "#dialog-ok");
        assertThat(page.names(Side.MARKETING)).containsExactly("Ana Reyes", "Lena Voss");
    }

    private static void paste(FxRobot robot, String list) {
        var text = robot.lookup("#paste-text").queryAs(TextArea.class);
        run(robot, () -> text.setText(list));
    }

    private static Button addButton(FxRobot robot) {
        return robot.lookup("#dialog-ok").queryButton();
    }

    private static List<String> labels(FxRobot robot, String part) {
        settle();
        return robot.lookup(part + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
