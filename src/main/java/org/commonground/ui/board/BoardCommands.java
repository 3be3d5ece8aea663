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
                command(
                        "board.group",
                        view -> view.editing().askForThemeTitle(),
                        BoardView::hasSelectedCards,
                        "Shortcut+G"),
                command("board.edit", view -> view.editing().editSelected(), BoardView::hasSelectedCards, "F2"),
                command(
                        "board.delete",
                        view -> view.runAction(view.model()::deleteCards),
                        BoardView::hasSelectedCards,
                        "Delete"),
                command("board.side", BoardView::nextSide, BoardView::hasSelectedCards, "Shortcut+Shift+S"),
                command(
                        "board.hide",
                        view -> view.runAction(view.model()::hideOrShow),
                        BoardView::hasSelectedCards,
                        "Shortcut+H"),
                command("board.details", view -> view.editing().details(), BoardView::hasSelectedCards, "Shortcut+I"),
                command(
                        "board.shuffle",
                        view -> view.runAction(view.model()::shuffle),
                        BoardView::hasCards,
                        "Shortcut+Shift+L"),
                command(
                        "board.merge",
                        view -> view.editing().merge(),
                        BoardView::hasSeveralSelected,
                        "Shortcut+Shift+M"),
                command(
                        "board.ungroup",
                        view -> view.runAction(() -> view.model().moveSelectedTo(CardPlace.UNGROUPED)),
                        view -> view.selectedTheme().isPresent(),
                        "Shortcut+Shift+G"),
                command(
                        "board.rename",
                        view -> view.editing().renameTheme(),
                        view -> view.selectedTheme().isPresent(),
                        "Shift+F2"),
                command("board.all", BoardView::selectAll, BoardView::hasCards, "Shortcut+A"));
    }

    private Command command(String id, Consumer<BoardView> run, Predicate<BoardView> when, String shortcut) {
        return Command.of(id, () -> board.get().ifPresent(run), shortcut)
                .when(() -> board.get()
                        .filter(view -> !view.isEditing() && when.test(view))
                        .isPresent());
    }
}
