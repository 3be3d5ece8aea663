package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.Shape;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.Tone;
import org.commonground.roomview.RoomScene.Heading;
import org.commonground.words.Words;
import org.commonground.workshop.Exchange;
import org.commonground.workshop.Exchange.Direction;
import org.commonground.workshop.Exchanges;
import org.commonground.workshop.Workshop;

/** Needs at the left, beside each the give that answers it. */
final class ExchangePages {

    /** A need and what answers it; either may stand alone. */
    private record Pair(Optional<Line> need, Optional<Line> give) {}

    private final Workshop workshop;
    private final Words words;
    private final RoomLayout layout;

    ExchangePages(Workshop workshop, Words words, RoomLayout layout) {
        this.workshop = workshop;
        this.words = words;
        this.layout = layout;
    }

    List<RoomScene> of(String stepId, Heading heading) {
        double titles = titleSize() * RoomText.LINE + layout.cardGap();
        double room = layout.contentHeight(heading) - titles;
        return new RowPages<>(layout, this::draw)
                .of(pairs(stepId).flatMap(pair -> pieces(pair, room)).toList(), heading, titles, this::titles);
    }

    private void titles(Sheet sheet) {
        sheet.strong(0, 0, half(), words.get("room.exchange.needs"), titleSize());
        sheet.strong(givesAt(), 0, half(), words.get("room.exchange.gives"), titleSize());
    }

    /** Both halves as high as the higher one. */
    private double draw(Sheet sheet, Pair pair, double y) {
        double high = Math.max(height(pair.need()), height(pair.give())) - layout.cardGap();
        pair.need().ifPresent(need -> sheet.card(need, 0, y, half(), high, size()));
        pair.give()
                .ifPresentOrElse(
                        give -> sheet.card(give, givesAt(), y, half(), high, size()),
                        () -> sheet.text(
                                givesAt(),
                                y + (high - openHeight()) / 2,
                                half(),
                                words.get("room.exchange.open"),
                                RoomLayout.SMALLEST,
                                Weight.SEMIBOLD,
                                Tone.WARNING));
        if (pair.need().isPresent() && pair.give().isPresent()) {
            double x = half() + layout.exchangeMiddle() / 2;
            int size = layout.type(48);
            sheet.add(new Shape.Text(
                    x, y + high / 2 + size * 0.36, "⇄", size, Weight.REGULAR, Tone.MUTED, Anchor.MIDDLE, 0));
        }
        return high + layout.cardGap();
    }

    private double height(Optional<Line> line) {
        return line.map(l -> layout.cardHeight(l, size(), half())).orElseGet(() -> openHeight() + layout.cardGap());
    }

    private double openHeight() {
        return RoomText.height(words.get("room.exchange.open"), RoomLayout.SMALLEST, half());
    }

    private int size() {
        return layout.type(32);
    }

    private int titleSize() {
        return layout.type(36);
    }

    private double half() {
        return layout.exchangeHalf();
    }

    private double givesAt() {
        return half() + layout.exchangeMiddle();
    }

    /** What is answered first, then what waits for an answer, then what nobody asked for. */
    private Stream<Pair> pairs(String stepId) {
        var all = Exchanges.on(workshop, stepId);
        var answered = new ArrayList<Pair>();
        var needs = new ArrayList<Pair>();
        var gives = new ArrayList<Pair>();
        for (var one : all) {
            var line = line(one);
            if (one.direction() == Direction.GIVE) {
                if (one.matchedWith().isEmpty()) {
                    gives.add(new Pair(Optional.empty(), line));
                }
            } else if (one.matchedWith().isEmpty()) {
                needs.add(new Pair(line, Optional.empty()));
            } else {
                Exchanges.partner(workshop, one).ifPresent(give -> answered.add(new Pair(line, line(give))));
            }
        }
        return Stream.of(answered, needs, gives).flatMap(List::stream);
    }

    private static Optional<Line> line(Exchange one) {
        return Optional.of(new Line(one.id(), one.side(), one.text()));
    }

    /** A pair of which one half is higher than the wall in several. */
    private Stream<Pair> pieces(Pair pair, double room) {
        var needs = pieces(pair.need(), room);
        var gives = pieces(pair.give(), room);
        return IntStream.range(0, Math.max(needs.size(), gives.size()))
                .mapToObj(i -> new Pair(at(needs, i), at(gives, i)));
    }

    private List<Line> pieces(Optional<Line> line, double room) {
        double high = room - 2 * layout.cardPadding() - layout.cardGap();
        return line.stream()
                .flatMap(l -> RoomText.pieces(l.text(), size(), layout.cardWords(half()), high).stream()
                        .map(l::with))
                .toList();
    }

    private static Optional<Line> at(List<Line> lines, int i) {
        return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
    }
}
