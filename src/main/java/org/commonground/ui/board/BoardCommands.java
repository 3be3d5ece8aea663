package org.commonground.ui.board;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.commonground.ui.kit.Command;

/** The keyboard commands for the board on screen; each step has a board of its own. */
public final class BoardCommands {

    private final Supplier<Optional<BoardView>> board;

    public BoardCommands(Supplier<Optional<BoardView>> board) {
        this.board = board;
    }

    public List<Command> all() {
        return List.of(
                command("board.group", view -> view.editing().askForTheme(), BoardView::anythingMeant, "G"),
                command("board.edit", view -> view.editing().editMeant(), BoardView::anythingMeant, "F2"),
                command("board.delete", view -> view.act(view.model()::delete), BoardView::anythingMeant, "Delete"),
                command("board.side", BoardView::nextSide, BoardView::anythingMeant, "S"),
                command("board.hide", view -> view.act(view.model()::hideOrShow), BoardView::anythingMeant, "H"),
                command("board.details", view -> view.editing().details(), BoardView::anythingMeant, "D"),
                command("board.shuffle", view -> view.act(view.model()::shuffle), BoardView::hasCards, "O"),
                command("board.merge", view -> view.editing().merge(), BoardView::severalMeant, "M"),
                command(
                        "board.ungroup",
                        view -> view.act(() -> view.model().moveTo(Place.UNGROUPED)),
                        view -> view.themeMeant().isPresent(),
                        "U"),
                command(
                        "board.rename",
                        view -> view.editing().renameTheme(),
                        view -> view.themeMeant().isPresent(),
                        "R"),
                command("board.all", BoardView::selectAll, BoardView::hasCards, "Shortcut+A"));
    }

    private Command command(String id, Consumer<BoardView> run, Predicate<BoardView> when, String shortcut) {
        return Command.of(id, () -> board.get().ifPresent(run), shortcut)
                .when(() -> board.get().filter(when).isPresent());
    }
}
