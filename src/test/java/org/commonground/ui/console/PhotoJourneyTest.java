package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Photos;
import org.commonground.workshop.record.Photo;
import org.commonground.workshop.record.PhotoFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A photo of the flip chart is added to the current step with a key. */
@NeedsWindow
class PhotoJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));
    private Shell shell;

    @Start
    void start(Stage stage) {
        shell = walk.open(stage);
    }

    @Test
    void aPhotoIsAddedNamedTakenBackAndBroughtBackFromTheKeyboard(FxRobot robot, @TempDir Path folder)
            throws IOException {
        robot.interact(() -> walk.goTo("vision-write"));
        walk.desk.several = List.of(picture(folder, "png"));
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(Photos.ofStep(walk.now(), "vision-write")).hasSize(1);
        var thumbnail = robot.lookup("#photos .image-view").queryAs(ImageView.class);
        assertThat(thumbnail.getImage().getWidth() / thumbnail.getImage().getHeight())
                .isEqualTo(2);
        focus(robot, "#console-photo_caption");
        robot.interact(() ->
                robot.lookup("#console-photo_caption").queryAs(TextField.class).setText("What stood on the wall"));
        press(robot, KeyCode.ENTER);
        assertThat(photos()).extracting(Photo::caption).containsExactly("What stood on the wall");
        robot.interact(() -> Snapshot.write(shell.scene(), Path.of("target/screens/console-photo.png")));

        robot.interact(() -> walk.live.undo());
        run(robot, () -> walk.live.undo());
        assertThat(photos()).isEmpty();
        assertThat(robot.lookup("#photos").query().isVisible()).isFalse();
        assertThat(walk.now().all(PhotoFile.class))
                .as("what it shows stays for redo")
                .hasSize(1);
        run(robot, () -> walk.live.redo());
        assertThat(photos()).hasSize(1);
        assertThat(robot.lookup("#photos").query().isVisible()).isTrue();
    }

    @Test
    void aFileThatIsNoPhotoIsReportedAndNotSaved(FxRobot robot, @TempDir Path folder) throws IOException {
        robot.interact(() -> walk.goTo("vision-write"));
        var text = Files.writeString(folder.resolve("notes.png"), "not a picture");
        walk.desk.several = List.of(text);
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        assertThat(walk.now().all(PhotoFile.class)).isEmpty();
        assertThat(robot.lookup(".toast").tryQuery()).isPresent();
    }

    private List<Photo> photos() {
        return walk.now().all(Photo.class);
    }

    private static Path picture(Path folder, String format) throws IOException {
        var file = folder.resolve("wall." + format);
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }
}
