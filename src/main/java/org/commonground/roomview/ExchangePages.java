package org.commonground.roomview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonground.drawing.ColourToken;
import org.commonground.drawing.Shape.Anchor;
import org.commonground.drawing.Shape.Weight;
import org.commonground.drawing.SideShapes;
import org.commonground.i18n.Messages;
import org.commonground.roomview.RoomPage.Heading;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.operation.Exchanges;
import org.commonground.workshop.record.Exchange;
import org.commonground.workshop.record.Exchange.Direction;

/** Needs at the left, beside each the give that answers it. */
record ExchangePages(Workshop workshop, Messages messages, RoomLayout layout) {

    /** A need and what answers it; either may stand alone. */
    private record Pair(Optional<SideLine> need, Optional<SideLine> give) {}

    StepPages of(String stepId, Heading heading) {
        double titles = titleSize() * RoomText.LINE + layout.cardGap();
        double room = layout.contentHeight(heading) - titles;
        return new RowPages<>(layout, this::draw)
                .of(pairs(stepId).flatMap(pair -> pieces(pair, room)).toList(), heading, titles, this::titles);
    }

    private void titles(DrawingBuilder sheet) {
        sheet.strong(0, 0, half(), messages.get("room.exchange.needs"), titleSize());
        sheet.strong(givesAt(), 0, half(), messages.get("room.exchange.gives"), titleSize());
    }

    /** Both halves as high as the higher one. */
    private double draw(DrawingBuilder sheet, Pair pair, double y) {
        double high = Math.max(height(pair.need()), height(pair.give())) - layout.cardGap();
        pair.need().ifPresent(need -> sheet.card(need, 0, y, half(), high, size()));
        pair.give()
                .ifPresentOrElse(
                        give -> sheet.card(give, givesAt(), y, half(), high, size()),
                        () -> sheet.text(
                                givesAt(),
                                y + (high - openHeight()) / 2,
                                half(),
                                messages.get("room.exchange.open"),
                                RoomLayout.SMALLEST,
                                Weight.SEMIBOLD,
                                ColourToken.WARNING));
        if (pair.need().isPresent() && pair.give().isPresent()) {
            double x = half() + layout.exchangeMiddle() / 2;
            int size = layout.type(48);
            sheet.add(SideShapes.muted(x, y + high / 2 + size * 0.36, "⇄", size).anchored(Anchor.MIDDLE));
        }
        return high + layout.cardGap();
    }

    private double height(Optional<SideLine> line) {
        return line.map(l -> layout.cardHeight(l, size(), half())).orElseGet(() -> openHeight() + layout.cardGap());
    }

    private double openHeight() {
        return RoomText.height(messages.get("room.exchange.open"), RoomLayout.SMALLEST, half());
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
        var all = Exchanges.ofStep(workshop, stepId);
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

    private static Optional<SideLine> line(Exchange one) {
        return Optional.of(new SideLine(one.id(), one.side(), one.text()));
    }

    /** A pair of which one half is higher than the wall in several. */
    private Stream<Pair> pieces(Pair pair, double room) {
        var needs = pieces(pair.need(), room);
        var gives = pieces(pair.give(), room);
        return IntStream.range(0, Math.max(needs.size(), gives.size()))
                .mapToObj(i -> new Pair(at(needs, i), at(gives, i)));
    }

    private List<SideLine> pieces(Optional<SideLine> line, double room) {
        double high = room - 2 * layout.cardPadding() - layout.cardGap();
        return line.stream()
                .flatMap(l -> RoomText.pieces(l.text(), size(), layout.cardWords(half()), high).stream()
                        .map(l::with))
                .toList();
    }

    private static Optional<SideLine> at(List<SideLine> lines, int i) {
        return i < lines.size() ? Optional.of(lines.get(i)) : Optional.empty();
    }
}
