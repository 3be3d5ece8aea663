package org.commonground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.await;
import static org.commonground.ui.layout.WindowQueries.focus;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Side;
import org.commonground.session.LiveWorkshop;
import org.commonground.store.Store;
import org.commonground.store.StoreOpener;
import org.commonground.store.db.Database;
import org.commonground.workshop.IdsAndClock;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Workshops;
import org.commonground.workshop.record.Card;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** A workshop of which one card is not as it was written, in the window and for the commands: each has a sentence and harms nothing. */
@Tag("window")
class DamagedWorkshopTest extends AppTestBed {

    private static final String TITLE = "Digital service reset";

    private String id = "";

    /** Three cards; the backup of the end holds them. */
    @BeforeEach
    void aDamagedWorkshop() {
        var idsAndClock = new IdsAndClock(new Random(7), Clock.systemDefaultZone());
        var programme = BuiltInProgrammes.builtIn("shared-vision").orElseThrow();
        var workshop = Workshops.create(idsAndClock, TITLE, "Harbour & Pine", programme, "Marketing", "IT");
        id = workshop.id();
        try (var store = open()) {
            store.library().add(workshop);
            add(store, idsAndClock, "one", "two", "three");
        }
        try (var database = Database.open(file())) {
            database.update("UPDATE card SET text = 'other' WHERE text = 'two'");
        }
    }

    private void add(Store store, IdsAndClock idsAndClock, String... texts) {
        var opened = store.library().open(id);
        var live = new LiveWorkshop(opened.workshop(), opened.journal(), store.saving(), Runnable::run, idsAndClock);
        for (var text : texts) {
            live.performUndoable(
                    Cards.add(live.workshop(), idsAndClock, "vision-write", "thanks", Side.IT, List.of(text)));
        }
    }

    @Test
    void itIsRestoredFromTheBackup() throws Exception {
        var app = openDamaged();
        robot.clickOn("Restore it from the backup");
        awaitShown("#save-light");
        FxToolkit.cleanupApplication(app);
        assertThat(cards()).containsExactly("one", "two", "three");
    }

    @Test
    void whatIsLeftIsKeptAndCanBeWorkedOnAndClosedAndOpened() throws Exception {
        var app = openDamaged();
        robot.clickOn("Keep what is left");
        awaitShown("#save-light");
        FxToolkit.cleanupApplication(app);
        assertThat(cards()).containsExactly("one", "three");
        try (var store = open()) {
            add(store, new IdsAndClock(new Random(8), Clock.systemDefaultZone()), "four");
        }
        assertThat(cards()).containsExactly("one", "three", "four");
        try (var store = open()) {
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void cancelledItStaysAsItIs() throws Exception {
        var app = openDamaged();
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("Keep what is left").tryQuery().isEmpty());
        assertThat(robot.lookup("#workshops").tryQuery()).isPresent();
        FxToolkit.cleanupApplication(app);
        assertStillDamaged();
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"D", "E"})
    void duplicatingAndArchivingGiveTheReason(KeyCode key) throws Exception {
        var app = start();
        focus(robot, "#workshops");
        robot.push(KeyCode.CONTROL, key);
        if (key == KeyCode.D) {
            awaitShown("With everything");
            robot.clickOn("With everything");
        }
        await(() -> labels().stream().anyMatch(text -> text.contains("not as it was written")));
        FxToolkit.cleanupApplication(app);
        assertStillDamaged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export --latest --format markdown",
                "insight --latest --json",
                "export --workshop ID --format json",
                "check"
            })
    void commandsGiveTheReasonAndTheWayOut(String line) {
        var arguments = (line.replace("ID", id) + " --store " + file()
                        + (line.startsWith("export") ? " --out " + folder : ""))
                .split(" ");
        var result = Commands.run(arguments);
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err() + result.out())
                .contains("A record of this workshop (Card) is not as it was written")
                .contains("\"restore\"");
        assertStillDamaged();
    }

    @Test
    void restoreByTheCommandKeepsWhatIsLeft() {
        var result = Commands.run("restore", "--store", file().toString(), "--workshop", id, "--rest");
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(cards()).containsExactly("one", "three");
    }

    @Test
    void restoreByTheCommandBringsItBackFromTheBackup() {
        var result = Commands.run("restore", "--store", file().toString(), "--workshop", id);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(cards()).containsExactly("one", "two", "three");
    }

    /** The list and the search go on; a card that is not as it was written is never shown as if it were. */
    @Test
    void theSearchFindsWhatIsWholeAndNamesWhatIsNot() throws Exception {
        var app = start();
        search("three");
        await(() -> hits().contains("three"));
        search("two");
        await(() -> hits().contains("(Card) is not as it was written"));
        search("other");
        await(() -> !hits().contains("(Card)"));
        assertThat(hits()).doesNotContain("other");
        FxToolkit.cleanupApplication(app);
        assertStillDamaged();
    }

    private String hits() {
        return robot.lookup("#hits").queryAllAs(ListView.class).stream()
                .map(list -> list.getItems().toString())
                .collect(Collectors.joining());
    }

    private void search(String text) {
        robot.interact(() -> robot.lookup("#search").queryTextInputControl().setText(text));
    }

    @Test
    void itCanBeDeleted() {
        try (var store = open()) {
            store.library().delete(id);
            assertThat(store.check()).isEmpty();
            assertThat(store.backups()).anyMatch(backup -> !backup.whole());
        }
    }

    private void assertStillDamaged() {
        try (var store = open()) {
            assertThat(store.repairs().offer(id))
                    .hasValueSatisfying(offer -> assertThat(offer.lost()).isEqualTo(1));
            assertThat(store.library().list()).hasSize(1);
        }
    }

    private List<String> cards() {
        try (var store = open()) {
            return store.library().open(id).workshop().cards().stream()
                    .map(Card::text)
                    .toList();
        }
    }

    private Application openDamaged() throws Exception {
        var app = start();
        focus(robot, "#workshops");
        robot.push(KeyCode.ENTER);
        await(() -> labels().contains("This workshop is damaged"));
        assertThat(labels()).anyMatch(text -> text.contains("1 is lost"));
        return app;
    }

    private Application start() throws Exception {
        var app = FxToolkit.setupApplication(() -> new App(file(), code -> {}));
        awaitShown(TITLE);
        return app;
    }

    private Store open() {
        return StoreOpener.openOrFail(file(), Clock.systemDefaultZone());
    }
}
