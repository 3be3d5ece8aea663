package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 860);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);

    @Test
    void aWindowStaysWhereAScreenStillShowsIt() {
        var place = new WindowPlace(1500, 40, 1200, 800, false);
        assertThat(place.fitTo(List.of(LAPTOP, PROJECTOR))).isEqualTo(place);
    }

    @Test
    void aWindowOnAnUnpluggedProjectorComesBackToTheLaptop() {
        var place = new WindowPlace(1500, 40, 1200, 800, false);
        assertThat(place.fitTo(List.of(LAPTOP))).isEqualTo(new WindowPlace(0, 0, 1440, 860, false));
    }

    @Test
    void aMaximizedWindowMayReachOverItsScreensEdges() {
        var place = new WindowPlace(-8, -8, 1456, 876, true);
        assertThat(place.fitTo(List.of(LAPTOP))).isEqualTo(place);
    }

    @Test
    void aWindowTooSmallToWorkInIsOpenedAtItsUsualSize() {
        assertThat(new WindowPlace(0, 0, 200, 100, false).fitTo(List.of(PROJECTOR)))
                .isEqualTo(new WindowPlace(1680, 90, 1440, 900, false));
    }
}
