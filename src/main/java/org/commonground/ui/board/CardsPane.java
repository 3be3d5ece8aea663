package org.commonground.ui.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import org.commonground.ui.layout.Reconciler;

/**
 * Cards one below the other, or in rows where the width allows more than one. Only cards near the visible range have nodes, so that
 * thousands of cards cost no more than a screenful. The pane has no background, because each new card would repaint all of it.
 */
final class CardsPane extends Pane {

    private static final double LEAST_WIDTH = 210;
    /** Number of cached grids; resizing a window requests many widths. */
    private static final int MOST_WIDTHS = 4;

    private final BoardViewport viewport;
    private final List<CardNode> newNodes = new ArrayList<>();
    private final Reconciler<Board.CardFace> nodes = new Reconciler<>(this, Board.CardFace::id, this::node);
    private final Map<Double, CardGrid> gridByWidth = new HashMap<>();
    private List<Board.CardFace> faces = List.of();
    private boolean wide;
    private int from;
    private int to;

    CardsPane(BoardViewport viewport) {
        this.viewport = viewport;
    }

    void show(List<Board.CardFace> now, boolean nowWide) {
        int same = sameAtTheStart(faces, now);
        if (same < Math.max(faces.size(), now.size()) || wide != nowWide) {
            if (wide == nowWide && gridByWidth.size() <= MOST_WIDTHS) {
                gridByWidth.replaceAll((width, grid) -> grid.changedAfter(same, now, viewport.heights()));
            } else {
                gridByWidth.clear();
            }
            faces = now;
            wide = nowWide;
            requestLayout();
        }
    }

    private static int sameAtTheStart(List<Board.CardFace> before, List<Board.CardFace> now) {
        int most = Math.min(before.size(), now.size());
        int same = 0;
        while (same < most && before.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    /** Requests a layout if a visible card has no node yet. */
    void updateVisible() {
        var seen = visibleIndexes(0);
        if (seen[0] < from || seen[1] > to) {
            requestLayout();
        }
    }

    /** Passes the position of every card, visible or not, in this pane's pixels. */
    void forEachBox(BiConsumer<String, ArrowNavigation.CardBox> listener) {
        var spots = gridFor(getWidth());
        IntStream.range(0, faces.size())
                .forEach(i -> listener.accept(faces.get(i).id(), spots.boxOf(i)));
    }

    /** The position of a card, visible or not, in this pane's pixels. */
    Optional<ArrowNavigation.CardBox> boxOf(String id) {
        // From the end, where the card is that was added last.
        for (int i = faces.size() - 1; i >= 0; i--) {
            if (faces.get(i).id().equals(id)) {
                return Optional.of(gridFor(getWidth()).boxOf(i));
            }
        }
        return Optional.empty();
    }

    private CardNode node(Board.CardFace face) {
        var node = new CardNode(face);
        // This pane places and sizes its cards itself: a change inside a card requests no layout from parents.
        node.setManaged(false);
        newNodes.add(node);
        return node;
    }

    private CardGrid gridFor(double width) {
        return gridByWidth.computeIfAbsent(width, w -> {
            int across = wide ? Math.max(1, (int) ((w + CardGrid.GAP) / (LEAST_WIDTH + CardGrid.GAP))) : 1;
            return new CardGrid(faces, w, across, viewport.heights());
        });
    }

    /** The index of the first visible card and the index after the last one. */
    private int[] visibleIndexes(double around) {
        var spots = gridFor(getWidth());
        var seen = viewport.visibleRangeOf(this);
        int first = Math.min(spots.firstCardBelow(seen.top() - around), faces.size());
        int last = spots.firstCardBelow(seen.bottom() + around);
        return new int[] {first, Math.clamp(last + spots.columns(), first, faces.size())};
    }

    @Override
    protected double computePrefHeight(double width) {
        return gridFor(width < 0 ? getWidth() : width).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var near = visibleIndexes(BoardViewport.MARGIN);
        from = near[0];
        to = near[1];
        nodes.show(faces.subList(from, to));
        newNodes.forEach(CardNode::applyCss);
        newNodes.forEach(viewport.selectionMarker());
        newNodes.clear();
        var spots = gridFor(getWidth());
        for (int i = from; i < to; i++) {
            var spot = spots.boxOf(i);
            getChildren().get(i - from).resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
