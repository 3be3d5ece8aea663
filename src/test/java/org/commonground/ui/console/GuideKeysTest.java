package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.ui.layout.WindowQueries.enter;
import static org.commonground.ui.layout.WindowQueries.fire;
import static org.commonground.ui.layout.WindowQueries.press;
import static org.commonground.ui.layout.WindowQueries.run;
import static org.commonground.ui.layout.WindowQueries.settle;
import static org.commonground.ui.layout.WindowQueries.texts;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.commonground.programme.file.BuiltInProgrammes;
import org.commonground.programme.model.Guide;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.Step;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.record.Ballot;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.RegisterRow;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Every sentence of a guide that names a key is tried: the key does what the sentence promises, and a new one needs a trial here. */
@NeedsWindow
class GuideKeysTest {

    private static final Pattern KEY = Pattern.compile(
            "\\b(Ctrl|Alt|Shift|F\\d+|Enter (opens|goes)|press(es)? Enter|Tab|Space|Esc|Page (Down|Up)|1 to 4|Close the vote)\\b");

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");

    /** What is tried on the plan page, in PlanPageTest. */
    private static final Set<String> ON_THE_PLAN = Set.of(
            "On the plan page, Space on a line sets its status.",
            "Enter opens a line of the plan, Tab goes to the next field, Esc goes back to the lines.");

    private final Map<String, BiConsumer<String, FxRobot>> trials = Map.ofEntries(
            Map.entry("Press Ctrl L to put the four lines on the board, and read them out.", this::suggestedLines),
            Map.entry("Then choose Close the vote.", this::closeTheVote),
            Map.entry("Go through the pictures with Page Down.", this::pictures),
            Map.entry(
                    "Press Page Up until both sides’ bars show again: the second chart is where we want to be.",
                    (step, robot) -> back(step, robot, "where-reveal")),
            Map.entry("Press F8 for the board.", (step, robot) -> f8(step, robot, "board")),
            Map.entry("Ctrl Space selects cards, Ctrl G groups them.", this::group),
            Map.entry("F8 goes to the table, where Tab fills in the rest of a row.", this::table),
            Map.entry("Press F8; then 1 to 4 places the selected row.", this::place),
            Map.entry("Alt Down switches from needs to offers.", (step, robot) -> nextColumn(step, robot, "Offers")),
            Map.entry("F8, then Ctrl Space on a need and Ctrl G on the offer matches the two.", this::match),
            Map.entry("Type a row from left to right: Tab goes on, Enter goes down.", this::table),
            Map.entry(
                    "Alt Down goes to the next cell, down the column and then on to the next one.",
                    (step, robot) -> nextColumn(step, robot, " · ")),
            Map.entry("Press F7 to open the plan; Tab and Space choose from the list.", this::plan),
            Map.entry("After the reveal, F7 shows the dots of each side beside every candidate.", this::plan),
            Map.entry(
                    "Then press Next to open the plan and Ctrl E to export it: hand it out or send it before anybody leaves.",
                    (step, robot) -> {
                        robot.push(KeyCode.PAGE_DOWN);
                        assertThat(walk.desk.ways).last().asString().startsWith("plan");
                    }),
            Map.entry("Type what a side shows as digits in a row, 5443, and press Enter.", this::hands),
            Map.entry("Type what a side shows as digits in a row, 4543, and press Enter.", this::hands),
            Map.entry(
                    "Type what a side shows as digits in a row, 3345; Enter goes on, and after the last column it closes the vote.",
                    this::hands));

    /** What the plan then shows is tried with the page itself. */
    private void plan(String step, FxRobot robot) {
        walk.desk.ways.clear();
        robot.push(KeyCode.F7);
        assertThat(walk.desk.ways).singleElement().asString().startsWith("plan");
    }

    @Start
    void start(Stage stage) {
        walk.open(stage);
    }

    @Test
    void everyKeyOfAGuideDoesWhatTheGuideSays(FxRobot robot) {
        var untried = new TreeSet<>(trials.keySet());
        var steps = walk.now().programme().steps().toList();
        for (var step : steps) {
            for (var sentence : sentences(step)) {
                var trial = trials.get(sentence);
                if (trial != null) {
                    untried.remove(sentence);
                    run(robot, () -> walk.goTo(step.id()));
                    robot.push(KeyCode.F6);
                    trial.accept(step.id(), robot);
                } else {
                    assertThat(ON_THE_PLAN).contains(sentence);
                }
            }
        }
        assertThat(untried).isEmpty();
    }

    @Test
    void theOtherProgrammesNameNoOtherKeys() {
        for (var programme : List.of("express", "full-day", "check-in", "shared-vision")) {
            BuiltInProgrammes.builtIn(programme)
                    .orElseThrow()
                    .steps()
                    .flatMap(step -> sentences(step).stream())
                    .filter(sentence -> !ON_THE_PLAN.contains(sentence))
                    .forEach(sentence ->
                            assertThat(trials.keySet()).as(programme).contains(sentence));
        }
    }

    /** The keys that the toolbar beside the selection shows. */
    @Test
    void theToolbarsKeysRenameMergeAndUngroup(FxRobot robot) {
        run(robot, () -> {
            walk.group("Baskets", List.of(walk.say(Side.IT, "One basket"), walk.say(Side.MARKETING, "One price")));
            walk.goTo("vision-group");
        });
        robot.push(KeyCode.F8).push(KeyCode.SHIFT, KeyCode.F2);
        settle();
        robot.write("Shops", 0).push(KeyCode.ENTER);
        assertThat(walk.now().themes()).extracting(theme -> theme.title()).containsExactly("Shops");
        // While a card is edited its keys rest: merging it would lose what is typed.
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M).push(KeyCode.ESCAPE);
        settle();
        assertThat(walk.now().cards()).hasSize(2);
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        settle();
        press(robot, KeyCode.ENTER);
        assertThat(walk.now().cards()).hasSize(1);
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
        settle();
        assertThat(walk.now().cards()).allMatch(card -> card.themeId().isEmpty());
        robot.push(KeyCode.CONTROL, KeyCode.S);
        var messages = walk.desk.messages;
        assertThat(texts(robot))
                .as("Ctrl S says that all is saved")
                .containsAnyOf(messages.get("kit.all_saved"), messages.get("kit.saving"));
    }

    /** "Tab, then Close the vote" took back the last paper ballot without a word. */
    @Test
    void aPaperBallotThatIsTakenBackIsToldAndPutBack(FxRobot robot) {
        run(robot, () -> walk.goTo("where-today"));
        press(robot, KeyCode.PAGE_DOWN);
        robot.write("m: 2344", 0).push(KeyCode.ENTER);
        enter(robot, "i: 2344");
        robot.push(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("vote-close");
        fire(robot, "#paper-take-back");
        assertThat(walk.live.ballotBox().orElseThrow().paperCount()).isEqualTo(1);
        assertThat(texts(robot)).contains("The last paper ballot was taken back; 1 is entered.");
        robot.interact(() -> robot.lookup(".toast-box .button")
                .match(node -> node instanceof Button button && button.getText().equals("Put it back"))
                .queryButton()
                .fire());
        assertThat(walk.live.ballotBox().orElseThrow().paperCount()).isEqualTo(2);
    }

    private static List<String> sentences(Step step) {
        return Stream.of(Guide.GuidePart.values())
                .flatMap(part -> Stream.of(step.guide().text(part).split("(?<=[.?!])\\s+")))
                .filter(sentence -> KEY.matcher(sentence).find())
                .toList();
    }

    private void suggestedLines(String step, FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.L);
        assertThat(walk.now().cards()).hasSize(4);
    }

    private void closeTheVote(String step, FxRobot robot) {
        press(robot, KeyCode.PAGE_DOWN);
        for (var ballot :
                List.of("m: 2344", "m: 2354", "m: 3344", "m: 2243", "i: 2243", "i: 4354", "i: 4344", "i: 4344")) {
            robot.write(ballot, 0).push(KeyCode.ENTER);
        }
        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        settle();
        assertThat(walk.ballot(step)).get().extracting(Ballot::state).isEqualTo(Ballot.State.CLOSED);
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(walk.ballot(step)).get().extracting(Ballot::state).isEqualTo(Ballot.State.REVEALED);
    }

    private void pictures(String step, FxRobot robot) {
        press(robot, KeyCode.PAGE_DOWN);
        assertThat(walk.now().liveState().step()).contains(step);
        assertThat(walk.now().liveState().shown().beat()).isEqualTo(1);
    }

    /** The bars of both sides are the first picture of the step before. */
    private void back(String step, FxRobot robot, String before) {
        do {
            press(robot, KeyCode.PAGE_UP);
            assertThat(walk.now().liveState().step()).contains(before);
            assertThat(robot.lookup("#picture").queryAll()).isNotEmpty();
        } while (walk.now().liveState().shown().beat() > 0);
    }

    private void f8(String step, FxRobot robot, String id) {
        press(robot, KeyCode.F8);
        assertThat(focused(robot)).isEqualTo(id);
    }

    private void group(String step, FxRobot robot) {
        robot.interact(() -> {
            walk.say(Side.IT, "One record");
            walk.say(Side.MARKETING, "One voice");
        });
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SPACE).push(KeyCode.CONTROL, KeyCode.G);
        settle();
        enter(robot, "One");
        assertThat(walk.now().themes()).hasSize(1);
    }

    private void table(String step, FxRobot robot) {
        press(robot, KeyCode.F8);
        robot.write("First", 0).push(KeyCode.TAB);
        settle();
        enter(robot, "Second");
        assertThat(rows(step)).anySatisfy(row -> assertThat(row.cells()).hasSize(2));
        robot.push(KeyCode.ESCAPE);
    }

    private void place(String step, FxRobot robot) {
        robot.push(KeyCode.F8).push(KeyCode.DIGIT1);
        settle();
        assertThat(walk.now().all(RegisterRow.class))
                .anySatisfy(row -> assertThat(row.cells()).containsKey("placing"));
    }

    private List<RegisterRow> rows(String step) {
        return walk.now().all(RegisterRow.class).stream()
                .filter(row -> row.stepId().equals(step))
                .toList();
    }

    private void nextColumn(String step, FxRobot robot, String title) {
        var before = robot.lookup("#capture-zone").queryButton().getText();
        press(robot, KeyCode.ALT, KeyCode.DOWN);
        assertThat(robot.lookup("#capture-zone").queryButton().getText())
                .isNotEqualTo(before)
                .contains(title);
        robot.interact(() -> {});
    }

    private void match(String step, FxRobot robot) {
        run(robot, () -> {
            walk.live.performUndoable(
                    Exchanges.add(walk.now(), walk.live.pen(), step, Side.MARKETING, Exchange.Direction.NEED, "Dates"));
            walk.live.performUndoable(
                    Exchanges.add(walk.now(), walk.live.pen(), step, Side.IT, Exchange.Direction.GIVE, "Days"));
        });
        robot.push(KeyCode.F8).push(KeyCode.CONTROL, KeyCode.SPACE);
        robot.push(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.G);
        settle();
        assertThat(walk.now().all(Exchange.class))
                .anySatisfy(one -> assertThat(one.matchedWith()).isPresent());
    }

    private void hands(String step, FxRobot robot) {
        if (step.equals("vision-consent")) {
            var statement = (StepKind.Statement) walk.step("vision-statement").kind();
            robot.interact(() -> statement
                    .slots()
                    .forEach(slot -> walk.live.performUndoable(Agreements.setSlot(
                            walk.now(), walk.live.pen(), statement, "vision-statement", slot.id(), "everybody"))));
        }
        if (walk.ballot(step).isEmpty()) {
            press(robot, KeyCode.PAGE_DOWN);
        }
        int items = walk.ballot(step).map(ballot -> ballot.items().size()).orElse(0);
        for (int i = 0; i < items; i++) {
            robot.write("5444", 0).push(KeyCode.ENTER).write("4444", 0).push(KeyCode.ENTER);
            settle();
        }
        assertThat(walk.ballot(step)).as(step).get().extracting(Ballot::state).isEqualTo(Ballot.State.CLOSED);
    }

    private static String focused(FxRobot robot) {
        var owner = robot.lookup("#capture").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId()).toLowerCase(Locale.ROOT);
    }
}
