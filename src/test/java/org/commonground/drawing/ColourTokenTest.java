package org.commonground.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonground.drawing.ColourToken.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.commonground.programme.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of a text and what it stands on, in every palette and choice of colours: WCAG AA on the facilitator's screen, AAA on the wall. */
class ColourTokenTest {

    private static final List<ColourToken> WORDS =
            List.of(INK, MUTED, FAINT, MARKETING_TEXT, IT_TEXT, JOINT_TEXT, WARNING);
    private static final List<ColourToken> GROUNDS = List.of(SURFACE, PAPER, PANEL, EMPTY, WARNING_TINT);
    private static final List<ColourToken> TINTS = List.of(MARKETING_TINT, IT_TINT, JOINT_TINT);
    private static final List<ColourToken> SIDES = List.of(MARKETING, IT, JOINT);

    private static Stream<Arguments> all() {
        return Stream.of(Palette.values())
                .flatMap(palette -> Stream.of(SideColours.values()).map(sides -> Arguments.of(palette, sides)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void wordsAreReadOnTheScreen(Palette palette, SideColours sides) {
        for (var word : WORDS) {
            Stream.concat(GROUNDS.stream(), TINTS.stream())
                    .forEach(ground -> assertThat(Contrast.of(word.hex(palette, sides), ground.hex(palette, sides)))
                            .as("%s on %s, %s", word, ground, palette)
                            .isGreaterThanOrEqualTo(4.5));
            // On buttons of ink.
            assertThat(Contrast.of(SURFACE.hex(palette, sides), INK.hex(palette, sides)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void wordsAreReadOnTheWall(Palette palette, SideColours sides) {
        for (var word : WORDS) {
            for (var ground : List.of(SURFACE, PAPER)) {
                assertThat(Contrast.of(word.onRoomView(palette, sides), ground.onRoomView(palette, sides)))
                        .as("%s on %s, %s", word, ground, palette)
                        .isGreaterThanOrEqualTo(7);
            }
        }
        for (var ground : List.of(MARKETING_TINT, IT_TINT, JOINT_TINT, WARNING_TINT)) {
            assertThat(Contrast.of(INK.onRoomView(palette, sides), ground.onRoomView(palette, sides)))
                    .isGreaterThanOrEqualTo(7);
        }
        assertThat(PAPER.onRoomView(palette, sides))
                .as("the fields of a map")
                .isNotEqualTo(SURFACE.onRoomView(palette, sides));
        assertThat(Contrast.of(WARNING.onRoomView(palette, sides), WARNING_TINT.onRoomView(palette, sides)))
                .isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("all")
    void shapesAndEdgesAreSeen(Palette palette, SideColours sides) {
        for (var ground : List.of(SURFACE, PAPER, PANEL)) {
            for (var shape : List.of(MARKETING, IT, JOINT, EDGE, INK)) {
                assertThat(Contrast.of(shape.hex(palette, sides), ground.hex(palette, sides)))
                        .as("%s on %s, %s", shape, ground, palette)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        for (int side = 0; side < SIDES.size(); side++) {
            assertThat(Contrast.of(
                            SIDES.get(side).hex(palette, sides), TINTS.get(side).hex(palette, sides)))
                    .as("%s on its card, %s", SIDES.get(side), palette)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** Words, tint and line are the shape's colour, and whoever knows it from the screen knows it on paper. */
    @ParameterizedTest
    @MethodSource("all")
    void aSideKeepsItsHue(Palette palette, SideColours sides) {
        for (var side : Side.values()) {
            var shape = ColourToken.of(side);
            assertThat(away(hue(shape.hex(palette, sides)), hue(shape.hex(sides))))
                    .as("%s, %s, %s", side, palette, sides)
                    .isLessThan(15);
            assertThat(away(hue(shape.textColour().hex(palette, sides)), hue(shape.hex(palette, sides))))
                    .isLessThan(15);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChoiceIsDistinguishableWithEveryColourVisionDeficiency(Eye eye) {
        for (var palette : Palette.values()) {
            for (var one : SIDES) {
                for (var other : SIDES) {
                    assertThat(eye.apart(
                                    one.hex(palette, SideColours.ORANGE_BLUE_PLUM),
                                    other.hex(palette, SideColours.ORANGE_BLUE_PLUM)))
                            .as("%s and %s, %s", one, other, palette)
                            .isGreaterThanOrEqualTo(one == other ? 0 : 0.12);
                }
            }
        }
    }

    @Test
    void styleSheetsHaveNoColoursOfTheirOwn() throws IOException {
        try (var sheets = Files.list(Path.of("assets", "styles"))) {
            assertThat(sheets)
                    .isNotEmpty()
                    .allSatisfy(sheet -> assertThat(Files.readString(sheet))
                            .doesNotContainPattern(":[^;{}]*(#[0-9a-fA-F]{3,8}\\b|\\b(white|black)\\b|\\brgb\\()"));
        }
    }

    @Test
    void tokensAreUnique() {
        assertThat(Arrays.stream(values()).map(ColourToken::token)).doesNotHaveDuplicates();
    }

    private static double away(double one, double other) {
        double apart = Math.abs(one - other) % 360;
        return Math.min(apart, 360 - apart);
    }

    private static double hue(String hex) {
        var rgb = java.awt.Color.decode(hex);
        return 360 * java.awt.Color.RGBtoHSB(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), null)[0];
    }
}
