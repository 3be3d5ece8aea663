package org.commonground.ui.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.commonground.programme.model.Side;
import org.commonground.programme.model.StepKind;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.ui.shell.PageTestBed;
import org.commonground.ui.shell.Shell;
import org.commonground.ui.shell.Snapshot;
import org.commonground.ui.shell.Theme;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The headings of a map are over their columns at every width, with and without scroll bars. */
@NeedsWindow
class MapHeadingsTest {

    private final ConsoleFixture walk = new ConsoleFixture(new PageTestBed(WorkshopBuilder.pen()), "half-day");

    @Start
    void start(Stage stage) {}

    @ParameterizedTest
    @CsvSource({"1280, 720, 0", "1920, 1080, 0", "853, 480, 0", "1280, 720, 90", "1920, 1080, 90", "853, 480, 90"})
    void headingsAreOverTheirColumns(int width, int height, int cards) {
        var map = (StepKind.Map) walk.step("service-map").kind();
        for (int i = 0; i < cards; i++) {
            var column = map.columns().get(i % map.columns().size()).id();
            var cell = StepKind.Map.cellId(map.rows().get(i % 4).id(), column);
            walk.live.performUndoable(
                    Cards.add(walk.now(), walk.live.pen(), "service-map", cell, Side.IT, "One basket " + i));
        }
        walk.goTo("service-map");
        for (double sideways : List.of(0.0, 1.0)) {
            WaitForAsyncUtils.waitForAsyncFx(20_000, () -> assertAligned(width, height, cards, sideways));
        }
    }

    private void assertAligned(int width, int height, int cards, double sideways) {
        Theme.loadFonts();
        var shell = new Shell(walk.desk.context, walk.session, width, height, "board", "capture", "console");
        shell.show(walk.page(Duration.ofMinutes(2)));
        var root = shell.scene().getRoot();
        var file = Path.of("target", "screens", "map-headings-" + cards + "-" + width + "x" + height + ".png");
        Snapshot.write(shell.scene(), file);
        ((ScrollPane) root.lookup(".board-scroll")).setHvalue(sideways);
        root.layout();
        var headings = places(root, ".map-heading");
        var cells = places(root, ".group").subList(0, headings.size());
        assertThat(headings).hasSize(6);
        for (int i = 0; i < cells.size(); i++) {
            assertThat(headings.get(i).getMinX()).isCloseTo(cells.get(i).getMinX(), within(2.0));
            assertThat(headings.get(i).getMaxX()).isCloseTo(cells.get(i).getMaxX(), within(2.0));
        }
        shell.hidePage();
    }

    /** Row by row, from the left. */
    private static List<Bounds> places(Node root, String style) {
        return root.lookupAll(style).stream()
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .sorted(Comparator.comparingDouble(Bounds::getMinY).thenComparingDouble(Bounds::getMinX))
                .toList();
    }
}
