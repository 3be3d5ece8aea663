package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.session.Library;
import org.commonground.store.StoreOpener;
import org.commonground.ui.shell.Snapshot;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The whole app on a real store: a rehearsal is played by keyboard, left, and nothing of it is anywhere. */
@Tag("window")
class RehearsalTest extends AppTestBed {

    private static final String SAID = "Said in the rehearsal alone";

    @Test
    void aRehearsalIsMarkedEverywhereAndLeavesNothingBehind() throws Exception {
        var workshop = made();
        Library.StoredWorkshop before;
        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            store.library().add(workshop);
            before = store.library().open(workshop.id());
        }
        var app = start();
        awaitShown("#workshops .btn");
        robot.clickOn("#workshops .btn");
        awaitShown("#prepare-rehearse");
        chord(KeyCode.CONTROL, KeyCode.R);
        awaitShown("#capture");
        assertThat(labels()).anyMatch(text -> text.startsWith("! Rehearsal: nothing is saved."));
        assertThat(titles()).contains("Rehearsal · Digital service reset");
        assertThat(text(robot, "#save-light")).isEqualTo("Nothing is saved");
        draw("Rehearsal · Digital service reset", "rehearsal-console");

        robot.push(KeyCode.PAGE_DOWN);
        draw("Rehearsal · Digital service reset", "rehearsal-cards");
        await(() -> cards().contains("We leave with names and dates, not with slides"));
        assertThat(cards()).contains("Marketing hears a no from us and stays in the room");
        // Welcome, agreements, jargon, then the first vote: its ballots are there to be keyed in.
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.PAGE_DOWN);
        draw("Rehearsal · Digital service reset", "rehearsal-vote");
        awaitShown("#vote-paper");
        robot.interact(() -> robot.lookup("#vote-paper").queryButton().fire());
        awaitShown("#invented-type");
        robot.interact(() -> robot.lookup("#invented-type").queryButton().fire());
        draw("Rehearsal · Digital service reset", "rehearsal-ballots");
        robot.push(KeyCode.ENTER);
        await(() -> robot.lookup("#all-in").query().isVisible());
        robot.interact(() -> robot.lookup("#vote-close").queryButton().fire());
        awaitShown("#vote-reveal");
        robot.push(KeyCode.F6);
        robot.write("> " + SAID).push(KeyCode.ENTER);
        robot.push(KeyCode.F5);
        awaitShown(".room-mark");
        assertThat(text(robot, ".room-mark")).isEqualTo("! Rehearsal: nothing is saved");
        draw("Rehearsal · Digital service reset", "rehearsal-wall");
        robot.push(KeyCode.F5);
        await(() -> robot.lookup(".room-mark").tryQuery().isEmpty());
        robot.push(KeyCode.F7);
        await(() -> labels().stream().anyMatch(text -> text.contains(SAID)) || fields().contains(SAID));

        // On the only screen a message takes the place of the plan, which comes back after it.
        robot.push(KeyCode.F10);
        awaitShown("#room-message-text");
        robot.write("Back at ten", 0).push(KeyCode.ENTER);
        awaitShown(".room-mark");
        robot.push(KeyCode.F10);
        await(() -> fields().contains(SAID) || labels().stream().anyMatch(text -> text.contains(SAID)));
        assertThat(titles()).anyMatch(title -> title.contains("Action plan"));

        robot.clickOn("#rehearsal-end");
        awaitShown("#prepare-rehearse");
        assertThat(robot.lookup("#rehearsal").tryQuery()).isEmpty();
        assertThat(robot.lookup("#people-marketing .person").queryAll()).isEmpty();
        FxToolkit.cleanupApplication(app);

        try (var store = StoreOpener.openOrFail(file(), Clock.systemDefaultZone())) {
            assertThat(store.library().list())
                    .extracting(Library.WorkshopSummary::id)
                    .containsExactly(workshop.id());
            var after = store.library().open(workshop.id());
            assertThat(after.workshop()).isEqualTo(before.workshop());
            assertThat(after.journal()).isEqualTo(before.journal());
            assertThat(after.drafts().keySet())
                    .as("only where the page was scrolled to")
                    .allMatch(name -> name.startsWith("place."));
        }
        assertThat(filesWith(SAID)).isEmpty();
        assertThat(filesWith("Mara Rehearsal")).isEmpty();
        assertThat(filesWith("Digital service reset")).isNotEmpty();
    }

    private List<String> cards() {
        return robot.lookup(node -> node instanceof Text).queryAllAs(Text.class).stream()
                .map(text -> text.getText().replace('\n', ' '))
                .toList();
    }

    private static Workshop made() {
        return Workshops.create(
                new IdsAndClock(new Random(3), Clock.systemDefaultZone()),
                "Digital service reset",
                "Harbour & Pine",
                BuiltInProgrammes.builtIn().getFirst(),
                "Marketing",
                "Technology");
    }

    private void draw(String title, String name) {
        robot.interact(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Stage stage && title.equals(stage.getTitle()))
                .forEach(window -> Snapshot.write(window.getScene(), Path.of("target", "screens", name + ".png"))));
    }

    private List<Path> filesWith(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void chord(KeyCode with, KeyCode key) {
        robot.push(with, key);
    }

    private Application start() throws TimeoutException {
        return FxToolkit.setupApplication(App.class, "--store=" + file());
    }

    private List<String> fields() {
        return robot.lookup(".text-field").queryAllAs(TextField.class).stream()
                .map(TextField::getText)
                .toList();
    }

    private static List<String> titles() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(window -> ((Stage) window).getTitle())
                .toList();
    }
}
