package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Weight;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.workshop.operation.Placing;

/** Value × feasibility: four fields between two axes, and beside them what is not placed yet. */
final class PlacingPage {

    /**
     * Rows of a table placed on value × feasibility.
     *
     * @param quadrants in the order of the choices: above right, above left, below right, below left
     * @param unplaced what stands beside; no lines where all are placed
     * @param height of a quadrant
     */
    record Fields(Heading heading, List<Quadrant> quadrants, Quadrant unplaced, double height) {
        Fields {
            quadrants = List.copyOf(quadrants);
        }

        /** How many lines follow on other pages. */
        int more() {
            return unplaced.more() + quadrants.stream().mapToInt(Quadrant::more).sum();
        }
    }

    /** A field of a matrix; {@code more} lines did not fit and follow on other pages. */
    record Quadrant(String title, List<SideLine> lines, int more) {
        Quadrant {
            lines = List.copyOf(lines);
        }
    }

    private static final double MARK = 18;
    private static final double RADIUS = 14;
    private static final double EDGE = 2;

    private final RoomLayout layout;
    private final Messages messages;
    private final List<Shape> shapes = new ArrayList<>();

    private PlacingPage(RoomLayout layout, Messages messages) {
        this.layout = layout;
        this.messages = messages;
    }

    static Drawing draw(Fields scene, RoomLayout layout, Messages messages) {
        var page = new PlacingPage(layout, messages);
        page.add(scene);
        var said = Stream.concat(scene.quadrants().stream(), Stream.of(scene.unplaced()))
                .map(page::said)
                .collect(Collectors.joining("\n", scene.heading().prompt() + "\n", ""));
        return new Drawing(layout.contentWidth(), layout.contentHeight(scene.heading()), said, page.shapes);
    }

    /** Of the name of a field with the gap under it. @param inside width between the paddings */
    static double titleHeight(String title, double inside, RoomLayout layout) {
        return title(title, inside, layout).height() + layout.quadrantGap();
    }

    /** Of a line with the gap under it. */
    static double lineHeight(SideLine line, double inside, RoomLayout layout) {
        return line(line, inside, layout).height() + layout.quadrantGap();
    }

    /** Of the number of lines that did not fit. */
    static double moreHeight() {
        return RoomLayout.SMALLEST * RoomText.LINE;
    }

    private void add(Fields scene) {
        boolean aside = !scene.unplaced().lines().isEmpty();
        double width = layout.quadrantWidth(aside);
        double all = 2 * scene.height() + layout.quadrantGap();
        for (int field = 0; field < scene.quadrants().size(); field++) {
            double x = layout.axis() + (Placing.isRight(field) ? width + layout.quadrantGap() : 0);
            double y = Placing.isUpper(field) ? 0 : scene.height() + layout.quadrantGap();
            shapes.addAll(
                    field == 0
                            ? box(x, y, width, scene.height(), ColourToken.INK).around(EDGE, ColourToken.SURFACE)
                            : List.of(box(x, y, width, scene.height(), ColourToken.PAPER)));
            fill(scene.quadrants().get(field), x, y, width);
        }
        double middle = layout.axis() + width + layout.quadrantGap() / 2;
        double strip = layout.axis() - layout.quadrantGap();
        axis(strip / 2, all / 2, messages.get("room.placing.value"), -90);
        axis(middle, all + layout.quadrantGap() + strip / 2, messages.get("room.placing.feasible"), 0);
        if (aside) {
            double x = layout.contentWidth() - layout.aside();
            shapes.addAll(box(x, 0, layout.aside(), all, ColourToken.LINE).around(EDGE, ColourToken.SURFACE));
            fill(scene.unplaced(), x, 0, layout.aside());
        }
    }

    /** @param x of the middle of the words, as {@code y} is, before they are turned */
    private void axis(double x, double y, String name, double rotation) {
        double base = 0.36 * RoomLayout.SMALLEST;
        shapes.add(new Shape.Text(
                rotation == 0 ? x : x + base,
                rotation == 0 ? y + base : y,
                name,
                RoomLayout.SMALLEST,
                Weight.REGULAR,
                ColourToken.MUTED,
                Anchor.MIDDLE,
                rotation));
    }

    private static Shape.Rect box(double x, double y, double width, double height, ColourToken fill) {
        return new Shape.Rect(x, y, width, height, RADIUS, fill);
    }

    private void fill(Quadrant quadrant, double left, double top, double width) {
        double inside = width - 2 * layout.cardPadding();
        double x = left + layout.cardPadding();
        double y = top + layout.cardPadding();
        shapes.addAll(title(quadrant.title(), inside, layout).at(x, y));
        y += titleHeight(quadrant.title(), inside, layout);
        for (var line : quadrant.lines()) {
            shapes.add(new Shape.Group(line.id(), line(line, inside, layout).at(x, y)));
            y += lineHeight(line, inside, layout);
        }
        if (quadrant.more() > 0) {
            shapes.addAll(TextBlock.of(more(quadrant), RoomLayout.SMALLEST, Weight.REGULAR, ColourToken.MUTED, inside)
                    .at(x, y));
        }
    }

    private static TextBlock title(String title, double inside, RoomLayout layout) {
        return TextBlock.of(title, layout.quadrantTitle(), Weight.SEMIBOLD, ColourToken.INK, inside);
    }

    private static SideLabel line(SideLine line, double inside, RoomLayout layout) {
        return new SideLabel(
                Optional.of(line.side()),
                MARK,
                layout.cardMark() - MARK,
                TextBlock.of(
                        line.text(), RoomLayout.SMALLEST, Weight.REGULAR, ColourToken.INK, inside - layout.cardMark()));
    }

    private String more(Quadrant quadrant) {
        return messages.get("room.placing.more", quadrant.more());
    }

    private String said(Quadrant quadrant) {
        var lines = quadrant.lines().stream().map(line -> line.side().shape() + " " + line.text());
        return Stream.concat(lines, quadrant.more() > 0 ? Stream.of(more(quadrant)) : Stream.of())
                .collect(Collectors.joining("; ", quadrant.title() + ": ", ""));
    }
}
