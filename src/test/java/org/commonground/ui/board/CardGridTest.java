package org.commonground.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonground.programme.model.Side;
import org.commonground.workshop.WorkshopBuilder;
import org.commonground.workshop.operation.Cards;
import org.junit.jupiter.api.Test;

/** Positions of cards, and the number of cards that are measured for them. */
class CardGridTest {

    private static final int MANY = 4_900;
    private static final double WIDTH = 700;
    private static final int ACROSS = 3;

    private final CardHeightCache heights = new CardHeightCache();
    private final List<Board.CardFace> many = faces(MANY);

    @Test
    void addingACardAtTheEndMeasuresOnlyItsRow() {
        var grid = new CardGrid(many, WIDTH, ACROSS, heights);
        var read = new Counted(many, faces(1).getFirst());
        var grown = grid.changedAfter(MANY, read, heights);
        assertThat(read.gets).isBetween(1, ACROSS);
        assertThat(grown.boxOf(MANY)).isEqualTo(new CardGrid(read, WIDTH, ACROSS, heights).boxOf(MANY));
    }

    @Test
    void aChangedGridEqualsANewOne() {
        var grid = new CardGrid(many.subList(0, 20), WIDTH, ACROSS, heights);
        for (var now : List.of(many.subList(0, 23), many.subList(0, 7), List.<Board.CardFace>of())) {
            int same = Math.min(20, now.size());
            assertThat(places(grid.changedAfter(same, now, heights), now))
                    .isEqualTo(places(new CardGrid(now, WIDTH, ACROSS, heights), now));
        }
        var other = new ArrayList<>(many.subList(0, 20));
        other.set(10, many.get(100));
        assertThat(places(grid.changedAfter(10, other, heights), other))
                .isEqualTo(places(new CardGrid(other, WIDTH, ACROSS, heights), other));
    }

    private static List<ArrowNavigation.CardBox> places(CardGrid grid, List<Board.CardFace> faces) {
        return IntStream.range(0, faces.size()).mapToObj(grid::boxOf).toList();
    }

    private static List<Board.CardFace> faces(int count) {
        var lines = IntStream.range(0, count)
                .mapToObj(i -> "Card " + i + " " + "has words ".repeat(i % 9 + 1))
                .toList();
        var workshop = WorkshopBuilder.empty();
        return workshop
                .after(Cards.add(workshop, WorkshopBuilder.pen(), "write", "ideas", Side.IT, lines))
                .cards()
                .stream()
                .map(card -> new Board.CardFace(card, CardVotes.NONE))
                .toList();
    }

    /** Counts how often a card is read. */
    private static final class Counted extends java.util.AbstractList<Board.CardFace> {

        private final List<Board.CardFace> all;
        private int gets;

        Counted(List<Board.CardFace> before, Board.CardFace last) {
            all = new ArrayList<>(before);
            all.add(last);
        }

        @Override
        public Board.CardFace get(int index) {
            gets++;
            return all.get(index);
        }

        @Override
        public int size() {
            return all.size();
        }
    }
}
