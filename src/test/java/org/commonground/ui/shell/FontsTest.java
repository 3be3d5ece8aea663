package org.commonground.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Overlapping strokes of a letter have light notches on Linux as soon as the text is enlarged, by the app or by the screen. */
class FontsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Medium", "SemiBold", "Bold"})
    void noLetterHasOverlappingStrokes(String weight) throws Exception {
        var file = Path.of("assets", "fonts", "Inter-" + weight + ".ttf").toFile();
        var font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(1000f);
        assertThat(IntStream.rangeClosed('!', '\u017f')
                        .filter(font::canDisplay)
                        .filter(letter -> overlaps(font, letter)))
                .isEmpty();
    }

    /** Where strokes overlap, the fill rule decides whether the overlap is filled. */
    private static boolean overlaps(Font font, int letter) {
        var outline = font.createGlyphVector(new FontRenderContext(null, true, true), Character.toString(letter))
                .getOutline();
        var twice = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        twice.append(outline.getPathIterator(null), false);
        var between = new Area(outline);
        between.exclusiveOr(new Area(twice));
        var bounds = between.getBounds2D();
        return bounds.getWidth() > 8 && bounds.getHeight() > 8;
    }
}
