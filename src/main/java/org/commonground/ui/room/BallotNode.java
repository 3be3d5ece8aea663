package org.commonground.ui.room;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene.BallotOpen;
import org.commonground.live.RoomScene.Choice;
import org.commonground.live.RoomScene.Turnout;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;
import org.commonground.words.Words;

/** A vote before it is revealed: the choices, and who votes. */
final class BallotNode {

    private static final int MOST_SHAPES = 12;

    private BallotNode() {}

    static Node of(BallotOpen ballot, Words words) {
        var columns = new HBox(RoomLayout.GAP);
        int perColumn = (ballot.choices().size() + ballot.columns() - 1) / ballot.columns();
        for (int c = 0; c < ballot.columns(); c++) {
            int from = Math.min(ballot.choices().size(), c * perColumn);
            int to = Math.min(ballot.choices().size(), from + perColumn);
            columns.getChildren().add(column(ballot.choices().subList(from, to), ballot));
        }
        columns.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(columns, Priority.ALWAYS);
        return new VBox(columns, foot(ballot, words));
    }

    private static Node column(List<Choice> choices, BallotOpen ballot) {
        double width = RoomLayout.columnWidth(ballot.columns());
        var column = new VBox(RoomLayout.CARD_GAP);
        column.setAlignment(ballot.columns() == 1 ? Pos.CENTER_LEFT : Pos.TOP_LEFT);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        choices.forEach(choice -> column.getChildren().add(choice(choice, ballot.textSize(), width)));
        return column;
    }

    private static Node choice(Choice choice, int size, double width) {
        var number = Ui.label(choice.number(), "room-choice-number");
        number.setMinWidth(choice.number().isEmpty() ? 0 : 64);
        var box = new HBox(20, number, words(choice, size, width - 64 - 20 - 60));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setFillHeight(false);
        box.getStyleClass().addAll("room-box", "room-choice");
        return box;
    }

    private static Node words(Choice choice, int size, double width) {
        var rest = choice.rest().isEmpty() ? "" : " — " + choice.rest();
        if (Wrapping.needed(choice.lead() + rest)) {
            return CardNode.text(choice.lead() + rest, size, width);
        }
        var lead = Ui.styled(new Text(choice.lead()), "room-text", rest.isEmpty() ? "room-plain" : "room-strong");
        var words = new TextFlow(lead, Ui.styled(new Text(rest), "room-text"));
        words.setStyle("-fx-font-size: " + size + "px");
        words.setMaxWidth(width);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Node foot(BallotOpen ballot, Words words) {
        var foot = new HBox(30);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(90);
        var turnout = ballot.turnout();
        for (int i = 0; i < turnout.size(); i++) {
            foot.getChildren().add(turnout(turnout.get(i), words));
            if (i == 0) {
                foot.getChildren().addAll(Ui.spacer(), Ui.label(ballot.foot(), "room-foot"), Ui.spacer());
            }
        }
        return foot;
    }

    /** Shapes while they can be counted at a glance, else figures. */
    private static Node turnout(Turnout turnout, Words words) {
        var row = Ui.row(22, SideName.of(turnout.side(), turnout.name(), 30));
        if (turnout.expected() > MOST_SHAPES) {
            var figures = turnout.voted()
                    .map(voted -> words.get("room.vote.voted", voted, turnout.expected()))
                    .orElse(words.get("room.vote.voters", turnout.expected()));
            row.getChildren().add(Ui.label(figures, "room-foot"));
            return row;
        }
        var shapes = new FlowPane(14, 14);
        shapes.setAlignment(Pos.CENTER_LEFT);
        shapes.setPrefWrapLength(turnout.expected() > 6 ? 6 * 48.0 : turnout.expected() * 48.0);
        for (int i = 0; i < turnout.expected(); i++) {
            var shape = SideMark.shape(turnout.side(), 34);
            if (shape instanceof Shape drawn && turnout.voted().orElse(0) <= i) {
                drawn.getStyleClass().add("not-voted");
            }
            shapes.getChildren().add(shape);
        }
        row.getChildren().add(shapes);
        return row;
    }
}
