package org.commonground.ui.room;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.BallotOpen;
import org.commonground.roomview.RoomScene.Choice;
import org.commonground.roomview.RoomScene.Turnout;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.words.Words;

/** A vote before it is revealed: the choices, and who votes. */
final class BallotNode {

    private static final int MOST_SHAPES = 12;
    private static final double SHAPE = 34;
    private static final double BETWEEN = 14;

    private final Words words;
    private final RoomLayout layout;

    BallotNode(Words words, RoomLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    Node of(BallotOpen ballot) {
        var columns = new HBox(layout.gap());
        var choices = ballot.choices();
        columns.getChildren().add(column(choices.subList(0, ballot.inFirst()), ballot));
        if (choices.size() > ballot.inFirst()) {
            columns.getChildren().add(column(choices.subList(ballot.inFirst(), choices.size()), ballot));
        }
        columns.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(columns, Priority.ALWAYS);
        var all = new VBox(columns, layout.beside(ballot.turnout(), ballot.foot()) ? foot(ballot) : feet(ballot));
        if (!ballot.about().isEmpty() && ballot.columns() > 1) {
            all.getChildren().addFirst(about(ballot));
        }
        return all;
    }

    private Node about(BallotOpen ballot) {
        boolean numbers =
                ballot.choices().stream().allMatch(choice -> choice.number().isEmpty());
        var about = Type.text(ballot.about(), layout.aboutSize(), layout.contentWidth());
        about.getStyleClass().add(numbers ? "room-muted" : "room-strong");
        VBox.setMargin(about, new Insets(0, 0, layout.gap() - (ballot.columns() > 1 ? 0 : layout.cardGap()), 0));
        return about;
    }

    private Node column(List<Choice> choices, BallotOpen ballot) {
        double width = layout.columnWidth(ballot.columns());
        var column = new VBox(layout.cardGap());
        column.setAlignment(ballot.columns() == 1 ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        if (!ballot.about().isEmpty() && ballot.columns() == 1) {
            column.getChildren().add(about(ballot));
        }
        choices.forEach(choice -> column.getChildren().add(choice(choice, ballot)));
        return column;
    }

    private Node choice(Choice choice, BallotOpen ballot) {
        var number = Type.sized(Ui.label(choice.number(), "room-choice-number"), layout.type(40));
        number.setMinWidth(choice.number().isEmpty() ? 0 : layout.choiceNumber());
        var box = new HBox(number, words(choice, ballot.textSize(), layout.choiceWords(ballot.columns())));
        box.setAlignment(Pos.CENTER_LEFT);
        if (ballot.columns() == 1) {
            VBox.setVgrow(box, Priority.ALWAYS);
            box.setMinHeight(Region.USE_PREF_SIZE);
            box.setMaxHeight(layout.choiceHeight());
        }
        box.setPadding(
                new Insets(layout.cardPadding(), layout.choicePadding(), layout.cardPadding(), layout.choicePadding()));
        box.setFillHeight(false);
        box.getStyleClass().addAll("room-box", "room-choice");
        return box;
    }

    private static Node words(Choice choice, int size, double width) {
        var rest = choice.rest().isEmpty() ? "" : " — " + choice.rest();
        if (Wrapping.needed(choice.lead() + rest)) {
            return Type.text(choice.lead() + rest, size, width);
        }
        var lead = Ui.styled(new Text(choice.lead()), "room-text", rest.isEmpty() ? "room-plain" : "room-strong");
        var words = new TextFlow(lead, Ui.styled(new Text(rest), "room-text"));
        Type.sized(words, size);
        words.setMaxWidth(width);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Node foot(BallotOpen ballot) {
        var foot = new HBox(30);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(RoomLayout.TURNOUT);
        VBox.setMargin(foot, new Insets(layout.gap(), 0, 0, 0));
        var turnout = ballot.turnout();
        for (int i = 0; i < turnout.size(); i++) {
            foot.getChildren().add(turnout(turnout.get(i)));
            if (i == 0) {
                foot.getChildren()
                        .addAll(
                                Ui.spacer(),
                                Type.sized(Ui.label(ballot.foot(), "room-foot"), layout.type(30)),
                                Ui.spacer());
            }
        }
        return foot;
    }

    /** One under the other where there is no room beside each other. */
    private Node feet(BallotOpen ballot) {
        int size = layout.type(30);
        var feet = new VBox(6);
        VBox.setMargin(feet, new Insets(layout.gap(), 0, 0, 0));
        feet.getChildren().add(Type.sized(Ui.wrapped(ballot.foot(), "room-foot"), size));
        ballot.turnout()
                .forEach(turnout -> feet.getChildren()
                        .add(SideName.wrapped(
                                turnout.side(),
                                turnout.name() + ": " + figures(turnout),
                                size,
                                layout.contentWidth())));
        return feet;
    }

    private String figures(Turnout turnout) {
        return turnout.voted()
                .map(voted -> words.get("room.vote.voted", voted, turnout.expected()))
                .orElse(words.get("room.vote.voters", turnout.expected()));
    }

    /** Shapes while they can be counted at a glance, else figures. */
    private Node turnout(Turnout turnout) {
        var row = Ui.row(22, SideName.of(turnout.side(), turnout.name(), layout.type(30)));
        if (turnout.expected() > MOST_SHAPES) {
            row.getChildren().add(Type.sized(Ui.label(figures(turnout), "room-foot"), layout.type(30)));
            return row;
        }
        var shapes = new FlowPane(BETWEEN, BETWEEN);
        shapes.setAlignment(Pos.CENTER_LEFT);
        shapes.setPrefWrapLength(Math.min(6, turnout.expected()) * (SHAPE + BETWEEN) - BETWEEN);
        for (int i = 0; i < turnout.expected(); i++) {
            var shape = SideMark.shape(turnout.side(), SHAPE);
            if (shape instanceof Shape drawn && turnout.voted().orElse(0) <= i) {
                drawn.getStyleClass().add("not-voted");
            }
            shapes.getChildren().add(shape);
        }
        row.getChildren().add(shapes);
        return row;
    }
}
