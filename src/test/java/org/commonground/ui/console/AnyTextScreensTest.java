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
import org.commonground.programme.Side;
import org.commonground.programme.StepKind;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Cut;
import org.commonground.ui.kit.Desk;
import org.commonground.ui.kit.InWindow;
import org.commonground.ui.kit.Shell;
import org.commonground.ui.kit.Snapshot;
import org.commonground.ui.kit.Theme;
import org.commonground.workshop.Actions;
import org.commonground.workshop.Agreements;
import org.commonground.workshop.Cards;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Themes;
import org.commonground.workshop.WorkshopBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The console with no content, some, and very much, in scripts and words that are hard to lay out. Text may only be cut off where it can be
 * read in another way.
 */
@InWindow
class AnyTextScreensTest {

    private static final List<String> TEXTS = List.of(
            "Datenschutzgrundverordnungskonformitätsprüfungsverfahrensdokumentation",
            "عميل واحد وسجل واحد في كل القنوات وفي كل البلدان من اليوم الأول",
            "Danke 🙏 für 🚀 Tempo 👩‍👩‍👧",
            "They never have to repeat their story to us, whoever they call and whenever they call",
            "x".repeat(200),
            "One basket");

    private static final int[][] SIZES = {{853, 480}, {1280, 720}, {1920, 1080}};

    private final Walks walk = new Walks(new Desk(WorkshopBuilder.pen()), "half-day");

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
            walk.live.perform(Exchanges.add(walk.now(), walk.live.pen(), exchange, side, way, text(i)));
        }
        if (cards > 0) {
            var ids = walk.now().cards().stream()
                    .filter(card -> card.stepId().equals(board))
                    .map(card -> card.id())
                    .limit(cards / 2)
                    .toList();
            walk.live.perform(Themes.group(walk.now(), walk.live.pen(), board, TEXTS.getFirst(), ids));
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
        walk.live.perform(Cards.merge(
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
        var zones = org.commonground.ui.capture.Zones.of(walk.now(), walk.step(step), walk.desk.words)
                .zones();
        IntStream.range(0, cards)
                .forEach(i -> walk.live.perform(Cards.add(
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
            var pen = walk.live.pen();
            walk.live.perform(Agreements.decide(walk.now(), pen, text, Optional.empty(), Optional.empty()));
            walk.live.perform(Agreements.reserveLast(walk.now(), text));
            walk.live.perform(Agreements.park(walk.now(), pen, Side.IT, text, Optional.empty()));
            walk.live.perform(
                    Agreements.term(walk.now(), pen, "POS " + walk.now().terms().size(), text));
            walk.live.perform(Actions.add(walk.now(), pen, text, List.of()));
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

    private static void run(org.commonground.ui.kit.Page page, String id) {
        assertThat(page.commands().stream().filter(command -> command.id().equals(id)))
                .singleElement()
                .matches(Command::tryRun);
    }

    private void holds(String name, int[] size, Consumer<ConsolePage> prepare) {
        var file = Path.of("target", "screens", name + "-" + size[0] + "x" + size[1] + ".png");
        var cutOff = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Theme.loadFonts();
            var shell = new Shell(walk.desk.kit, walk.session, size[0], size[1], "board", "capture", "console");
            var page = walk.page(Duration.ofMinutes(31));
            shell.show(page);
            Node root = shell.scene().getRoot();
            root.applyCss();
            shell.scene().getRoot().layout();
            prepare.accept(page);
            Snapshot.write(shell.scene(), file);
            var cut = Cut.off(shell.scene());
            walk.desk.kit.dialogs().close();
            shell.leave();
            return cut;
        });
        assertThat(cutOff).as(name + " at " + size[0] + " × " + size[1]).isEmpty();
    }
}
