package org.commonground.roomview;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Picture;
import org.commonground.drawing.Shape;
import org.commonground.roomview.RoomPage.Drawn;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;

/** The pages of a message: words as large as they fit, or a picture that fills the page, with its words below it. */
public record MessagePages(RoomLayout layout) {

    private static final int[] SIZES = {144, 128, 112, 96, 80, 66, 54, 44, 36, RoomLayout.SMALLEST};
    private static final int[] CAPTION_SIZES = {54, 44, 36, RoomLayout.SMALLEST};

    /** The most of the height that the words below a picture take, before they get pages of their own. */
    private static final double CAPTION_SHARE = 0.25;

    /** @param at from 0; the last page if there are fewer */
    public Drawn page(RoomMessage message, int at) {
        var pages =
                message.picture().map(picture -> pages(picture, message.text())).orElseGet(() -> pages(message.text()));
        int shown = Math.min(at, pages.size() - 1);
        return new Drawn(Heading.NONE, pages.get(shown).drawing(height()), new Page(shown, pages.size()));
    }

    private List<DrawingBuilder> pages(String text) {
        int size = size(SIZES, text, height());
        return RoomText.pieces(text, size, layout.contentWidth(), height()).stream()
                .map(piece -> words(piece, size))
                .toList();
    }

    private List<DrawingBuilder> pages(Picture picture, String text) {
        double most = height() * CAPTION_SHARE;
        int size = size(CAPTION_SIZES, text, most);
        double words = text.isEmpty() ? 0 : RoomText.height(text, size, layout.contentWidth());
        boolean below = words <= most;
        double frame = below && words > 0 ? height() - words - layout.space(16) : height();
        var page = new DrawingBuilder(layout);
        page.add(Shape.Image.within(0, 0, layout.contentWidth(), frame, picture));
        if (below) {
            page.strong(0, height() - words, layout.contentWidth(), text, size);
            return List.of(page);
        }
        return Stream.concat(Stream.of(page), pages(text).stream()).toList();
    }

    private DrawingBuilder words(String text, int size) {
        double tall = RoomText.height(text, size, layout.contentWidth());
        var page = new DrawingBuilder(layout);
        page.strong(0, Math.max(0, (height() - tall) / 2), layout.contentWidth(), text, size);
        return page;
    }

    /** The largest size in which the text is no higher than that and no word is broken. */
    private int size(int[] sizes, String text, double high) {
        var widest = Stream.of(text.split("\\s"))
                .max(Comparator.comparingDouble(word -> RoomText.width(word, layout.type(sizes[0]))))
                .orElse("");
        var fitting = IntStream.of(sizes)
                .filter(size -> RoomText.width(widest, layout.type(size)) <= layout.contentWidth())
                .toArray();
        return layout.fitting(fitting, text, layout.contentWidth(), high);
    }

    private double height() {
        return layout.contentHeight(Heading.NONE);
    }
}
