package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.commonground.drawing.Frame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomSizeTest {

    @ParameterizedTest(name = "{0} m deep, {1} m high, generous {2}, {3} pixels: type of {4}, too far {5}")
    @CsvSource({
        "5.6,  1.5, false, 1080, 28.0, false",
        "5.6,  1.5, false,  720, 18.7, false",
        "5.6,  1.5, false, 2160, 56.0, false",
        "2,    1.5, false, 1080, 28.0, false",
        "8,    1.5, false, 1080, 39.6, false",
        "8,    1.5, true,  1080, 52.8, false",
        "8,    1.5, true,  2160, 105.6, false",
        "13,   1.5, false, 1080, 64.3, false",
        "13.2, 1.5, false, 1080, 64.8, true",
        "40,   1.5, false, 1080, 64.8, true",
        "40,   1.5, false,  768, 46.1, true",
        "13.2, 2.5, false, 1080, 39.2, false",
    })
    void theBackRowSetsTheType(
            double depth, double height, boolean generous, double screen, double type, boolean tooFar) {
        var room = new RoomSize(depth, height, generous);
        assertThat(room.smallestType(screen)).isEqualTo(type, within(0.06));
        assertThat(room.tooFar()).isEqualTo(tooFar);
    }

    @Test
    void aRoomThatNobodyMeasuredHasTheSmallestType() {
        assertThat(RoomSize.USUAL).isEqualTo(new RoomSize(5.6, 1.5, false));
        assertThat(RoomSize.USUAL.smallestType(1080)).isEqualTo(Frame.SMALLEST_TYPE);
    }

    @Test
    void whatIsTooFarCanBeReadOnThePictureItNeeds() {
        var room = new RoomSize(40, 1.5, false);
        assertThat(room.furthest()).isEqualTo(13.1, within(0.05));
        assertThat(room.pictureNeeded()).isEqualTo(4.58, within(0.01));
        assertThat(new RoomSize(40, 4.59, false).tooFar()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -3, 61, Double.NaN, Double.POSITIVE_INFINITY})
    void aRoomHasDepth(double depth) {
        assertThatThrownBy(() -> new RoomSize(depth, 1.5, false)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter-Regular", "Inter-SemiBold", "Inter-Bold", "Inter-Medium"})
    void capitalsAreAsHighAsTheFontSays(String name) throws IOException {
        try (var file = RoomSize.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            var font = ByteBuffer.wrap(file.readAllBytes());
            double unitsPerEm = font.getShort(table(font, "head") + 18);
            double capital = font.getShort(table(font, "OS/2") + 88);
            assertThat(capital / unitsPerEm).isEqualTo(RoomSize.CAPITAL);
        }
    }

    /** Where a table of a TrueType font begins. */
    private static int table(ByteBuffer font, String tag) {
        for (int i = 0; i < font.getShort(4); i++) {
            var name = new byte[4];
            font.get(12 + 16 * i, name);
            if (tag.equals(new String(name, java.nio.charset.StandardCharsets.US_ASCII))) {
                return font.getInt(12 + 16 * i + 8);
            }
        }
        throw new AssertionError("No table " + tag);
    }
}
