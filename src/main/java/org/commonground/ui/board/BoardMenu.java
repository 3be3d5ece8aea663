package org.commonground.ui.board;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.commonground.i18n.Messages;
import org.commonground.programme.model.Side;
import org.commonground.ui.control.Widgets;

/** The context menu of a card or theme, for the right mouse button and the menu key. */
final class BoardMenu {

    private final BoardSurface surface;
    private final BoardModel model;
    private final Messages messages;
    private final BoardEditing editing;
    private final ContextMenu menu = new ContextMenu();

    BoardMenu(BoardSurface surface, BoardModel model, Messages messages, BoardEditing editing) {
        this.surface = surface;
        this.model = model;
        this.messages = messages;
        this.editing = editing;
    }

    void show(CardNode card, double x, double y) {
        if (!model.selection().selected().contains(card.face().id())) {
            surface.select(Selection.only(card.face().id()));
        }
        menu.getItems()
                .setAll(
                        commandItem("board.details", editing::details),
                        commandItem("board.edit", editing::editSelected),
                        commandItem("board.group", editing::askForThemeTitle),
                        moveTo(),
                        new SeparatorMenuItem());
        for (var side : Side.values()) {
            menu.getItems()
                    .add(Widgets.menuItem(
                            side.shape() + " " + sideName(side), () -> surface.runAction(() -> model.setSide(side))));
        }
        var merge = commandItem("board.merge", editing::merge);
        merge.setDisable(model.selectedCards().size() < 2);
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        commandItem("board.hide", () -> surface.runAction(model::hideOrShow)),
                        merge,
                        commandItem("board.delete", () -> surface.runAction(model::deleteCards)));
        menu.show(card, x, y);
    }

    void show(GroupPane box, double x, double y) {
        if (box.group().place() instanceof CardPlace.InTheme theme) {
            menu.getItems()
                    .setAll(
                            commandItem("board.rename", () -> editing.renameTheme(theme.id())),
                            commandItem(
                                    "board.delete_theme",
                                    () -> surface.runAction(() -> model.deleteTheme(theme.id()))));
            menu.show((Node) box, x, y);
        }
    }

    private Menu moveTo() {
        var places = new Menu(messages.get("board.move_to"));
        model.board().groups().forEach(group -> {
            var title = GroupPane.titleOf(messages, group);
            places.getItems()
                    .add(Widgets.menuItem(
                            group.note().isEmpty() ? title : title + " · " + group.note(),
                            () -> surface.runAction(() -> model.moveSelectedTo(group.place()))));
        });
        return places;
    }

    private String sideName(Side side) {
        return model.nameOf(side, messages.get("side.joint"));
    }

    /** An item with the key that does the same without the menu. */
    private MenuItem commandItem(String key, Runnable action) {
        var item = Widgets.menuItem(messages.get(key), action);
        surface.toolbar().shortcut(key).ifPresent(keys -> Widgets.showKeys(item, keys));
        return item;
    }
}
