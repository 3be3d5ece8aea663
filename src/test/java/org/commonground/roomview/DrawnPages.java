package org.commonground.roomview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.DrawingPainter;
import org.commonground.drawing.Ink;
import org.commonground.drawing.Shape;
import org.commonground.drawing.SideColours;
import org.commonground.drawing.Typefaces;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Step;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.session.RoomWorkshops;
import org.commonground.workshop.Workshop;

/** Pages of the room view as drawings: laid out for many rooms, looked at, and saved as pictures. */
final class DrawnPages {

    static final Messages WORDS = new Messages(Locale.UK);
    /** Of a workshop with hundreds of pages only these are drawn. */
    private static final int MOST_PAGES = 6;

    private static final List<RoomLayout> LAYOUTS = List.of(
            RoomLayout.USUAL,
            layout(8, 1920, 1080),
            layout(13, 1920, 1080),
            layout(20, 1920, 1080),
            layout(5.6, 1024, 768),
            layout(7, 1280, 800),
            layout(5.6, 2560, 1080),
            layout(5.6, 640, 360));

    private DrawnPages() {}

    static RoomLayout layout(double depth, double width, double height) {
        return RoomLayout.of(new RoomSize(depth, RoomSize.USUAL.pictureHeight(), false), width, height, height);
    }

    /** Finds what is to be drawn on the pages of the step that is on. */
    interface Source<S> {
        List<S> of(Workshop workshop, RoomLayout layout, Step step, Heading heading);
    }

    /** Draws a page. */
    interface Artist<S> {
        Drawing draw(S scene, RoomLayout layout, Messages messages);
    }

    /** Every page of that kind reads well in every room, and says all that {@code said} finds in the scene. */
    static <S> void assertReadable(
            Map<String, Workshop> workshops, Source<S> source, Artist<S> artist, Function<S, List<String>> said)
            throws IOException {
        int drawn = 0;
        for (var workshop : workshops.entrySet()) {
            for (var layout : LAYOUTS) {
                int number = 0;
                for (var scene : scenes(workshop.getValue(), layout, source)) {
                    number++;
                    var page = artist.draw(scene, layout, WORDS);
                    var name = workshop.getKey() + ", " + layout + ", page " + number;
                    assertLegible(name, page);
                    assertSays(name, page, said.apply(scene));
                    if (layout.equals(RoomLayout.USUAL) || layout.equals(LAYOUTS.get(2))) {
                        write(page, "page-%s-%d-%.0f.png".formatted(workshop.getKey(), number, layout.width()));
                    }
                    drawn++;
                }
            }
        }
        assertThat(drawn).isPositive();
    }

    static <S> List<S> scenes(Workshop workshop, RoomLayout layout, Source<S> source) {
        return IntStream.range(0, MOST_PAGES)
                .mapToObj(page -> RoomWorkshops.page(workshop, page))
                .flatMap(on -> {
                    var scenes = new RoomPageBuilder(on, WORDS, layout, new CardHeights(layout), Map.of());
                    var step = scenes.step().orElseThrow();
                    return source.of(on, layout, step, scenes.heading(step)).stream();
                })
                .distinct()
                .limit(MOST_PAGES)
                .toList();
    }

    /** On the first page of the usual size. */
    static <S> S first(Workshop workshop, Source<S> source) {
        return scenes(workshop, RoomLayout.USUAL, source).getFirst();
    }

    /** Nothing outside, no words too small, none over another. */
    private static void assertLegible(String name, Drawing page) {
        var all = new Rectangle2D.Double(-0.5, -0.5, page.width() + 1, page.height() + 1);
        var texts = Ink.texts(page);
        var boxes = new ArrayList<Rectangle2D>();
        for (var text : texts) {
            assertThat(text.size()).as("%s: %s", name, text.text()).isGreaterThanOrEqualTo(RoomLayout.SMALLEST);
            var box = Ink.box(text);
            assertThat(all.contains(box))
                    .as("%s: inside, %s, %s in %s", name, text, box, all)
                    .isTrue();
            boxes.add(new Rectangle2D.Double(
                    box.getX() + 1, box.getY() + 1, Math.max(0, box.getWidth() - 2), box.getHeight() - 2));
        }
        for (int a = 0; a < boxes.size(); a++) {
            for (int b = a + 1; b < boxes.size(); b++) {
                assertThat(boxes.get(a).intersects(boxes.get(b)))
                        .as("%s: %s covers %s", name, texts.get(a), texts.get(b))
                        .isFalse();
            }
        }
        for (var shape : Ink.shapes(page)) {
            if (shape instanceof Shape.Rect r) {
                assertThat(all.contains(r.x(), r.y(), r.width(), r.height()))
                        .as("%s: %s", name, r)
                        .isTrue();
            }
            if (shape instanceof Shape.Circle c) {
                assertThat(all.contains(c.x() - c.radius(), c.y() - c.radius(), 2 * c.radius(), 2 * c.radius()))
                        .as("%s: %s", name, c)
                        .isTrue();
            }
        }
    }

    private static void assertSays(String name, Drawing page, List<String> said) {
        var drawn = bare(Ink.texts(page).stream().map(Shape.Text::text).collect(Collectors.joining()));
        var told = bare(page.title());
        for (var text : said) {
            assertThat(drawn).as(name).contains(bare(text));
            assertThat(told).as(name).contains(bare(text));
        }
    }

    /** Without the spaces at which lines are broken, and the marks that keep the direction of a line. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u200e\u200f]", "");
    }

    private static void write(Drawing page, String file) throws IOException {
        var image = new BufferedImage(
                (int) Math.ceil(page.width()), (int) Math.ceil(page.height()), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        new DrawingPainter(new Typefaces(), SideColours.values()[0]).paint(page, graphics);
        graphics.dispose();
        var screens = Files.createDirectories(Path.of("target/screens"));
        ImageIO.write(image, "png", screens.resolve(file).toFile());
    }

    /** Those whose name begins so. */
    static Map<String, Workshop> beginning(String name, Map<String, Workshop> workshops) {
        return workshops.entrySet().stream()
                .filter(workshop -> workshop.getKey().startsWith(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
