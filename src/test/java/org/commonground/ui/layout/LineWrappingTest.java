package org.commonground.ui.layout;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.shell.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
class LineWrappingTest {

    private static final String ARABIC = "عميل واحد، سجل واحد في كل القنوات";

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Theme.loadFonts();
    }

    @Test
    void aNarrowLabelShowsAllRightToLeftTextOnSeveralLines() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var label = shown(ARABIC, 160);
            assertThat(label.getText().replace('\n', ' ')).isEqualTo(ARABIC);
            assertThat(label.getText().lines().count()).isGreaterThan(1);
            assertThat(label.getHeight()).isGreaterThan(2 * 16);
        });
    }

    @Test
    void aWordWiderThanTheLineIsBrokenInside() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var word = ARABIC.replace(" ", "");
            assertThat(LineWrapping.withLineBreaks(word, Font.font("Inter", 28), 100)
                            .lines()
                            .count())
                    .isGreaterThan(2);
            assertThat(shown(word, 100).getText().replace("\n", "")).isEqualTo(word);
        });
    }

    /** JavaFX drew "Tempo" at the end of the first line too, beyond the edge. */
    @Test
    void aWordBesideJoinedEmojiIsDrawnOnce() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var text = LineWrapping.text("Danke 🙏 für 🚀 Tempo 👩‍👩‍👧 2", Font.font("Inter", 13), 140);
            assertThat(text.getText().lines()).hasSizeGreaterThan(1);
            assertThat(text.getLayoutBounds().getWidth()).isLessThanOrEqualTo(140);
            assertThat(shown("Danke 🙏 für 🚀 Tempo 👩‍👩‍👧 2", 140).getText()).contains("\n");
        });
    }

    /** The first text of a font had a "ů" in place of an emoji. */
    @Test
    void theFirstEmojiOfAFontIsDrawnAsTheOthers() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Theme.loadFonts();
            assertThat(pixels("Danke 🙏 für 👩‍👩‍👧 2")).isEqualTo(pixels("Danke 🙏 für 👩‍👩‍👧 2"));
        });
    }

    private static int[] pixels(String words) {
        var text = new javafx.scene.text.Text(words);
        text.setFont(Font.font("Inter", 20));
        var picture = text.snapshot(null, null);
        int wide = (int) picture.getWidth();
        int high = (int) picture.getHeight();
        var pixels = new int[wide * high];
        picture.getPixelReader()
                .getPixels(0, 0, wide, high, javafx.scene.image.PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        return pixels;
    }

    @Test
    void leftToRightTextIsNotChanged() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var label = shown("Help at 2 am without a queue, für alle", 100);
            assertThat(label.getText()).doesNotContain("\n");
            assertThat(label.isWrapText()).isTrue();
        });
    }

    @Test
    void aLabelInAGridThatScrollsIsAsHighAsItsLines() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var label = Widgets.wrapped(ARABIC + " " + ARABIC, "strong");
            label.setStyle("-fx-font-size: 13.5px");
            var grid = new GridPane();
            var narrow = new ColumnConstraints(40);
            var rest = new ColumnConstraints();
            rest.setHgrow(Priority.ALWAYS);
            rest.setMinWidth(120);
            grid.getColumnConstraints().addAll(narrow, rest);
            grid.addRow(0, new Label("1"), new VBox(label));
            var tall = new Region();
            tall.setMinHeight(800);
            var scroll = new ScrollPane(new VBox(grid, tall));
            scroll.setFitToWidth(true);
            var scene = new Scene(scroll, 220, 400);
            Theme.apply(scene);
            scene.snapshot(null);
            assertThat(label.getHeight())
                    .isGreaterThanOrEqualTo(label.getText().lines().count() * 16.0);
        });
    }

    private static Label shown(String text, double width) {
        var label = Widgets.wrapped(text);
        var column = new VBox(label);
        var scene = new Scene(column, width, 400);
        Theme.apply(scene);
        scene.snapshot(null);
        // The lines are known only after the width; the page is laid out again before it is painted.
        scene.snapshot(null);
        return label;
    }
}
