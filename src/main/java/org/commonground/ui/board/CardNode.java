package org.commonground.ui.board;

import java.text.Bidi;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Wrapping;
import org.commonground.workshop.Card;

/** A card on the board: a region with a text, which is far cheaper than a label where there are hundreds. */
final class CardNode extends Region implements Reconciler.Part<Board.Face> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("off-wall");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private static final Font FONT = Font.font("Inter", 13.5);
    private static final double TOP = 10;
    private static final double ASIDE = 12;
    private static final double SHAPE = 8;
    private static final double TEXT_X = ASIDE + SHAPE + 7;

    private final Text text = new Text();
    private final Text votes = new Text();
    private Board.Face face;
    private Node shape;

    /** Heights by width: laying out asks for more than one width, and each answer costs a wrapped text. */
    private final Map<Double, Double> heights = new HashMap<>();

    private double wrappedAt = -1;
    private boolean leftToRight;

    CardNode(Board.Face face) {
        this.face = face;
        getStyleClass().add("note");
        text.getStyleClass().add("note-text");
        votes.getStyleClass().add("note-votes");
        text.setFont(FONT);
        text.setTextOrigin(VPos.TOP);
        text.setLineSpacing(1.5);
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
        leftToRight = new Bidi(card.text(), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        text.setTextAlignment(leftToRight ? TextAlignment.LEFT : TextAlignment.RIGHT);
        votes.setText(face.votes().drawn());
        votes.setVisible(!votes.getText().isEmpty());
        pseudoClassStateChanged(HIDDEN, card.visibility() == Card.Visibility.CONSOLE_ONLY);
        heights.clear();
        wrappedAt = -1;
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
        var known = heights.get(width);
        if (known != null) {
            return known;
        }
        wrapAt(width);
        double height = Math.ceil(2 * TOP
                + text.getLayoutBounds().getHeight()
                + (votes.isVisible() ? votes.getLayoutBounds().getHeight() + 2 : 0));
        heights.put(width, height);
        return height;
    }

    private void wrapAt(double width) {
        if (width != wrappedAt) {
            Wrapping.wrap(text, face.card().text(), Math.max(20, width - TEXT_X - ASIDE));
            wrappedAt = width;
        }
    }

    @Override
    protected void layoutChildren() {
        wrapAt(getWidth());
        shape.relocate(ASIDE, TOP + 5);
        text.relocate(
                leftToRight
                        ? TEXT_X
                        : getWidth() - ASIDE - text.getLayoutBounds().getWidth(),
                TOP);
        var bounds = votes.getLayoutBounds();
        votes.relocate(getWidth() - ASIDE - bounds.getWidth(), getHeight() - TOP - bounds.getHeight() + 2);
    }
}
