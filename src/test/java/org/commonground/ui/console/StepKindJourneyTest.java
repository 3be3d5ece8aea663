package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.copy;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.commonground.app.TestPages;
import org.commonground.programme.model.Side;
import org.commonground.roomview.RoomDisplay;
import org.commonground.roomview.RoomLayout;
import org.commonground.session.LiveControls;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Session;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.input.CellFormatter;
import org.commonground.workshop.input.Invited;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Participants;
import org.commonground.workshop.operation.Registers;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tables, needs and offers, and value × feasibility as a facilitator fills them in from the keyboard. */
@NeedsWindow
class StepKindJourneyTest {

    private static final String QUESTIONS = "strategy-questions";

    private final PageTestBed desk = new PageTestBed(WorkshopBuilder.pen());
    private final Session session = session();
    private final LiveWorkshop live = session.liveWorkshop().orElseThrow();

    private Session session() {
        var workshop = WorkshopBuilder.builtIn("half-day", desk.idsAndClock).workshop();
        workshop = workshop.after(Participants.add(
                workshop,
                desk.idsAndClock,
                List.of(
                        new Invited("Mara Lind", "", "", Side.MARKETING, false),
                        new Invited("Ingrid Hoff", "", "", Side.IT, false))));
        return desk.opened(workshop);
    }

    @Start
    void start(Stage stage) {
        var shell = desk.shell(stage, session, "board", "capture", "console");
        live.performLive(LiveControls.goTo(now(), live.pen(), QUESTIONS));
        shell.show(TestPages.on(desk)
                .console(
                        live,
                        () -> {},
                        Clock.fixed(WorkshopBuilder.START.plus(Duration.ofMinutes(2)), ZoneOffset.UTC)));
    }

    @Test
    void theSuggestedLinesOfTheWorkingAgreementAreTakenWithOneKey(FxRobot robot) {
        go("welcome-agreements");
        robot.push(KeyCode.CONTROL, KeyCode.L);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.workshop().cards())
                .extracting(Card::text)
                .containsExactly(
                        "One voice at a time", "Ask before judging", "Plain words", "Disagree here, support outside");
        assertThat(robot.lookup(".suggested").query().isVisible()).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(live.workshop().cards()).isEmpty();
        assertThat(robot.lookup(".suggested").query().isVisible()).isTrue();
    }

    @Test
    void aTableIsFilledInRowByRowAndWhatCannotBeReadStays(FxRobot robot) {
        enter(robot, "i: Who comes back?");
        assertThat(table(QUESTIONS)).containsExactly("Who comes back?");
        assertThat(rows().getFirst().side()).isEqualTo(Side.IT);

        robot.push(KeyCode.F8).push(KeyCode.TAB);
        robot.write("Big offers", 0).push(KeyCode.TAB).push(KeyCode.TAB);
        settle();
        robot.write("ingr", 0).push(KeyCode.TAB);
        settle();
        enter(robot, "Zoe");
        assertThat(robot.lookup(".field-message").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("Type yes or no"));
        assertThat(text(robot, "#cell-editor")).isEqualTo("Zoe");
        robot.eraseText(3).write("y", 0).push(KeyCode.TAB);
        settle();
        enter(robot, "can g");
        assertThat(table(QUESTIONS)).containsExactly("Who comes back? | Big offers | Ingrid Hoff | yes | Can get it");

        robot.interact(() -> RoomDisplay.layOut(live, desk.messages, new RoomLayout(830, 467)));
        enter(robot, "Which channel?");
        robot.write("Why at night?", 0).push(KeyCode.TAB);
        settle();
        assertThat(table(QUESTIONS)).hasSize(3).endsWith("Which channel?", "Why at night?");
        var wall = RoomDisplay.scene(live, desk.messages);
        assertThat(wall.page().at()).isPositive();
        assertThat(wall.toString()).as("the wall turned its page").contains("Why at night?");
        assertThat(now().liveState().blank())
                .as("b in a cell does not darken the wall")
                .isFalse();

        robot.push(KeyCode.UP).push(KeyCode.DELETE);
        settle();
        assertThat(table(QUESTIONS)).hasSize(2).endsWith("Why at night?");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(table(QUESTIONS)).hasSize(3);

        press(robot, KeyCode.F2);
        robot.write("gone again", 0).push(KeyCode.ESCAPE);
        settle();
        assertThat(table(QUESTIONS)).noneMatch(row -> row.contains("gone"));
        press(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#capture").queryAs(TextField.class).isFocused())
                .isTrue();
        var before = table(QUESTIONS);
        press(robot, KeyCode.ESCAPE);
        robot.write("b 2", 0);
        settle();
        assertThat(text(robot, "#capture"))
                .as("who has left the line types into no cell")
                .isEqualTo("b 2");
        assertThat(table(QUESTIONS)).isEqualTo(before);
    }

    @Test
    void rowsOfASpreadsheetAreTakenAndTheRestStaysToBeCorrected(FxRobot robot) {
        robot.push(KeyCode.F8).write("Typed at once", 0).push(KeyCode.ENTER);
        settle();
        assertThat(table(QUESTIONS)).containsExactly("Typed at once");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        paste(robot, "Who?\tOffers\t\t\tmaybe\nWhat?\tStaff\n");
        assertThat(text(robot, "#rows-preview"))
                .contains("Line 1, Personal data")
                .contains("The other line is read");
        click(robot, "#dialog-ok");
        assertThat(table(QUESTIONS)).containsExactly("What? | Staff");
        var rest = robot.lookup("#rows-text").queryAs(TextInputControl.class);
        assertThat(rest.getText()).isEqualTo("Who?\tOffers\t\t\tmaybe");
        robot.interact(() -> rest.setText(rest.getText().replace("maybe", "yes")));
        click(robot, "#dialog-ok");
        assertThat(table(QUESTIONS)).containsExactly("What? | Staff", "Who? | Offers | yes");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        paste(robot, "Question\tPersonal data\nWho?\tno\nWhat?\tyes\n");
        click(robot, "#dialog-ok");
        assertThat(table(QUESTIONS)).containsExactly("Who? | no", "What? | yes");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(table(QUESTIONS)).isEmpty();
    }

    @Test
    void whatARowIsAboutStaysInSightWhenTheTableIsScrolledSideways(FxRobot robot) {
        enter(robot, "Who comes back?");
        robot.interact(() -> {
            var window = (Stage) robot.lookup("#register").query().getScene().getWindow();
            window.setWidth(860);
        });
        press(robot, KeyCode.F8);
        double stood = left(robot);
        for (int column = 0; column < 4; column++) {
            press(robot, KeyCode.TAB);
        }
        var bar = robot.lookup("#register .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(one -> one.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
        assertThat(bar.getValue()).as("scrolled").isPositive();
        assertThat(left(robot)).isEqualTo(stood);
        for (int column = 0; column < 3; column++) {
            press(robot, KeyCode.SHIFT, KeyCode.TAB);
        }
        assertThat(bar.getValue())
                .as("the second column stands beside the first, not under it")
                .isZero();
    }

    private static double left(FxRobot robot) {
        var words = robot.lookup("#register .register-text").queryAllAs(Text.class).stream()
                .filter(text -> text.getText().equals("Who comes back?"))
                .findFirst()
                .orElseThrow();
        return words.localToScene(0, 0).getX();
    }

    @Test
    void theKeysOfWhatTheStepWorksWithStandOnTheHelpPage(FxRobot robot) {
        press(robot, KeyCode.F1);
        assertThat(help(robot)).contains("Next cell", "One row down; at the end, a new row", "Next side of the row");
        robot.push(KeyCode.ESCAPE);
        go("strategy-placing");
        press(robot, KeyCode.F1);
        assertThat(help(robot))
                .contains("Move to the field with that number, 0 for none")
                .doesNotContain("Next cell");
    }

    private static java.util.List<String> help(FxRobot robot) {
        return texts(robot, ".dialog .label");
    }

    @Test
    void rowsArePlacedByDigitsAndCarriedOnWithArrows(FxRobot robot) {
        robot.write("Who comes back?", 0).push(KeyCode.ENTER);
        enter(robot, "Which channel?");
        go("strategy-placing");
        robot.push(KeyCode.F8).push(KeyCode.DIGIT1).push(KeyCode.DIGIT4);
        settle();
        assertThat(table("strategy-placing")).containsExactly("Who comes back? | Start now", "Which channel? | Leave");
        press(robot, KeyCode.SHIFT, KeyCode.UP);
        assertThat(table("strategy-placing")).contains("Which channel? | Plan");
        press(robot, KeyCode.DIGIT0);
        assertThat(table("strategy-placing")).contains("Which channel?");
    }

    @Test
    void aRowIsDraggedIntoAFieldAndPlacedOnByDigits(FxRobot robot) {
        enter(robot, "Which channel?");
        go("strategy-placing");
        var card = robot.from(robot.lookup(".placing-waiting"))
                .lookup("Which channel?")
                .query();
        robot.drag(card).moveTo(".placing-field").moveBy(4, 8).drop();
        settle();
        assertThat(table("strategy-placing")).containsExactly("Which channel? | Start now");
        robot.push(KeyCode.F8).push(KeyCode.DIGIT4);
        settle();
        assertThat(table("strategy-placing")).contains("Which channel? | Leave");
    }

    @Test
    void aNeedAndAnOfferAreTypedMatchedTakenApartAndReworded(FxRobot robot) {
        go("strategy-exchange");
        robot.write("i: Dates", 0).push(KeyCode.ENTER);
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        robot.write("m: Days", 0).push(KeyCode.ENTER);
        enter(robot, "j: Time");
        assertThat(robot.lookup(".field-message").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).contains("needs and offers belong to one side"));
        assertThat(pairs()).containsExactly("Dates", "Days");
        assertThat(robot.lookup(".warn-text").queryAllAs(Label.class))
                .anySatisfy(label -> assertThat(label.getText()).isEqualTo("! Nobody offers this yet"));

        robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.BACK_SPACE).push(KeyCode.ESCAPE);
        settle();
        robot.push(KeyCode.LEFT).push(KeyCode.CONTROL, KeyCode.SPACE);
        robot.push(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.G);
        settle();
        assertThat(pairs()).containsExactly("Dates = Days");
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        assertThat(pairs()).hasSize(2);
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(pairs()).hasSize(1);
        press(robot, KeyCode.ENTER);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("All days", 0).push(KeyCode.ENTER);
        settle();
        assertThat(pairs()).containsExactly("Dates = All days");
        press(robot, KeyCode.DELETE);
        assertThat(pairs()).containsExactly("Dates");
    }

    private void go(String step) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> live.performLive(LiveControls.goTo(now(), live.pen(), step)));
        settle();
    }

    private static void paste(FxRobot robot, String text) {
        robot.interact(() -> copy(text));
        press(robot, KeyCode.CONTROL, KeyCode.V);
    }

    private Workshop now() {
        return live.workshop();
    }

    private List<RegisterRow> rows() {
        return Registers.rows(now(), QUESTIONS);
    }

    private List<String> table(String step) {
        var text = new CellFormatter(now(), java.util.Locale.UK, "yes", "no");
        return rows().stream()
                .map(row -> Registers.columns(now(), step).stream()
                        .flatMap(column -> Optional.ofNullable(row.cells().get(column.id())).stream())
                        .map(text::format)
                        .collect(java.util.stream.Collectors.joining(" | ")))
                .toList();
    }

    private List<String> pairs() {
        assertThat(now().all(Card.class)).isEmpty();
        return Exchanges.ofStep(now(), "strategy-exchange").stream()
                .filter(e -> e.direction() == Exchange.Direction.NEED
                        || e.matchedWith().isEmpty())
                .map(e -> e.text()
                        + Exchanges.partner(now(), e)
                                .map(other -> " = " + other.text())
                                .orElse(""))
                .toList();
    }
}
