package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.commonground.i18n.Messages;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.NeedsWindow;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Workshops;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The banner shows unsaved changes with the reason until they are saved. */
@NeedsWindow
class SaveBannerTest {

    private final InMemoryLibrary store = new InMemoryLibrary();
    private final List<String> copies = new ArrayList<>();
    private LiveWorkshop live;
    private SaveBanner banner;

    @Start
    void start(Stage stage) {
        var workshop = WorkshopBuilder.of(WorkshopBuilder.programme()).workshop();
        store.add(workshop);
        live = new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
        banner = new SaveBanner(new Widgets(new Messages(Locale.ENGLISH)), live, () -> copies.add("asked"));
    }

    @Test
    void itIsVisibleOnlyWhileChangesAreUnsaved(FxRobot robot) {
        assertThat(banner.view().isVisible()).isFalse();
        robot.interact(() -> fail("The drive is gone."));
        assertThat(banner.view().isVisible()).isTrue();
        assertThat(banner.view().isManaged()).isTrue();
        assertThat(text()).startsWith("! Not saved: The drive is gone.");
        robot.interact(() -> button().fire());
        assertThat(copies).containsExactly("asked");
    }

    @Test
    void afterCloseItStopsListening(FxRobot robot) {
        banner.close();
        robot.interact(() -> fail("The drive is gone."));
        assertThat(banner.view().isVisible()).isFalse();
    }

    private void fail(String reason) {
        store.failWith(reason);
        live.performUndoable(Workshops.setArchived(live.workshop(), true));
    }

    private String text() {
        return ((Parent) banner.view())
                .getChildrenUnmodifiable().stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .findFirst()
                        .orElseThrow();
    }

    private Button button() {
        return ((Parent) banner.view())
                .getChildrenUnmodifiable().stream()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow();
    }
}
