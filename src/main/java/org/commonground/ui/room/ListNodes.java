package org.commonground.ui.room;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.live.RoomLayout;
import org.commonground.live.RoomScene;
import org.commonground.live.RoomScene.Deed;
import org.commonground.live.RoomScene.Entry;
import org.commonground.live.RoomScene.Line;
import org.commonground.live.RoomScene.Pair;
import org.commonground.ui.kit.SideMark;
import org.commonground.ui.kit.Ui;
import org.commonground.words.Words;

/** Registers, needs and gives, and the plan: a block a line. */
final class ListNodes {

    private static final double HALF = RoomLayout.columnWidth(2) - 40;

    private ListNodes() {}

    static Node of(RoomScene.Register register, Words words) {
        if (register.entries().isEmpty()) {
            return nothingYet(words.get("room.register.empty"));
        }
        var list = new VBox(RoomLayout.CARD_GAP);
        register.entries().forEach(entry -> list.getChildren().add(entry(entry)));
        return list;
    }

    static Node of(RoomScene.Exchange exchange, Words words) {
        if (exchange.pairs().isEmpty()) {
            return nothingYet(words.get("room.exchange.empty"));
        }
        var titles = new HBox(
                2.0 * (RoomLayout.GAP - 13) + 80,
                over(words.get("room.exchange.needs")),
                over(words.get("room.exchange.gives")));
        var list = new VBox(RoomLayout.CARD_GAP, titles);
        exchange.pairs().forEach(pair -> list.getChildren().add(pair(pair, words)));
        return list;
    }

    static Node of(RoomScene.Plan plan, Words words) {
        if (plan.actions().isEmpty()) {
            return nothingYet(words.get("room.plan.empty"));
        }
        var list = new VBox();
        plan.actions().forEach(deed -> list.getChildren().add(deed(deed)));
        return list;
    }

    private static Node nothingYet(String sentence) {
        var box = new VBox(Ui.wrapped(sentence, "room-lead"));
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Node entry(Entry entry) {
        double width = RoomLayout.contentWidth() - RoomLayout.CARD_MARK - 2.0 * RoomLayout.CARD_PADDING;
        var title = CardNode.text(entry.title(), 36, width);
        title.getStyleClass().add("room-strong");
        var texts = new VBox(title);
        if (!entry.rest().isEmpty()) {
            var rest = CardNode.text(entry.rest(), RoomLayout.SMALLEST, width);
            rest.getStyleClass().add("room-muted");
            texts.getChildren().add(rest);
        }
        var mark = SideMark.shape(entry.side(), 20);
        HBox.setMargin(mark, new Insets(12, 0, 0, 0));
        var box = new HBox(RoomLayout.CARD_MARK - 20.0, mark, texts);
        box.setAlignment(Pos.TOP_LEFT);
        box.setPadding(new Insets(RoomLayout.CARD_PADDING));
        box.getStyleClass().add("room-box");
        return box;
    }

    private static Label over(String title) {
        var label = Ui.label(title, "room-column");
        label.setMinWidth(HALF);
        return label;
    }

    private static Node pair(Pair pair, Words words) {
        boolean matched = pair.need().isPresent() && pair.give().isPresent();
        var between = Ui.label(matched ? "⇄" : "", "room-match");
        between.setMinWidth(80);
        between.setAlignment(Pos.CENTER);
        var row = new HBox(
                RoomLayout.GAP - 13,
                half(pair.need(), ""),
                between,
                half(pair.give(), words.get("room.exchange.open")));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** @param missing said where nothing stands; may be empty */
    private static Node half(Optional<Line> line, String missing) {
        return line.<Node>map(l -> CardNode.of(l, 32, HALF)).orElseGet(() -> {
            var empty = new StackPane();
            empty.setMinWidth(HALF);
            if (!missing.isEmpty()) {
                empty.getChildren().add(Ui.label(missing, "room-warn"));
                empty.setAlignment(Pos.CENTER_LEFT);
            }
            return empty;
        });
    }

    private static Node deed(Deed deed) {
        var number = Ui.label(Integer.toString(deed.number()), "room-number");
        number.setMinWidth(60);
        var title = CardNode.text(deed.title(), 36, RoomLayout.contentWidth() - 80.0);
        title.getStyleClass().add("room-strong");
        var who = new HBox(40);
        deed.owner().map(ListNodes::person).ifPresent(who.getChildren()::add);
        deed.counterpart().map(ListNodes::person).ifPresent(who.getChildren()::add);
        if (!deed.due().isEmpty()) {
            who.getChildren().add(Ui.label(deed.due(), "room-due"));
        }
        var row = new HBox(20, number, new VBox(4, title, who));
        row.getStyleClass().add("room-deed");
        return row;
    }

    private static Label person(Line person) {
        return SideName.of(person.side(), person.text(), RoomLayout.SMALLEST);
    }
}
