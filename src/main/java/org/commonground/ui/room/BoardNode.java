package org.commonground.ui.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.Board;
import org.commonground.roomview.RoomScene.Column;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.Ui;

/** Columns of cards. What stands unchanged at its place keeps its node. */
final class BoardNode {

    /** A title or a card, at its place in the column. */
    private record Piece(int at, String title, Optional<Line> card, int size, double width, RoomLayout layout) {}

    private final Label over = Ui.wrapped("", "room-column");
    private final HBox columns = new HBox();
    private final VBox view = new VBox(columns);
    private final List<Reconciler<Piece>> kept = new ArrayList<>();

    /** @param title stands over the board; may be empty */
    Node show(String title, Board board, RoomLayout layout) {
        over.setText(title);
        Type.sized(over, layout.columnTitle());
        columns.setSpacing(layout.gap());
        view.setSpacing(layout.cardGap());
        view.getChildren().setAll(title.isEmpty() ? List.of(columns) : List.of(over, columns));
        while (kept.size() < board.filled().size()) {
            var column = new VBox();
            columns.getChildren().add(column);
            kept.add(new Reconciler<>(column, Piece::at, PiecePart::new));
        }
        double width = layout.columnWidth(board.columns());
        for (int i = 0; i < kept.size(); i++) {
            boolean used = i < board.filled().size();
            var column = (VBox) columns.getChildren().get(i);
            column.setSpacing(layout.cardGap());
            column.setVisible(used);
            column.setManaged(used);
            column.setMinWidth(width);
            column.setMaxWidth(width);
            kept.get(i).show(used ? pieces(board.filled().get(i), board.textSize(), width, layout) : List.of());
        }
        return view;
    }

    private static List<Piece> pieces(Column column, int size, double width, RoomLayout layout) {
        var pieces = new ArrayList<Piece>();
        for (var group : column.groups()) {
            if (!group.title().isEmpty()) {
                pieces.add(new Piece(pieces.size(), group.title(), Optional.empty(), size, width, layout));
            }
            for (var line : group.lines()) {
                pieces.add(new Piece(pieces.size(), "", Optional.of(line), size, width, layout));
            }
        }
        return pieces;
    }

    private static final class PiecePart implements Reconciler.Part<Piece> {

        private final HBox node = new HBox();

        PiecePart(Piece piece) {
            update(piece);
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void update(Piece piece) {
            node.getChildren()
                    .setAll(piece.card()
                            .<Node>map(card -> CardNode.of(card, piece.size(), piece.width(), piece.layout()))
                            .orElseGet(() ->
                                    CardNode.heading(piece.title(), piece.size(), piece.width(), piece.layout())));
        }
    }
}
