package org.commonground.ui.board;

import java.text.Bidi;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.workshop.Card;

/** A card on the board: a region with a text, which is far cheaper than a label where there are hundreds. */
final class CardNode extends Region implements Reconciler.Part<Board.Face> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("off-wall");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private static final double TOP = 10;
    private static final double ASIDE = 12;
    private static final double SHAPE = 8;
    private static final double TEXT_X = ASIDE + SHAPE + 7;

    private final Text text = new Text();
    private final Text votes = new Text();
    private Board.Face face;
    private Node shape;
    private double measuredWidth = -1;
    private double measuredHeight;

    CardNode(Board.Face face) {
        this.face = face;
        getStyleClass().add("note");
        text.getStyleClass().add("note-text");
        votes.getStyleClass().add("note-votes");
        text.setTextOrigin(VPos.TOP);
        votes.setTextOrigin(VPos.TOP);
        shape = SideMark.shape(face.card().side(), SHAPE);
        getChildren().addAll(shape, text, votes);
        paint();
    }

    Board.Face face() {
        return face;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void update(Board.Face now) {
        getStyleClass().remove(SideMark.styleClass(face.card().side()));
        getChildren().remove(shape);
        face = now;
        shape = SideMark.shape(now.card().side(), SHAPE);
        getChildren().add(shape);
        paint();
    }

    private void paint() {
        var card = face.card();
        getStyleClass().add(SideMark.styleClass(card.side()));
        setId("card-" + card.id());
        setAccessibleText(card.side().shape() + " " + card.text());
        text.setText(card.text());
        var leftToRight = new Bidi(card.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        text.setTextAlignment(leftToRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        votes.setText(face.votes().drawn());
        votes.setVisible(!votes.getText().isEmpty());
        pseudoClassStateChanged(HIDDEN, card.visibility() == Card.Visibility.CONSOLE_ONLY);
        measuredWidth = -1;
        requestLayout();
    }

    void mark(boolean chosen, boolean active) {
        pseudoClassStateChanged(CHOSEN, chosen);
        pseudoClassStateChanged(ACTIVE, active);
    }

    void carried(boolean carried) {
        pseudoClassStateChanged(CARRIED, carried);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width != measuredWidth) {
            text.setWrappingWidth(Math.max(20, width - TEXT_X - ASIDE));
            measuredWidth = width;
            measuredHeight = Math.ceil(2 * TOP
                    + text.getLayoutBounds().getHeight()
                    + (votes.isVisible() ? votes.getLayoutBounds().getHeight() + 2 : 0));
        }
        return measuredHeight;
    }

    /** Type size and face come from the style sheet, perhaps after the first measuring. */
    @Override
    protected void layoutChildren() {
        measuredWidth = -1;
        computePrefHeight(getWidth());
        shape.relocate(ASIDE, TOP + 5);
        text.relocate(TEXT_X, TOP);
        var bounds = votes.getLayoutBounds();
        votes.relocate(getWidth() - ASIDE - bounds.getWidth(), getHeight() - TOP - bounds.getHeight() + 2);
    }
}
