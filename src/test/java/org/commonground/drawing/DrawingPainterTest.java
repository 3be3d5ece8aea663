package org.commonground.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the legend of a picture says is set in a font that has its letters. */
class DrawingPainterTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 40;

    @ParameterizedTest
    @ValueSource(strings = {"🎉", "🚀", "سلة", "סל", "→"})
    void everyLetterHasAShapeOfItsOwn(String letters) throws Exception {
        assertThat(dark(drawn(letters))).isGreaterThan(20);
        assertThat(ink(drawn(letters))).isNotEqualTo(ink(drawn(letters.replaceAll("\\X", "\uE0FF"))));
    }

    /** The first letter read stands at the right: the word is as Java sets it, not letter by letter from the left. */
    @Test
    void wordsFromTheRightRunFromTheRight() throws Exception {
        assertThat(ink(drawn("שלום"))).isNotEqualTo(ink(drawn("םולש")));
        int first = leftmost(drawn("ווווו" + "🎉"));
        assertThat(first).isEqualTo(leftmost(drawn("🎉")));
    }

    private static BufferedImage drawn(String text) throws Exception {
        var label = new Shape.Text(5, 25, text, 16, Shape.Weight.REGULAR, ColourToken.INK, Shape.Anchor.START, 0);
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        new DrawingPainter(new Typefaces(), SideColours.USUAL)
                .paint(new Drawing(WIDTH, HEIGHT, "Legend", List.of(label)), graphics);
        graphics.dispose();
        var folder = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(
                image,
                "png",
                folder.resolve("legend-" + Integer.toHexString(text.hashCode()) + ".png")
                        .toFile());
        return image;
    }

    private static int dark(BufferedImage image) {
        return (int) IntStream.range(0, WIDTH * HEIGHT)
                .filter(i -> (image.getRGB(i % WIDTH, i / WIDTH) & 0xff) < 128)
                .count();
    }

    private static int leftmost(BufferedImage image) {
        return IntStream.range(0, WIDTH * HEIGHT)
                .filter(i -> (image.getRGB(i % WIDTH, i / WIDTH) & 0xff) < 128)
                .map(i -> i % WIDTH)
                .min()
                .orElseThrow();
    }

    private static String ink(BufferedImage image) {
        return Arrays.toString(image.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH));
    }
}
