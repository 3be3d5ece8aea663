package org.commonground.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.commonground.drawing.Tone.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of a text and what it stands on, in every palette: WCAG AA on the facilitator's screen, AAA on the wall. */
class ToneTest {

    private static final List<Tone> WORDS = List.of(INK, MUTED, FAINT, MARKETING_WORDS, IT_WORDS, JOINT_WORDS, WARNING);
    private static final List<Tone> GROUNDS = List.of(SURFACE, PAPER, PANEL, EMPTY, WARNING_TINT);
    private static final List<Tone> TINTS = List.of(MARKETING_TINT, IT_TINT, JOINT_TINT);
    private static final List<Tone> SIDES = List.of(MARKETING, IT, JOINT);

    @ParameterizedTest
    @EnumSource
    void wordsAreReadOnTheScreen(Palette palette) {
        for (var word : WORDS) {
            Stream.concat(GROUNDS.stream(), TINTS.stream())
                    .forEach(ground -> assertThat(Contrast.of(word.hex(palette), ground.hex(palette)))
                            .as("%s on %s, %s", word, ground, palette)
                            .isGreaterThanOrEqualTo(4.5));
            // On buttons of ink.
            assertThat(Contrast.of(SURFACE.hex(palette), INK.hex(palette))).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreReadOnTheWall(Palette palette) {
        for (var word : WORDS) {
            for (var ground : List.of(SURFACE, PAPER)) {
                assertThat(Contrast.of(word.onWall(palette), ground.onWall(palette)))
                        .as("%s on %s, %s", word, ground, palette)
                        .isGreaterThanOrEqualTo(7);
            }
        }
        for (var ground : List.of(MARKETING_TINT, IT_TINT, JOINT_TINT, WARNING_TINT)) {
            assertThat(Contrast.of(INK.onWall(palette), ground.onWall(palette))).isGreaterThanOrEqualTo(7);
        }
        assertThat(PAPER.onWall(palette)).as("the fields of a map").isNotEqualTo(SURFACE.onWall(palette));
        assertThat(Contrast.of(WARNING.onWall(palette), WARNING_TINT.onWall(palette)))
                .isGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void shapesAndEdgesAreSeen(Palette palette) {
        for (var ground : List.of(SURFACE, PAPER, PANEL)) {
            for (var shape : List.of(MARKETING, IT, JOINT, EDGE, INK)) {
                assertThat(Contrast.of(shape.hex(palette), ground.hex(palette)))
                        .as("%s on %s, %s", shape, ground, palette)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        for (int side = 0; side < SIDES.size(); side++) {
            assertThat(Contrast.of(SIDES.get(side).hex(palette), TINTS.get(side).hex(palette)))
                    .as("%s on its card, %s", SIDES.get(side), palette)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aSideKeepsItsHueInEveryPalette() {
        for (var palette : Palette.values()) {
            assertThat(hue(MARKETING.hex(palette))).isBetween(15.0, 35.0);
            assertThat(hue(IT.hex(palette))).isBetween(195.0, 215.0);
            assertThat(hue(JOINT.hex(palette))).isBetween(155.0, 170.0);
            for (var side : SIDES) {
                assertThat(hue(side.ofWords().hex(palette))).isCloseTo(hue(side.hex(palette)), offset(8.0));
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
    void noTwoTonesHaveOneName() {
        assertThat(Arrays.stream(values()).map(Tone::token)).doesNotHaveDuplicates();
    }

    private static double hue(String hex) {
        var rgb = java.awt.Color.decode(hex);
        return 360 * java.awt.Color.RGBtoHSB(rgb.getRed(), rgb.getGreen(), rgb.getBlue(), null)[0];
    }
}
