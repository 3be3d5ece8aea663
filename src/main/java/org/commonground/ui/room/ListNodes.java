package org.commonground.ui.room;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.roomview.RoomLayout;
import org.commonground.roomview.RoomScene;
import org.commonground.roomview.RoomScene.Deed;
import org.commonground.roomview.RoomScene.Entry;
import org.commonground.roomview.RoomScene.Line;
import org.commonground.roomview.RoomScene.Pair;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** Registers, needs and gives, and the plan: a block a line. */
final class ListNodes {

    private final Words words;
    private final RoomLayout layout;

    ListNodes(Words words, RoomLayout layout) {
        this.words = words;
        this.layout = layout;
    }

    Node of(RoomScene.Register register) {
        var list = new VBox(layout.cardGap());
        register.entries().forEach(entry -> list.getChildren().add(entry(entry)));
        return list;
    }

    Node of(RoomScene.Exchange exchange) {
        var titles = new HBox(
                layout.exchangeMiddle(),
                over(words.get("room.exchange.needs")),
                over(words.get("room.exchange.gives")));
        var list = new VBox(layout.cardGap(), titles);
        exchange.pairs().forEach(pair -> list.getChildren().add(pair(pair)));
        return list;
    }

    Node of(RoomScene.Plan plan) {
        var list = new VBox();
        plan.actions().forEach(deed -> list.getChildren().add(deed(deed)));
        return list;
    }

    private Node entry(Entry entry) {
        var texts = new VBox();
        if (!entry.title().isEmpty()) {
            texts.getChildren().add(Type.strong(entry.title(), layout.type(36), layout.entryWords()));
        }
        if (!entry.rest().isEmpty()) {
            var rest = Type.text(entry.rest(), RoomLayout.SMALLEST, layout.entryWords());
            rest.getStyleClass().add("room-muted");
            texts.getChildren().add(rest);
        }
        var mark = SideMark.shape(entry.side(), 20);
        HBox.setMargin(mark, new Insets((layout.type(36) * 1.21 - 20) / 2, 0, 0, 0));
        var box = new HBox(layout.cardMark() - 20, mark, texts);
        box.setAlignment(Pos.TOP_LEFT);
        box.setPadding(new Insets(layout.cardPadding()));
        box.getStyleClass().add("room-box");
        return box;
    }

    private Label over(String title) {
        var label = Type.sized(Ui.label(title, "room-column"), layout.type(36));
        label.setMinWidth(layout.exchangeHalf());
        return label;
    }

    private Node pair(Pair pair) {
        boolean matched = pair.need().isPresent() && pair.give().isPresent();
        var between = Type.sized(Ui.label(matched ? "⇄" : "", "room-match"), layout.type(48));
        between.setMinWidth(layout.exchangeMiddle());
        between.setMaxWidth(layout.exchangeMiddle());
        between.setAlignment(Pos.CENTER);
        var row = new HBox(half(pair.need(), ""), between, half(pair.give(), words.get("room.exchange.open")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** @param missing said where nothing stands; may be empty */
    private Node half(Optional<Line> line, String missing) {
        return line.<Node>map(l -> CardNode.of(l, layout.type(32), layout.exchangeHalf(), layout))
                .orElseGet(() -> {
                    var empty = new StackPane();
                    empty.setMinWidth(layout.exchangeHalf());
                    empty.setMaxWidth(layout.exchangeHalf());
                    if (!missing.isEmpty()) {
                        empty.getChildren().add(Ui.wrapped(missing, "room-warn"));
                        empty.setAlignment(Pos.CENTER_LEFT);
                    }
                    return empty;
                });
    }

    private Node deed(Deed deed) {
        var number = Type.sized(Ui.label(Integer.toString(deed.number()), "room-number"), layout.type(36));
        number.setMinWidth(layout.deedNumber());
        var about = new VBox(6, Type.strong(deed.title(), layout.type(36), layout.deedWords()));
        boolean beside = layout.beside(deed);
        var who = Stream.concat(
                        Stream.concat(deed.owner().stream(), deed.counterpart().stream())
                                .map(person -> person(person, beside)),
                        Stream.of(deed.due()).filter(due -> !due.isEmpty()).map(due ->
                                (Node) Ui.label(due, "room-due")))
                .toList();
        if (beside && !who.isEmpty()) {
            var row = new HBox(40);
            row.getChildren().setAll(who);
            about.getChildren().add(row);
        } else {
            about.getChildren().addAll(who);
        }
        var row = new HBox(number, about);
        row.getStyleClass().add("room-deed");
        return row;
    }

    private Node person(Line person, boolean beside) {
        int size = RoomLayout.SMALLEST;
        return beside
                ? SideName.of(person.side(), person.text(), size)
                : SideName.wrapped(person.side(), person.text(), size, layout.deedWords());
    }
}
