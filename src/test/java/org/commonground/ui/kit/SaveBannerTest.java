package org.commonground.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.commonground.live.LiveWorkshop;
import org.commonground.words.Words;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.Workshops;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The banner shows unsaved changes with the reason until they are saved. */
@InWindow
class SaveBannerTest {

    private final MemoryStore store = new MemoryStore();
    private final List<String> copies = new ArrayList<>();
    private LiveWorkshop live;
    private SaveBanner banner;

    @Start
    void start(Stage stage) {
        var workshop = Workshops.create(
                WorkshopBuilder.pen(), "One", "Fictional Ltd", WorkshopBuilder.programme(), "Marketing", "IT");
        store.add(workshop);
        live = new LiveWorkshop(workshop, List.of(), store, Runnable::run, WorkshopBuilder.pen());
        banner = new SaveBanner(new Ui(new Words(Locale.ENGLISH)), live, () -> copies.add("asked"));
    }

    @Test
    void itStandsThereOnlyWhileSomethingIsNotSaved(FxRobot robot) {
        assertThat(banner.view().isVisible()).isFalse();
        robot.interact(() -> fail("The drive is gone."));
        assertThat(banner.view().isVisible()).isTrue();
        assertThat(banner.view().isManaged()).isTrue();
        assertThat(text()).startsWith("! Not saved: The drive is gone.");
        robot.interact(() -> button().fire());
        assertThat(copies).containsExactly("asked");
    }

    @Test
    void closedItNoLongerListens(FxRobot robot) {
        banner.close();
        robot.interact(() -> fail("The drive is gone."));
        assertThat(banner.view().isVisible()).isFalse();
    }

    private void fail(String reason) {
        store.failWith(reason);
        live.perform(Workshops.archive(live.workshop(), true));
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
