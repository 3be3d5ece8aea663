package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.control.Command;
import org.commonground.ui.layout.CutOffContent;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Actions;
import org.commonground.workshop.operation.Agreements;
import org.commonground.workshop.operation.Cards;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.operation.Themes;
import org.commonground.workshop.record.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The console with no content, some, and very much, in scripts and words that are hard to lay out. Text may only be cut off where it can be
 * read in another way.
 */
@NeedsWindow
class LongTextScreensTest {

    private static final List<String> TEXTS = List.of(
            "Datenschutzgrundverordnungskonformitätsprüfungsverfahrensdokumentation",
            "عميل واحد وسجل واحد في كل القنوات وفي كل البلدان من اليوم الأول",
            "Danke 🙏 für 🚀 Tempo 👩‍👩‍👧",
            "They never have to repeat their story to us, whoever they call and whenever they call",
            "x".repeat(200),
            "One basket");

    private static final int[][] SIZES = {{853, 480}, {1280, 720}, {1920, 1080}};

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");

    @Start
    void start(Stage stage) {}

    @ParameterizedTest
    @ValueSource(ints = {0, 60, 300})
    void aBoardAMapAndNeedsWithAnyNumberOfCards(int cards) {
        var board = first(StepKind.Cards.class);
        var map = first(StepKind.Map.class);
        var exchange = first(StepKind.Exchange.class);
        say(board, cards);
        say(map, cards);
        for (int i = 0; i < cards / 5; i++) {
            var side = i % 2 == 0 ? Side.IT : Side.MARKETING;
            var way = i % 4 < 2 ? Exchange.Direction.NEED : Exchange.Direction.GIVE;
            walk.live.performUndoable(Exchanges.add(walk.now(), walk.live.pen(), exchange, side, way, text(i)));
        }
        if (cards > 0) {
            var ids = walk.now().cards().stream()
                    .filter(card -> card.stepId().equals(board))
                    .map(card -> card.id())
                    .limit(cards / 2)
                    .toList();
            walk.live.performUndoable(Themes.group(walk.now(), walk.live.pen(), board, TEXTS.getFirst(), ids));
            lists();
        }
        for (var step : List.of(board, map, exchange)) {
            walk.goTo(step);
            for (var size : SIZES) {
                holds("any-" + step + "-" + cards, size, page -> {});
            }
        }
    }

    @Test
    void theSearch() {
        var board = first(StepKind.Cards.class);
        say(board, 12);
        walk.live.performUndoable(Cards.merge(
                walk.now(),
                walk.now().cards().stream().map(card -> card.id()).limit(6).toList(),
                "All of it"));
        lists();
        walk.goTo(board);
        for (var size : SIZES) {
            holds("any-find", size, page -> {
                run(page, "console.find");
                ((TextField) page.view().lookup("#find")).setText("e");
            });
        }
    }

    private void say(String step, int cards) {
        var zones = org.commonground.ui.capture.CaptureZones.of(walk.now(), walk.step(step), walk.desk.messages)
                .zones();
        IntStream.range(0, cards)
                .forEach(i -> walk.live.performUndoable(Cards.add(
                        walk.now(),
                        walk.live.pen(),
                        step,
                        zones.get(i % zones.size()).id(),
                        Side.values()[i % 3],
                        text(i))));
    }

    private static String text(int i) {
        return TEXTS.get(i % TEXTS.size()) + " " + i;
    }

    private void lists() {
        for (var text : TEXTS) {
            var idsAndClock = walk.live.pen();
            walk.live.performUndoable(
                    Agreements.addDecision(walk.now(), idsAndClock, text, Optional.empty(), Optional.empty()));
            walk.live.performUndoable(Agreements.addReservationToLast(walk.now(), text));
            walk.live.performUndoable(Agreements.addParked(walk.now(), idsAndClock, Side.IT, text, Optional.empty()));
            walk.live.performUndoable(Agreements.addTerm(
                    walk.now(), idsAndClock, "POS " + walk.now().terms().size(), text));
            walk.live.performUndoable(Actions.add(walk.now(), idsAndClock, text, List.of()));
        }
    }

    private String first(Class<? extends StepKind> kind) {
        return walk.now()
                .programme()
                .steps()
                .filter(step -> kind.isInstance(step.kind()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void run(org.commonground.ui.shell.Page page, String id) {
        assertThat(page.commands().stream().filter(command -> command.id().equals(id)))
                .singleElement()
                .matches(Command::tryRun);
    }

    private void holds(String name, int[] size, Consumer<ConsolePage> prepare) {
        var file = Path.of("target", "screens", name + "-" + size[0] + "x" + size[1] + ".png");
        var cutOff = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Theme.loadFonts();
            var shell = new Shell(walk.desk.context, walk.session, size[0], size[1], "board", "capture", "console");
            var page = walk.page(Duration.ofMinutes(31));
            shell.show(page);
            Node root = shell.scene().getRoot();
            root.applyCss();
            shell.scene().getRoot().layout();
            prepare.accept(page);
            Snapshot.write(shell.scene(), file);
            var cut = CutOffContent.off(shell.scene());
            walk.desk.context.dialogs().close();
            shell.hidePage();
            return cut;
        });
        assertThat(cutOff).as(name + " at " + size[0] + " × " + size[1]).isEmpty();
    }
}
