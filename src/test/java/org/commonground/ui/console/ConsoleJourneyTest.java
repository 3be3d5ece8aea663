package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.click;
import static org.commonground.ui.layout.WindowQueries.copy;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.focus;
import static org.commonground.ui.layout.WindowQueries.messages;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.text;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Card;
import org.commonground.workshop.record.Decision;
import org.commonground.workshop.record.ParkedItem;
import org.commonground.workshop.record.Term;
import org.commonground.workshop.record.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The shared-vision exercise as a facilitator runs it, mostly from the keyboard. */
@NeedsWindow
class ConsoleJourneyTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()));

    @Start
    void start(Stage stage) {
        walk.open(stage);
    }

    @Test
    void cardsOfBothSidesAreTypedPastedGroupedRenamedAndTakenBack(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        go(robot, "vision-write");
        robot.write("One basket", 0).push(KeyCode.ENTER);
        robot.push(KeyCode.TAB).write("One record", 0).push(KeyCode.ENTER);
        enter(robot, "m: One voice");
        assertThat(cards()).containsExactly("MARKETING One basket", "IT One record", "MARKETING One voice");
        assertThat(robot.lookup(".note").queryAll()).hasSize(3);

        paste(robot, "Eins\nzwei\n\nj: drei\n");
        press(robot, KeyCode.ENTER);
        assertThat(cards()).hasSize(6).endsWith("IT Eins", "IT zwei", "JOINT drei");

        press(robot, KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.RIGHT);
        robot.push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.G);
        settle();
        enter(robot, "One of each");
        var theme = walk.now().themes().getFirst();
        assertThat(theme.title()).isEqualTo("One of each");
        assertThat(inTheme(theme)).containsExactly("One basket", "One record");
        assertThat(robot.lookup("#board").query().isFocused())
                .as("the next group can be made at once")
                .isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.B).push(KeyCode.CONTROL, KeyCode.B);
        settle();
        assertThat(walk.now().liveState().blank()).as("darkened and lit again").isFalse();
        assertThat(robot.lookup("#board").query().isFocused()).isTrue();

        robot.push(KeyCode.UP).push(KeyCode.SHIFT, KeyCode.F2);
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("All in one", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().themes()).extracting(Theme::title).containsExactly("All in one");

        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(walk.now().themes()).extracting(Theme::title).containsExactly("One of each");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertThat(walk.now().themes()).isEmpty();
        assertThat(walk.now().cards())
                .hasSize(6)
                .allMatch(card -> card.themeId().isEmpty());
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertThat(walk.now().themes()).extracting(Theme::title).containsExactly("All in one");
        assertThat(texts(robot, ".group-title")).contains("All in one");
    }

    @Test
    void theGuideTellsWhatToSayAndDoAndUnfoldsTheRestByKey(FxRobot robot) {
        robot.push(KeyCode.PAGE_DOWN);
        go(robot, "vision-write");
        var guide = walk.now().programme().step("vision-write").orElseThrow().guide();
        assertThat(texts(robot))
                .contains(guide.say(), guide.toDo().orElseThrow())
                .doesNotContain(guide.watchFor());

        press(robot, KeyCode.ALT, KeyCode.PAGE_DOWN);
        assertThat(texts(robot)).contains(guide.say(), guide.watchFor(), guide.doneWhen(), guide.shorten());

        press(robot, KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(texts(robot)).contains(guide.say()).doesNotContain(guide.doneWhen());
    }

    @Test
    void aCardIsDraggedOntoAThemeEditedAndDeleted(FxRobot robot) {
        robot.interact(() -> {
            walk.say(Side.IT, "Fewer outages");
            walk.group("Calm nights", List.of(walk.say(Side.IT, "Ship daily")));
        });
        var card = walk.now().cards().getFirst().id();
        go(robot, "vision-group");
        robot.drag("#card-" + card).moveTo("Calm nights").moveBy(4, 12).drop();
        settle();
        assertThat(inTheme(walk.now().themes().getFirst())).containsExactly("Ship daily", "Fewer outages");

        robot.push(KeyCode.F8).push(KeyCode.F2);
        settle();
        robot.push(KeyCode.CONTROL, KeyCode.A).write("No outages", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().get(Card.class, card).text()).isEqualTo("No outages");

        robot.clickOn("#card-" + card).push(KeyCode.DELETE);
        settle();
        assertThat(cards()).containsExactly("IT Ship daily");
        assertThat(robot.lookup("#card-" + card).queryAll()).isEmpty();
    }

    @Test
    void aCardThatIsDroppedOnAnotherMakesAGroup(FxRobot robot) {
        robot.interact(() -> {
            walk.say(Side.IT, "Fewer outages");
            walk.say(Side.IT, "Ship daily");
        });
        go(robot, "vision-group");
        robot.drag("Fewer outages").moveTo("Ship daily").drop();
        settle();
        enter(robot, "Calm nights");
        assertThat(inTheme(walk.now().themes().getFirst())).containsExactlyInAnyOrder("Fewer outages", "Ship daily");
    }

    @Test
    void invalidTextStaysInTheLineWithTheReason(FxRobot robot) {
        enter(robot, "too early");
        assertThat(text(robot, "#capture")).isEqualTo("too early");
        assertThat(messages(robot)).singleElement().asString().contains("no board yet");

        go(robot, "vision-write");
        robot.interact(() -> robot.lookup("#capture").queryAs(TextField.class).setText("x".repeat(501)));
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#capture")).hasSize(501);
        assertThat(messages(robot)).singleElement().asString().contains("501", "500");
        assertThat(cards()).isEmpty();
    }

    @Test
    void decisionsParkedItemsTermsAndActionsAreCapturedAndEdited(FxRobot robot) {
        go(robot, "vision-write");
        robot.write("We keep one record", 0).push(KeyCode.CONTROL, KeyCode.D);
        robot.write("Agency contract", 0).push(KeyCode.CONTROL, KeyCode.K);
        robot.write("> Swap two analysts", 0).push(KeyCode.ENTER);
        enter(robot, "= CRM: who our customers are");
        assertThat(walk.now().decisions()).extracting(Decision::text).containsExactly("We keep one record");
        assertThat(walk.now().parkedItems()).extracting(ParkedItem::text).containsExactly("Agency contract");
        assertThat(walk.now().actions()).singleElement().matches(a -> a.title().equals("Swap two analysts"));
        assertThat(walk.now().terms()).extracting(Term::meaning).containsExactly("who our customers are");
        assertThat(robot.lookup("#list-parked").queryLabeled().getText()).contains("Parking lot · 1");

        focus(robot, ".list-line");
        press(robot, KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Agency, 2027", 0).push(KeyCode.ENTER);
        settle();
        assertThat(walk.now().parkedItems()).extracting(ParkedItem::text).containsExactly("Agency, 2027");
        focus(robot, ".list-line");
        press(robot, KeyCode.DELETE);
        assertThat(walk.now().parkedItems()).isEmpty();
    }

    @Test
    void anOpenVoteIsCountedCheckedClosedAndRevealed(FxRobot robot) {
        robot.interact(walk::eighteenCards);
        go(robot, "vision-dots");
        fire(robot, "#vote-open");
        settle();
        type(robot, "#count-marketing-0-1", "9");
        assertThat(text(robot, "#count-sum-marketing")).isEqualTo("! 9 of 4");
        fire(robot, "#vote-close");
        settle();
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.OPEN);
        assertThat(messages(robot)).singleElement().asString().contains("9");

        type(robot, "#count-marketing-0-1", "1");
        type(robot, "#count-marketing-2-1", "three");
        fire(robot, "#vote-close");
        settle();
        assertThat(messages(robot)).anyMatch(text -> text.contains("whole number"));
        type(robot, "#count-marketing-2-1", "3");
        type(robot, "#count-it-0-1", "2");
        type(robot, "#count-it-1-1", "2");
        fire(robot, "#vote-close");
        settle();
        assertThat(walk.ballot("vision-dots")).get().extracting(Ballot::state).isEqualTo(Ballot.State.CLOSED);
        assertThat(robot.lookup("#picture").queryAll()).isEmpty();
        assertThat(everyText(robot)).noneMatch(text -> text.equals("Talk first"));

        fire(robot, "#vote-reveal");
        settle();
        assertThat(robot.lookup("#picture").queryAll()).isNotEmpty();
        assertThat(everyText(robot)).contains("Talk first", "New ideas reach them fast");
    }

    @Test
    void theSentenceIsWordedSlotBySlotAndKeepsHowItReadBefore(FxRobot robot) {
        go(robot, "vision-statement");
        type(robot, "#slot-for-whom", "returning customers");
        press(robot, KeyCode.ENTER);
        assertThat(text(robot, "#sentence")).startsWith("For returning customers");
        assertThat(robot.lookup("#slot-for-whom").query().isFocused())
                .as("Enter goes on to the next slot")
                .isFalse();
        assertThat(robot.lookup(".text-field").queryAllAs(TextField.class))
                .anyMatch(field ->
                        field.isFocused() && String.valueOf(field.getId()).startsWith("slot-"));
        type(robot, "#slot-for-whom", "every customer");
        press(robot, KeyCode.ENTER);
        assertThat(Agreements.statement(walk.now(), "vision-statement")
                        .orElseThrow()
                        .earlier())
                .containsExactly("For returning customers.");
        assertThat(everyText(robot)).contains("For returning customers.");
    }

    /** With a card selected, "Pay …" stopped the clock, hid the card and moved it. */
    @Test
    void whatIsTypedOnTheBoardGoesToTheCaptureLineAndChangesNothing(FxRobot robot) {
        robot.interact(() -> walk.group("A group", List.of(walk.say(Side.IT, "One record"))));
        go(robot, "vision-group");
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SPACE);
        var before = walk.now();
        for (var first : "Ph2b.".split("")) {
            robot.push(KeyCode.F8).write(first, 0);
        }
        robot.push(KeyCode.F8).push(KeyCode.SPACE);
        robot.write("Pay hidden bogus 2 more?", 0);
        settle();
        assertThat(text(robot, "#capture")).isEqualTo("Ph2b. Pay hidden bogus 2 more?");
        assertThat(texts(robot)).as("the letter is beside the side").contains("Marketing m:");
        assertThat(walk.now()).isEqualTo(before);
        press(robot, KeyCode.ENTER);
        assertThat(cards()).endsWith("MARKETING Ph2b. Pay hidden bogus 2 more?");
    }

    @Test
    void aFocusedButtonTakesTheSpaceBarAndNoLetter(FxRobot robot) {
        go(robot, "vision-write");
        focus(robot, "#console-pause");
        press(robot, KeyCode.SPACE);
        assertThat(walk.now().liveState().pausedAt()).isPresent();
        assertThat(texts(robot)).contains("! Clock stopped", "The clock is stopped.");
        focus(robot, "#console-pause");
        robot.write("and so on", 0);
        assertThat(text(robot, "#capture")).isEqualTo("and so on");
        assertThat(walk.now().liveState().pausedAt()).isPresent();
    }

    @Test
    void aClickedButtonGivesTheKeyboardBack(FxRobot robot) {
        go(robot, "vision-write");
        click(robot, ".guide-more");
        assertThat(robot.lookup("#capture").query().isFocused()).isTrue();
        robot.write("a", 0);
        click(robot, "#console-pause");
        robot.write(" b", 0);
        assertThat(text(robot, "#capture")).isEqualTo("a b");
        assertThat(walk.now().liveState().pausedAt()).isPresent();
    }

    @Test
    void aNumberGoesToTheStepOnlyInItsOwnQuestion(FxRobot robot) {
        go(robot, "vision-write");
        press(robot, KeyCode.CONTROL, KeyCode.J);
        robot.write("2", 0);
        assertThat(texts(robot)).contains(walk.now().programme().stops().get(1).title());
        press(robot, KeyCode.ENTER);
        assertThat(walk.now().liveState().step())
                .contains(walk.now().programme().stops().get(1).id());
    }

    @Test
    void aCardHiddenByKeyIsToldAndTakenBackWithTheButton(FxRobot robot) {
        robot.interact(() -> walk.say(Side.IT, "One record"));
        go(robot, "vision-write");
        robot.push(KeyCode.F8);
        assertThat(robot.lookup("#selection-toolbar").query().isVisible())
                .as("the keys are shown beside the selection")
                .isTrue();
        assertThat(robot.lookup("#tool-board-hide").queryButton().getGraphic())
                .isInstanceOfSatisfying(
                        Label.class, key -> assertThat(key.getText()).isEqualTo("Ctrl H"));
        robot.rightClickOn("One record");
        assertThat(robot.lookup(".menu-item .label").queryAllAs(Label.class))
                .as("the menu shows them too")
                .extracting(Label::getText)
                .contains("Ctrl+H", "Ctrl+G", "F2");
        robot.push(KeyCode.ESCAPE).push(KeyCode.F8);
        press(robot, KeyCode.CONTROL, KeyCode.H);
        assertThat(walk.now().cards().getFirst().visibility()).isEqualTo(Card.Visibility.CONSOLE_ONLY);
        assertThat(robot.lookup("#tool-board-hide").queryButton().getParent().isVisible())
                .as("the keyboard is in the line again")
                .isFalse();
        assertThat(texts(robot)).contains("Hidden from the room view: “One record”");
        robot.clickOn(robot.lookup(".toast-box .button")
                .match(node -> node instanceof javafx.scene.control.Button button
                        && button.getText().equals("Undo"))
                .queryButton());
        settle();
        assertThat(walk.now().cards().getFirst().visibility()).isEqualTo(Card.Visibility.WALL);
    }

    /** A stopped clock and a hidden card were noticed by nobody. */
    @Test
    void whatAKeyChangesIsToldAndTakenBackWithTheButton(FxRobot robot) {
        robot.interact(() ->
                walk.group("A group", List.of(walk.say(Side.IT, "One record"), walk.say(Side.MARKETING, "One voice"))));
        go(robot, "vision-group");
        for (var keys : List.of(
                List.of(KeyCode.F3),
                List.of(KeyCode.CONTROL, KeyCode.F3),
                List.of(KeyCode.SHIFT, KeyCode.F3),
                List.of(KeyCode.CONTROL, KeyCode.B),
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S),
                List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G),
                List.of(KeyCode.DELETE))) {
            press(robot, KeyCode.F8);
            var before = changeable();
            press(robot, keys.toArray(KeyCode[]::new));
            assertThat(changeable()).as("%s", keys).isNotEqualTo(before);
            fire(robot, ".toast-box .small-btn");
            assertThat(changeable()).as("%s", keys).isEqualTo(before);
        }
    }

    private List<Object> changeable() {
        return List.of(walk.now().liveState(), walk.now().cards());
    }

    private void go(FxRobot robot, String step) {
        run(robot, () -> {
            walk.goTo(step);
            robot.lookup("#capture").query().requestFocus();
        });
    }

    private void paste(FxRobot robot, String text) {
        run(robot, () -> {
            copy(text);
            robot.lookup("#capture").queryAs(TextField.class).paste();
        });
    }

    private static void type(FxRobot robot, String field, String text) {
        focus(robot, field);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(text, 0);
        settle();
    }

    private List<String> cards() {
        return walk.now().cards().stream()
                .map(card -> card.side() + " " + card.text())
                .toList();
    }

    private List<String> inTheme(Theme theme) {
        return walk.now().cards().stream()
                .filter(card -> card.themeId().filter(theme.id()::equals).isPresent())
                .map(Card::text)
                .toList();
    }

    private static List<String> everyText(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }
}
