package org.commonground.roomview;

import java.util.List;
import java.util.function.Function;
import org.commonground.drawing.Frame;
import org.commonground.drawing.chart.Figures;
import org.commonground.drawing.chart.Figures.CaptionedDrawing;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.roomview.RoomPage.Page;
import org.commonground.workshop.Workshop;

/** The pictures of results on the wall, one a page. */
record ResultPages(Workshop workshop, Messages messages, RoomLayout layout, Heading heading) {

    /** Sizes of letters beside {@link RoomLayout#SMALLEST}, the largest first. */
    private static final List<Integer> LARGER = List.of(40, 36, 32);

    /** The one that is asked for; only the prompt where there is none. */
    RoomPage scene(Function<Figures, List<CaptionedDrawing>> of) {
        var told = of.apply(figures());
        if (told.isEmpty()) {
            return new TitlePage(layout).prompt(heading);
        }
        int at = Math.clamp(workshop.liveState().shown().beat(), 0, told.size() - 1);
        return new RoomPage.Reveal(
                heading,
                told.get(at).drawing(),
                layout.wide() ? told.get(at).caption() : "",
                new Page(at, told.size()));
    }

    private Figures figures() {
        // On a small surface the picture takes all of it; what it says is read out.
        double said = layout.wide() ? layout.said() : 0;
        var frame = new Frame(layout.contentWidth(), layout.contentHeight(heading) - said, RoomLayout.SMALLEST);
        var larger = LARGER.stream()
                .map(layout::type)
                .filter(size -> size > RoomLayout.SMALLEST)
                .map(Integer::doubleValue)
                .toList();
        return new Figures(workshop, messages, frame, larger);
    }
}
