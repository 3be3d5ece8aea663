package org.commonground.ui.room;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene.Statement;
import org.commonground.ui.kit.Ui;
import org.commonground.ui.kit.Wrapping;

/** The sentence, as large as fits; what is still to be found is a line to fill in. */
final class StatementNode {

    private StatementNode() {}

    static Node of(Statement statement, RoomLayout layout) {
        var whole = statement.parts().stream()
                .map(part -> part.lead() + " " + (part.words().isEmpty() ? "______" : part.words()))
                .collect(Collectors.joining(
                        ", ", "", endOf(statement.parts().getLast().words())));
        var box = new VBox(
                Wrapping.needed(whole)
                        ? Type.text(whole, statement.textSize(), layout.contentWidth())
                        : inParts(statement));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node inParts(Statement statement) {
        var sentence = new TextFlow();
        Type.sized(sentence, statement.textSize());
        sentence.setLineSpacing(statement.textSize() * 0.15);
        var parts = statement.parts();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            sentence.getChildren().add(Ui.styled(new Text(part.lead() + " "), "room-text", "room-muted"));
            sentence.getChildren()
                    .add(
                            part.words().isEmpty()
                                    ? Ui.styled(new Text("______"), "room-text", "room-faint")
                                    : Ui.styled(new Text(part.words()), "room-text", "room-strong"));
            var after = i + 1 < parts.size() ? ", " : endOf(part.words());
            sentence.getChildren().add(Ui.styled(new Text(after), "room-text", "room-muted"));
        }
        return sentence;
    }

    private static String endOf(String words) {
        return words.matches("(?s).*[.!?…。؟]") ? "" : ".";
    }
}
