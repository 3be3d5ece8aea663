package org.commonground.ui.board;

import java.text.Bidi;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.commonground.drawing.LineBreaker;
import org.commonground.drawing.Shape;
import org.commonground.ui.control.SideMark;
import org.commonground.ui.control.Widgets;
import org.commonground.ui.layout.Reconciler;
import org.commonground.workshop.record.Card;

/** A card on the board: a region with a text node, which is far cheaper than a label where there are hundreds. */
final class CardNode extends Region implements Reconciler.Part<Board.CardFace> {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("off-wall");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("carried");

    private static final double SIZE = 13.5;
    private static final Font FONT = Font.font("Inter", SIZE);
    /** The distance of two base lines in pixels: the line height of Inter and the line spacing. */
    private static final double LINE_HEIGHT = SIZE * 1.21 + 1.5;

    private static final double VOTES_HEIGHT = 15;
    private static final double TOP_PADDING = 10;
    private static final double SIDE_PADDING = 12;
    /** Below this width in pixels, as in the columns of a map, the padding is smaller. */
    private static final double NARROW_BELOW = 140;

    private static final double NARROW_SIDE_PADDING = 6;
    private static final double SHAPE_SIZE = 8;

    private final Text text = Widgets.styled(new Text(), "note-text");
    private final Text votes = Widgets.styled(new Text(), "note-votes");
    private Board.CardFace face;
    private Node shape;

    private double wrappedAt = -1;
    private boolean leftToRight;

    CardNode(Board.CardFace face) {
        this.face = face;
        getStyleClass().add("note");
        text.setFont(FONT);
        text.setTextOrigin(VPos.TOP);
        text.setLineSpacing(1.5);
        votes.setTextOrigin(VPos.TOP);
        shape = SideMark.shape(face.card().side(), SHAPE_SIZE);
        getChildren().addAll(shape, text, votes);
        showFace();
    }

    private static double sidePadding(double width) {
        return width < NARROW_BELOW ? NARROW_SIDE_PADDING : SIDE_PADDING;
    }

    private static double textX(double width) {
        return sidePadding(width) + SHAPE_SIZE + (width < NARROW_BELOW ? 5 : 7);
    }

    Board.CardFace face() {
        return face;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void update(Board.CardFace now) {
        getStyleClass().remove(SideMark.styleClass(face.card().side()));
        getChildren().remove(shape);
        face = now;
        shape = SideMark.shape(now.card().side(), SHAPE_SIZE);
        getChildren().add(shape);
        showFace();
    }

    private void showFace() {
        var card = face.card();
        getStyleClass().add(SideMark.styleClass(card.side()));
        setId("card-" + card.id());
        setAccessibleText(card.side().shape() + " " + card.text());
        leftToRight = new Bidi(card.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        text.setTextAlignment(leftToRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        votes.setText(face.votes().asText());
        votes.setVisible(!votes.getText().isEmpty());
        pseudoClassStateChanged(HIDDEN, card.visibility() == Card.Visibility.CONSOLE_ONLY);
        wrappedAt = -1;
        requestLayout();
    }

    void showSelection(boolean chosen, boolean active) {
        pseudoClassStateChanged(SELECTED, chosen);
        pseudoClassStateChanged(ACTIVE, active);
    }

    void showDragged(boolean carried) {
        pseudoClassStateChanged(DRAGGED, carried);
    }

    /** Height in pixels of a card of that width, without its votes. */
    static double textHeight(String text, double width) {
        return Math.ceil(2 * TOP_PADDING + LINE_HEIGHT * lines(text, width).size());
    }

    /** The height in pixels that the votes add. */
    static double votesHeight(CardVotes votes) {
        return votes.asText().isEmpty() ? 0 : VOTES_HEIGHT;
    }

    private static List<String> lines(String text, double width) {
        return LineBreaker.of(
                text, SIZE, Shape.Weight.REGULAR, Math.max(20, width - textX(width) - sidePadding(width)));
    }

    @Override
    protected double computePrefHeight(double width) {
        return textHeight(face.card().text(), width) + votesHeight(face.votes());
    }

    /** The lines are not broken by JavaFX, so that the height is the one computed by {@link #textHeight}. */
    private void wrapAt(double width) {
        if (width != wrappedAt) {
            text.setText(String.join("\n", lines(face.card().text(), width)));
            wrappedAt = width;
        }
    }

    @Override
    protected void layoutChildren() {
        wrapAt(getWidth());
        shape.relocate(sidePadding(getWidth()), TOP_PADDING + 5);
        text.relocate(
                leftToRight
                        ? textX(getWidth())
                        : getWidth()
                                - sidePadding(getWidth())
                                - text.getLayoutBounds().getWidth(),
                TOP_PADDING);
        var bounds = votes.getLayoutBounds();
        votes.relocate(
                getWidth() - sidePadding(getWidth()) - bounds.getWidth(),
                getHeight() - TOP_PADDING - bounds.getHeight() + 2);
    }
}
