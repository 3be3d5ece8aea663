package org.commonground.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.commonground.ui.control.Command;

/** The keyboard commands for the board on screen; each step has a board of its own. */
public final class BoardCommands {

    private final Supplier<Optional<BoardView>> board;

    public BoardCommands(Supplier<Optional<BoardView>> board) {
        this.board = board;
    }

    public List<Command> commands() {
        return List.of(
                editing("board.group", BoardEditing::askForThemeTitle, BoardView::hasSelectedCards, "Shortcut+G"),
                editing("board.edit", BoardEditing::editSelected, BoardView::hasSelectedCards, "F2"),
                changing("board.delete", BoardModel::deleteCards, BoardView::hasSelectedCards, "Delete"),
                command("board.side", BoardView::nextSide, BoardView::hasSelectedCards, "Shortcut+Shift+S"),
                changing("board.hide", BoardModel::hideOrShow, BoardView::hasSelectedCards, "Shortcut+H"),
                editing("board.details", BoardEditing::details, BoardView::hasSelectedCards, "Shortcut+I"),
                changing("board.shuffle", BoardModel::shuffle, BoardView::hasCards, "Shortcut+Shift+L"),
                editing("board.merge", BoardEditing::merge, BoardView::hasSeveralSelected, "Shortcut+Shift+M"),
                changing("board.ungroup", BoardModel::ungroup, BoardView::hasSelectedTheme, "Shortcut+Shift+G"),
                editing("board.rename", BoardEditing::renameTheme, BoardView::hasSelectedTheme, "Shift+F2"),
                command("board.all", BoardView::selectAll, BoardView::hasCards, "Shortcut+A"));
    }

    private Command editing(String id, Consumer<BoardEditing> edit, Predicate<BoardView> when, String shortcut) {
        return command(id, view -> edit.accept(view.editing()), when, shortcut);
    }

    private Command changing(String id, Consumer<BoardModel> change, Predicate<BoardView> when, String shortcut) {
        return command(id, view -> view.runAction(() -> change.accept(view.model())), when, shortcut);
    }

    private Command command(String id, Consumer<BoardView> run, Predicate<BoardView> when, String shortcut) {
        return Command.of(id, () -> board.get().ifPresent(run), shortcut)
                .when(() -> board.get()
                        .filter(view -> !view.isEditing() && when.test(view))
                        .isPresent());
    }
}
