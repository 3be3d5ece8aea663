package org.commonground.ui.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which screen the wall is, in every arrangement; a rectangle is written x y width height. */
class RoomScreenTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "one screen,                        0 0 1440 900,                                       100 100 800 600,   ''",
        "the console fills one of two,      0 0 1440 900; 1440 0 1920 1080,                     0 0 1440 900,      1440 0 1920 1080",
        "the console was dragged over,      0 0 1440 900; 1440 0 1920 1080,                     1500 50 800 600,   0 0 1440 900",
        "most of it is still at the left,   0 0 1440 900; 1440 0 1920 1080,                     900 50 800 600,    1440 0 1920 1080",
        "most of it is at the right,        0 0 1440 900; 1440 0 1920 1080,                     1200 50 800 600,   0 0 1440 900",
        "three: never the main one first,   0 0 1440 900; 1440 0 1920 1080; 3360 0 1280 720,    1500 50 800 600,   3360 0 1280 720",
        "three: the first of the others,    0 0 1440 900; 1440 0 1920 1080; 3360 0 1280 720,    10 10 800 600,     1440 0 1920 1080",
        "mirrored,                          0 0 1440 900; 0 0 1440 900,                         10 10 800 600,     ''",
        "mirrored at another resolution,    0 0 1440 900; 0 0 1280 720,                         10 10 800 600,     ''",
        "mirrored beside a third,           0 0 1440 900; 0 0 1440 900; 1440 0 1920 1080,       10 10 800 600,     1440 0 1920 1080",
        "left of the main one,              0 0 1440 900; -1920 -180 1920 1080,                 10 10 800 600,     -1920 -180 1920 1080",
        "console left of the main one,      0 0 1440 900; -1920 -180 1920 1080,                 -1800 0 800 600,   0 0 1440 900",
        "above,                             0 0 1440 900; 0 -1080 1920 1080,                    10 10 800 600,     0 -1080 1920 1080",
        "the console's screen has vanished, 0 0 1440 900; 1440 0 1920 1080,                     5000 100 800 600,  0 0 1440 900",
        "vanished with all but one,         0 0 1440 900,                                       5000 100 800 600,  ''",
        "laptop at 150 %,                   0 0 1280 800; 1280 0 1920 1080,                     0 0 1280 800,      1280 0 1920 1080",
        "laptop at 200 %,                   0 0 1440 900; 2880 0 1920 1080,                     0 0 1440 900,      2880 0 1920 1080",
        "both at 150 %; edges rounded,      0 0 1280 800; 1279.5 0 1280.5 720,                  0 0 1280 800,      1279.5 0 1280.5 720",
        "maximized a little over the edge,  0 0 1440 900; 1440 0 1920 1080,                     -8 -8 1456 916,    1440 0 1920 1080",
        "not shown yet,                     0 0 1440 900; 1440 0 1920 1080,                     0 0 0 0,           1440 0 1920 1080",
    })
    void theWallIsWhereTheConsoleIsNot(String which, String screens, String console, String wall) {
        assertThat(RoomScreen.choose(rectangles(screens), rectangles(console).getFirst()))
                .isEqualTo(
                        wall.isEmpty()
                                ? Optional.empty()
                                : Optional.of(rectangles(wall).getFirst()));
    }

    private static List<Rectangle2D> rectangles(String text) {
        return Arrays.stream(text.split(";"))
                .map(one -> Arrays.stream(one.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(n -> new Rectangle2D(n[0], n[1], n[2], n[3]))
                .toList();
    }
}
