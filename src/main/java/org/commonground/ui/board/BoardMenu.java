package org.commonground.ui.board;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.commonground.programme.Side;
import org.commonground.words.Words;

/** The context menu of a card or theme, for the right mouse button and the menu key. */
final class BoardMenu {

    private final BoardSurface surface;
    private final BoardModel model;
    private final Words words;
    private final BoardEditing editing;
    private final ContextMenu menu = new ContextMenu();

    BoardMenu(BoardSurface surface, BoardModel model, Words words, BoardEditing editing) {
        this.surface = surface;
        this.model = model;
        this.words = words;
        this.editing = editing;
    }

    void show(CardNode card, double x, double y) {
        if (!model.selection().chosen().contains(card.face().id())) {
            surface.select(Selection.only(card.face().id()));
        }
        menu.getItems()
                .setAll(
                        item("board.details", editing::details),
                        item("board.edit", editing::editMeant),
                        item("board.group", editing::askForTheme),
                        moveTo(),
                        new SeparatorMenuItem());
        for (var side : Side.values()) {
            menu.getItems()
                    .add(entry(side.shape() + " " + sideName(side), () -> surface.act(() -> model.setSide(side))));
        }
        var merge = item("board.merge", editing::merge);
        merge.setDisable(model.meant().size() < 2);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("board.hide", () -> surface.act(model::hideOrShow)),
                        merge,
                        item("board.delete", () -> surface.act(model::delete)));
        menu.show(card, x, y);
    }

    void show(GroupBox box, double x, double y) {
        if (box.group().place() instanceof Place.InTheme theme) {
            menu.getItems()
                    .setAll(
                            item("board.rename", () -> editing.renameTheme(theme.id())),
                            item("board.delete_theme", () -> surface.act(() -> model.deleteTheme(theme.id()))));
            menu.show((Node) box, x, y);
        }
    }

    private Menu moveTo() {
        var places = new Menu(words.get("board.move_to"));
        model.board().groups().forEach(group -> {
            var title = GroupBox.titleOf(words, group);
            places.getItems()
                    .add(entry(
                            group.note().isEmpty() ? title : title + " · " + group.note(),
                            () -> surface.act(() -> model.moveTo(group.place()))));
        });
        return places;
    }

    private String sideName(Side side) {
        return model.nameOf(side, words.get("side.joint"));
    }

    private MenuItem item(String key, Runnable action) {
        return entry(words.get(key), action);
    }

    private static MenuItem entry(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
