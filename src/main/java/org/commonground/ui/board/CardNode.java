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
import org.commonground.drawing.Lines;
import org.commonground.drawing.Shape;
import org.commonground.ui.kit.Reconciler;
import org.commonground.ui.kit.SideMark;
import org.commonground.workshop.Card;

/** A card on the board: a region with a text node, which is far cheaper than a label where there are hundreds. */
final class CardNode extends Region implements Reconciler.Part<Board.Face> {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("off-wall");
    private static final PseudoClass CARRIED = PseudoClass.getPseudoClass("carried");

    private static final double SIZE = 13.5;
    private static final Font FONT = Font.font("Inter", SIZE);
    /** The distance of two base lines in pixels: the line height of Inter and the line spacing. */
    private static final double LINE = SIZE * 1.21 + 1.5;

    private static final double VOTES_LINE = 15;
    private static final double TOP = 10;
    private static final double ASIDE = 12;
    /** Below this width in pixels, as in the columns of a map, the padding is smaller. */
    private static final double NARROW = 140;

    private static final double NARROW_ASIDE = 6;
    private static final double SHAPE = 8;

    private final Text text = new Text();
    private final Text votes = new Text();
    private Board.Face face;
    private Node shape;

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

    private static double aside(double width) {
        return width < NARROW ? NARROW_ASIDE : ASIDE;
    }

    private static double textX(double width) {
        return aside(width) + SHAPE + (width < NARROW ? 5 : 7);
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

    /** Height in pixels of a card of that width, without its votes. */
    static double textHeight(String text, double width) {
        return Math.ceil(2 * TOP + LINE * lines(text, width).size());
    }

    /** The height in pixels that the votes add. */
    static double votesHeight(Votes votes) {
        return votes.drawn().isEmpty() ? 0 : VOTES_LINE;
    }

    private static List<String> lines(String text, double width) {
        return Lines.of(text, SIZE, Shape.Weight.REGULAR, Math.max(20, width - textX(width) - aside(width)));
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
        shape.relocate(aside(getWidth()), TOP + 5);
        text.relocate(
                leftToRight
                        ? textX(getWidth())
                        : getWidth()
                                - aside(getWidth())
                                - text.getLayoutBounds().getWidth(),
                TOP);
        var bounds = votes.getLayoutBounds();
        votes.relocate(getWidth() - aside(getWidth()) - bounds.getWidth(), getHeight() - TOP - bounds.getHeight() + 2);
    }
}
