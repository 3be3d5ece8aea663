package org.commonground.ui.board;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.PaneKeys;
import org.commonground.workshop.Item;

/** The board on screen: shows a {@link Board} and runs the actions of {@link BoardModel} on keys and mouse events. */
public final class BoardView {

    private static final List<ArrowNavigation> ARROWS = List.of(ArrowNavigation.values());

    private final BoardModel model;
    private final BoardSurface surface;
    private final BoardEditing editing;
    private final Runnable acted;
    private final PaneKeys keys;

    /** @param acted runs after every action on the board, to move the focus to where typing continues */
    public BoardView(BoardModel model, Kit kit, Runnable acted) {
        this.model = model;
        this.acted = acted;
        surface = new BoardSurface(model, kit.words(), acted);
        editing = new BoardEditing(surface, model, kit, acted);
        keys = keyTable();
        keys.on(surface.groups());
        var menu = new BoardMenu(surface, model, kit.words(), editing);
        new BoardMouse(surface, model, menu, editing).listenTo(surface.groups());
        surface.show();
    }

    public Node view() {
        return surface.view();
    }

    /** Shows the board of the step with the current content of the workshop. */
    public void show(Step step) {
        model.refresh(step);
        surface.show();
    }

    /** Focuses the board, on the card that was active last or else the first one. */
    public void focus() {
        surface.focus();
    }

    public boolean hasCards() {
        return model.board().groups().stream().anyMatch(group -> !group.cards().isEmpty());
    }

    /** Scrolls to a card; one that is not on this board changes nothing. */
    public void reveal(String cardId) {
        surface.scrollTo(cardId);
    }

    /** Selects a card, or the cards of a theme, and scrolls to it. An item that is not on this board changes nothing. */
    public void find(Item item) {
        var box = surface.boxes().stream()
                .filter(one -> one.group().place().equals(new Place.InTheme(item.id())))
                .findFirst();
        var cards = box.map(
                        one -> one.group().cards().stream().map(Board.Face::id).toList())
                .orElseGet(() -> model.board().order().contains(item.id()) ? List.of(item.id()) : List.of());
        if (!cards.isEmpty()) {
            surface.select(Selection.only(cards.getFirst())
                    .extendedTo(cards.getLast(), model.board().order())
                    .keyboardAt(cards.getFirst()));
            surface.scrollTo(cards.getFirst());
        }
        box.ifPresent(one -> surface.scrollTo(one.title()));
    }

    void act(Runnable action) {
        surface.act(action);
    }

    /** Moves the selected cards to the side after the side of the first one. */
    void nextSide() {
        var sides = Side.values();
        act(() -> model.setSide(sides[(model.meant().getFirst().side().ordinal() + 1) % sides.length]));
    }

    boolean severalMeant() {
        return model.meant().size() > 1;
    }

    /** Whether a card is selected or active. */
    public boolean anythingMeant() {
        return !model.meant().isEmpty();
    }

    /** Whether a digit key moves the selected cards to a theme. */
    public boolean digitsMeanThemes() {
        return anythingMeant() && !themes().isEmpty();
    }

    /** The theme of the first selected card. */
    Optional<String> themeMeant() {
        return model.themeMeant();
    }

    void selectAll() {
        surface.select(model.selection().all(model.board().order()));
        surface.groups().requestFocus();
    }

    private PaneKeys keyTable() {
        return new PaneKeys(
                () -> {},
                Command.each("board.go", arrow -> go(arrow, false), "Left", "Right", "Up", "Down"),
                Command.each(
                        "board.go_selecting",
                        arrow -> go(arrow, true),
                        "Shift+Left",
                        "Shift+Right",
                        "Shift+Up",
                        "Shift+Down"),
                Command.of(
                                "board.select",
                                () -> active().ifPresent(id ->
                                        surface.select(model.selection().toggled(id))),
                                "Space")
                        .when(() -> active().isPresent()),
                Command.of("board.select_to", () -> active().ifPresent(this::selectTo), "Shift+Space")
                        .when(() -> active().isPresent()),
                Command.of("board.word", editing::editMeant, "Enter").when(() -> active().isPresent()),
                Command.each("board.to_theme", this::moveToTheme, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                Command.of("board.leave", this::leave, "Esc"));
    }

    /** The keys that act while the board has the focus. */
    public List<Command> keys() {
        return keys.all();
    }

    private Optional<String> active() {
        return model.selection().active();
    }

    private void go(int arrow, boolean extend) {
        active().flatMap(id -> ARROWS.get(arrow).from(id, surface.cardBoxes())).ifPresent(next -> goTo(next, extend));
    }

    private void selectTo(String id) {
        surface.select(model.selection().extendedTo(id, model.board().order()));
    }

    private void leave() {
        surface.select(model.selection().cleared());
        acted.run();
    }

    private void goTo(String id, boolean extend) {
        if (extend) {
            selectTo(id);
        } else {
            surface.select(model.selection().at(id));
        }
        surface.scrollTo(id);
    }

    /** The digit is the theme's number on the board, 1 for the first; 0 takes cards out of their themes. */
    private void moveToTheme(int digit) {
        var places = themes();
        if (anythingMeant() && digit <= places.size()) {
            act(() -> model.moveTo(digit == 0 ? Place.UNGROUPED : places.get(digit - 1)));
        }
    }

    private List<Place> themes() {
        return model.board().groups().stream()
                .map(Board.Group::place)
                .filter(Place.InTheme.class::isInstance)
                .toList();
    }

    BoardModel model() {
        return model;
    }

    BoardEditing editing() {
        return editing;
    }
}
