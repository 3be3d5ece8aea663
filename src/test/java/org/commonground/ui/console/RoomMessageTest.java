package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.roomview.RoomWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** F10 shows the room a message, a picture or a page of a PDF in place of the step, and leads back to it. */
@NeedsWindow
class RoomMessageTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private RoomWindow wall;
    private Stage console;

    @Start
    void start(Stage stage) {
        console = stage;
        var shell = walk.desk.shell(stage, walk.session, "board", "capture", "console", "room");
        var clock = Clock.fixed(WorkshopBuilder.START, ZoneOffset.UTC);
        wall = new RoomWindow(walk.live, walk.desk.context, clock, stage, "", shell::showHelp);
        shell.show(TestPages.on(walk.desk).console(walk.live, wall, clock));
    }

    @Test
    void aMessageCoversTheStepInTheRoomsOwnWindowAndPageDownBringsTheStepBack(FxRobot robot) {
        run(robot, () -> {
            walk.goTo("vision-write");
            walk.say(Side.IT, "One basket");
            wall.toggleInWindow();
        });
        var room = room();
        robot.interact(console::requestFocus);
        robot.write("half a line", 0);
        robot.push(KeyCode.F10);
        robot.interact(() -> robot.lookup("#room-message-text")
                .queryAs(TextInputControl.class)
                .setText("Coffee is downstairs.\nعلى الساعة"));
        ok(robot);
        settle();
        assertThat(texts(room)).contains("Coffee is downstairs.", "على الساعة").doesNotContain("One basket");
        assertThat(sizes(room)).allMatch(size -> size >= 96);
        assertThat(mode(robot)).isEqualTo("On the room view: message");
        assertThat(text(robot, "#capture")).isEqualTo("half a line");
        snapshot(robot, console.getScene(), "console-message");
        snapshot(robot, room, "room-message-window");

        robot.interact(() -> room.getWindow().requestFocus());
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(texts(room)).contains("One basket").doesNotContain("Coffee is downstairs.");
        assertThat(walk.now().liveState().step()).as("the step is the same").contains("vision-write");
        assertThat(mode(robot)).isEqualTo("Message");

        robot.interact(console::requestFocus);
        press(robot, KeyCode.F10);
        assertThat(text(robot, "#room-message-text"))
                .as("the text is offered again")
                .isEqualTo("Coffee is downstairs.\nعلى الساعة");
        ok(robot);
        settle();
        assertThat(texts(room)).contains("Coffee is downstairs.");
        press(robot, KeyCode.F10);
        assertThat(texts(room)).as("F10 brings the step back too").contains("One basket");
        assertThat(robot.lookup(".toast").queryAll())
                .as("nothing is announced any more")
                .isEmpty();
    }

    @Test
    void onTheOnlyScreenTheMessageFillsThisWindowAndEscGoesBackToWhatWasThere(FxRobot robot) {
        robot.interact(() -> walk.goTo("vision-write"));
        robot.push(KeyCode.F10).write("Back at", 0).push(KeyCode.SHIFT, KeyCode.ENTER);
        enter(robot, "10:45");
        assertThat(texts(console.getScene())).contains("Back at", "10:45");
        assertThat(robot.lookup(".room").tryQuery()).isPresent();
        snapshot(robot, console.getScene(), "room-message-one-screen");
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(robot.lookup(".room").tryQuery())
                .as("the console was there before")
                .isEmpty();
        assertThat(walk.now().liveState().step()).contains("vision-write");
    }

    @Test
    void aPageOfAPdfIsChosenSeenFirstAndShown(FxRobot robot, @TempDir Path folder) throws IOException {
        walk.desk.chosen = Optional.of(slides(folder));
        robot.interact(() -> {
            walk.goTo("vision-write");
            wall.toggleInWindow();
        });
        robot.interact(console::requestFocus);
        press(robot, KeyCode.F10);
        fire(robot, "#room-message-choose");
        assertThat(texts(console.getScene())).contains("slides.pdf", "of 3");
        var page = robot.lookup("#room-message-page").queryAs(TextInputControl.class);
        robot.interact(() -> page.setText("9"));
        ok(robot);
        settle();
        assertThat(texts(console.getScene())).contains("This PDF has pages 1 to 3. Type one of these numbers.");
        assertThat(wall.showsMessage()).isFalse();
        robot.interact(() -> page.setText("2"));
        run(robot, () -> robot.lookup("#room-message-text").query().requestFocus());
        snapshot(robot, console.getScene(), "console-message-dialog");
        robot.write("Page two", 0);
        ok(robot);
        settle();
        var room = room();
        assertThat(texts(room)).contains("Page two");
        var shown = room.getRoot().lookupAll(".image-view").stream()
                .map(ImageView.class::cast)
                .findFirst()
                .orElseThrow();
        var image = shown.getImage();
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getPixelReader().getColor(960, 540)).isEqualTo(javafx.scene.paint.Color.LIME);
        snapshot(robot, room, "room-message-pdf");
    }

    @Test
    void aPictureThatCannotBeReadIsNamedAndNothingIsShown(FxRobot robot, @TempDir Path folder) throws IOException {
        var file = folder.resolve("notes.pdf");
        java.nio.file.Files.writeString(file, "no PDF");
        walk.desk.chosen = Optional.of(file);
        press(robot, KeyCode.F10);
        fire(robot, "#room-message-choose");
        assertThat(texts(console.getScene())).anyMatch(said -> said.startsWith("This file cannot be read as a PDF"));
        enter(robot, "Only words");
        assertThat(wall.showsMessage())
                .as("the picture is not left out in silence")
                .isFalse();
        var photo = folder.resolve("wall.png");
        ImageIO.write(new BufferedImage(3000, 2000, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        walk.desk.chosen = Optional.of(photo);
        fire(robot, "#room-message-choose");
        press(robot, KeyCode.ENTER);
        assertThat(wall.showsMessage()).isTrue();
        assertThat(texts(console.getScene())).contains("Only words");
    }

    /** In the headless platform two windows claim the keyboard, so that Enter would go to the room view. */
    private static void ok(FxRobot robot) {
        robot.interact(() -> robot.lookup("#dialog-ok").queryButton().fire());
    }

    private static Path slides(Path folder) throws IOException {
        var file = folder.resolve("slides.pdf");
        try (var document = new PDDocument()) {
            for (var colour : new Color[] {Color.RED, Color.GREEN, Color.BLUE}) {
                var page = new PDPage(new PDRectangle(960, 540));
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(colour);
                    content.addRect(0, 0, 960, 540);
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static Scene room() {
        return Window.getWindows().stream()
                .filter(window ->
                        window instanceof Stage stage && stage.getTitle().contains("room view"))
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private static void snapshot(FxRobot robot, Scene scene, String name) {
        robot.interact(() -> Snapshot.write(scene, Path.of("target/screens/" + name + ".png")));
    }

    private static java.util.List<String> texts(Scene scene) {
        return nodes(scene.getRoot()).map(Text.class::cast).map(Text::getText).toList();
    }

    private static Stream<Double> sizes(Scene scene) {
        return nodes(scene.getRoot())
                .map(Text.class::cast)
                .filter(text -> !text.getText().isEmpty())
                .map(text -> text.getFont().getSize());
    }

    private static Stream<Node> nodes(javafx.scene.Parent root) {
        return root.lookupAll("*").stream().filter(node -> node instanceof Text && node.isVisible());
    }

    private static String mode(FxRobot robot) {
        return robot.lookup("#room-message")
                .match(Button.class::isInstance)
                .queryAs(Button.class)
                .getText();
    }
}
