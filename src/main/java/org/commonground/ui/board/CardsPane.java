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
import org.commonground.ui.kit.Reconciler;

/**
 * Cards one below the other, or in rows where the width allows more than one. Only cards near the visible range have nodes, so that
 * thousands of cards cost no more than a screenful. The pane has no background, because each new card would repaint all of it.
 */
final class CardsPane extends Pane {

    private static final double NARROWEST = 210;
    /** Number of cached grids; resizing a window requests many widths. */
    private static final int MOST_WIDTHS = 4;

    private final BoardViewport sight;
    private final List<CardNode> fresh = new ArrayList<>();
    private final Reconciler<Board.Face> nodes = new Reconciler<>(this, Board.Face::id, this::node);
    private final Map<Double, CardGrid> gridByWidth = new HashMap<>();
    private List<Board.Face> faces = List.of();
    private boolean wide;
    private int from;
    private int to;

    CardsPane(BoardViewport sight) {
        this.sight = sight;
    }

    void show(List<Board.Face> now, boolean nowWide) {
        int same = sameAtTheStart(faces, now);
        if (same < Math.max(faces.size(), now.size()) || wide != nowWide) {
            if (wide == nowWide && gridByWidth.size() <= MOST_WIDTHS) {
                gridByWidth.replaceAll((width, grid) -> grid.changedAfter(same, now, sight.heights()));
            } else {
                gridByWidth.clear();
            }
            faces = now;
            wide = nowWide;
            requestLayout();
        }
    }

    private static int sameAtTheStart(List<Board.Face> before, List<Board.Face> now) {
        int most = Math.min(before.size(), now.size());
        int same = 0;
        while (same < most && before.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    /** Requests a layout if a visible card has no node yet. */
    void sighted() {
        var seen = inSight(0);
        if (seen[0] < from || seen[1] > to) {
            requestLayout();
        }
    }

    /** Passes the position of every card, visible or not, in this pane's pixels. */
    void tellSpots(BiConsumer<String, ArrowNavigation.Box> listener) {
        var spots = spots(getWidth());
        IntStream.range(0, faces.size())
                .forEach(i -> listener.accept(faces.get(i).id(), spots.at(i)));
    }

    /** The position of a card, visible or not, in this pane's pixels. */
    Optional<ArrowNavigation.Box> spot(String id) {
        return IntStream.range(0, faces.size())
                .filter(i -> faces.get(i).id().equals(id))
                .mapToObj(spots(getWidth())::at)
                .findFirst();
    }

    private CardNode node(Board.Face face) {
        var node = new CardNode(face);
        // This pane places and sizes its cards itself: a change inside a card requests no layout from parents.
        node.setManaged(false);
        fresh.add(node);
        return node;
    }

    private CardGrid spots(double width) {
        return gridByWidth.computeIfAbsent(width, w -> {
            int across = wide ? Math.max(1, (int) ((w + CardGrid.GAP) / (NARROWEST + CardGrid.GAP))) : 1;
            return new CardGrid(faces, w, across, sight.heights());
        });
    }

    /** The index of the first visible card and the index after the last one. */
    private int[] inSight(double around) {
        var spots = spots(getWidth());
        var seen = sight.of(this);
        int first = Math.min(spots.firstFrom(seen.top() - around), faces.size());
        int last = spots.firstFrom(seen.bottom() + around);
        return new int[] {first, Math.clamp(last + spots.across(), first, faces.size())};
    }

    @Override
    protected double computePrefHeight(double width) {
        return spots(width < 0 ? getWidth() : width).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var near = inSight(BoardViewport.AROUND);
        from = near[0];
        to = near[1];
        nodes.show(faces.subList(from, to));
        fresh.forEach(CardNode::applyCss);
        fresh.forEach(sight.marker());
        fresh.clear();
        var spots = spots(getWidth());
        for (int i = from; i < to; i++) {
            var spot = spots.at(i);
            getChildren().get(i - from).resizeRelocate(spot.x(), spot.y(), spot.width(), spot.height());
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
