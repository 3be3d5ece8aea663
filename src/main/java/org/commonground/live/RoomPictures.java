package org.commonground.live;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonground.drawing.Drawing;
import org.commonground.drawing.Figures;
import org.commonground.drawing.Figures.Told;
import org.commonground.drawing.Frame;
import org.commonground.drawing.Shape;
import org.commonground.live.RoomScene.Heading;
import org.commonground.live.RoomScene.Page;
import org.commonground.programme.VoteKind;
import org.commonground.words.Words;
import org.commonground.workshop.Ballot;
import org.commonground.workshop.Workshop;

/** The pictures of results on the wall, one a page, each in the largest letters that suit it. */
final class RoomPictures {

    /** Sizes of letters beside {@link RoomLayout#SMALLEST}, the largest first. */
    private static final int[] LARGER = {40, 36, 32};

    /** So many ratings stand beside each other; more are in rows, where bars need the height that larger letters would take. */
    private static final int FEW_RATINGS = 3;

    /** More to choose from fill the wall as it is. */
    private static final int FEW_CHOICES = 8;

    private final Workshop workshop;
    private final Words words;
    private final RoomLayout layout;
    private final Heading heading;

    RoomPictures(Workshop workshop, Words words, RoomLayout layout, Heading heading) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
        this.heading = heading;
    }

    /** The one that is asked for; only the prompt where there is none. @param ballots what the pictures are about */
    RoomScene scene(List<Ballot> ballots, Function<Figures, List<Told>> of) {
        var told = of.apply(figures(RoomLayout.SMALLEST));
        if (told.isEmpty()) {
            return new RoomScene.Talk(heading);
        }
        int at = Math.clamp(workshop.live().shown().beat(), 0, told.size() - 1);
        var smallest = told.get(at);
        var shown = ballots.stream().allMatch(RoomPictures::few)
                ? IntStream.of(LARGER)
                        .map(layout::type)
                        .filter(size -> size > RoomLayout.SMALLEST)
                        .mapToObj(size -> of.apply(figures(size)))
                        .filter(larger -> larger.size() == told.size())
                        .map(larger -> larger.get(at))
                        .filter(larger -> asWhole(larger.drawing(), smallest.drawing()))
                        .findFirst()
                        .orElse(smallest)
                : smallest;
        return new RoomScene.Reveal(
                heading, shown.drawing(), layout.wide() ? shown.said() : "", new Page(at, told.size()));
    }

    private static boolean few(Ballot ballot) {
        return ballot.items().size() <= (ballot.kind() instanceof VoteKind.Scale ? FEW_RATINGS : FEW_CHOICES);
    }

    /** Whether no line is broken that the other has whole, and none cut off. */
    private static boolean asWhole(Drawing larger, Drawing smallest) {
        return texts(larger).size() == texts(smallest).size() && cutOff(larger) <= cutOff(smallest);
    }

    private static long cutOff(Drawing drawing) {
        return texts(drawing).stream().filter(text -> text.endsWith("…")).count();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.shapes().stream()
                .filter(Shape.Text.class::isInstance)
                .map(Shape.Text.class::cast)
                .map(Shape.Text::text)
                .toList();
    }

    private Figures figures(int size) {
        // On a small surface the picture takes all of it; what it says is read out.
        double said = layout.wide() ? layout.said() : 0;
        return new Figures(
                workshop, words, new Frame(layout.contentWidth(), layout.contentHeight(heading) - said, size));
    }
}
