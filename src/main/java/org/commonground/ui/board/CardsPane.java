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
 * Cards one below the other, or in rows where there is width for more than one. Only cards near what is in sight are nodes, so that
 * thousands cost no more than a screenful. It has no background, or each new card would repaint all.
 */
final class CardsPane extends Pane {

    private static final double NARROWEST = 210;
    /** Grids kept for widths that a layout asks for; a window being resized leaves many behind. */
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

    /** Calls for a layout where something that is in sight now is no node yet. */
    void sighted() {
        var seen = inSight(0);
        if (seen[0] < from || seen[1] > to) {
            requestLayout();
        }
    }

    /** Tells where every card stands, seen or not, in this pane's pixels. */
    void tellSpots(BiConsumer<String, ArrowNavigation.Box> listener) {
        var spots = spots(getWidth());
        IntStream.range(0, faces.size())
                .forEach(i -> listener.accept(faces.get(i).id(), spots.at(i)));
    }

    /** Where a card stands, seen or not, in this pane's pixels. */
    Optional<ArrowNavigation.Box> spot(String id) {
        return IntStream.range(0, faces.size())
                .filter(i -> faces.get(i).id().equals(id))
                .mapToObj(spots(getWidth())::at)
                .findFirst();
    }

    private CardNode node(Board.Face face) {
        var node = new CardNode(face);
        // A card's place and size are this pane's business: what is inside asks nobody above for a layout.
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

    /** From which card to before which. */
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
