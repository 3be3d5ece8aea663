package org.commonground.ui.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.commonground.programme.model.Step;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PaneKeys;
import org.commonground.workshop.record.Item;

/** The board on screen: shows a {@link Board} and runs the actions of {@link BoardModel} on keys and mouse events. */
public final class BoardView {

    private static final List<ArrowNavigation> ARROWS = List.of(ArrowNavigation.values());

    /** Ctrl with a digit, 0 to 9. */
    private static final String[] THEME_KEYS =
            IntStream.rangeClosed(0, 9).mapToObj(digit -> "Shortcut+" + digit).toArray(String[]::new);

    private final BoardModel model;
    private final BoardSurface surface;
    private final BoardEditing editing;
    private final Runnable afterAction;
    private final PaneKeys keys;

    /** @param acted runs after every action on the board, to move the focus to where typing continues */
    public BoardView(BoardModel model, PageContext context, Runnable acted) {
        this.model = model;
        this.afterAction = acted;
        surface = new BoardSurface(model, context, acted);
        editing = new BoardEditing(surface, model, context, acted);
        keys = keyTable();
        keys.install(surface.groups());
        var menu = new BoardMenu(surface, model, context.messages(), editing);
        new BoardDragging(surface, model, menu, editing).listenTo(surface.groups());
        surface.show();
    }

    public Node view() {
        return surface.view();
    }

    /** Shows those of the commands that act on selected cards above the board while cards are selected. */
    public void showInToolbar(List<Command> commands) {
        surface.toolbar().show(commands);
    }

    /** Shows the board of the step with the current content of the workshop. */
    public void show(Step step) {
        model.refresh(step);
        surface.show();
    }

    /** The selection and the scroll position as a text for {@link #restore}; empty where nothing is selected or scrolled. */
    public String place() {
        var selection = model.selection();
        return selection.equals(Selection.NONE) && surface.scrolled() == 0
                ? ""
                : String.join(
                        " ",
                        String.format(Locale.ROOT, "%.4f", surface.scrolled()),
                        selection.active().orElse("-"),
                        String.join(" ", selection.selected()));
    }

    /** Restores a {@link #place}, as far as its cards are still there; an empty or damaged text changes nothing. */
    public void restore(String place) {
        var parts = place.strip().split(" ");
        if (parts.length < 2 || !parts[0].matches("[01]\\.[0-9]{4}")) {
            return;
        }
        if (model.selection().equals(Selection.NONE)) {
            var active = Optional.of(parts[1]).filter(id -> !id.equals("-"));
            var selected = Set.copyOf(List.of(parts).subList(2, parts.length));
            model.select(new Selection(active, active, selected)
                    .retaining(model.board().readingOrder()));
        }
        surface.scrollToFraction(Double.parseDouble(parts[0]));
    }

    /** Runs after the selection or the scroll position has changed. */
    public void onPlaceChanged(Runnable changed) {
        surface.onPlaceChanged(changed);
    }

    /** Receives the zone that was clicked beside its cards, for the cards that are written next. */
    public void onZoneChosen(Consumer<String> chosen) {
        surface.onZoneChosen(chosen);
    }

    /** Focuses the board, on the card that was active last or else the first one. */
    public void focus() {
        surface.focus();
    }

    /** Lays a node over the columns of the board: as wide as the board's content, and scrolled sideways with it. */
    public Node overColumns(Region headings) {
        return surface.overColumns(headings);
    }

    /** Shows headings over the columns of the board, below the toolbar. */
    public void showColumnHeadings(Region headings) {
        surface.showColumnHeadings(headings);
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
                .filter(one -> one.group().place().equals(new CardPlace.InTheme(item.id())))
                .findFirst();
        var cards = box.map(one ->
                        one.group().cards().stream().map(Board.CardFace::id).toList())
                .orElseGet(() -> model.board().readingOrder().contains(item.id()) ? List.of(item.id()) : List.of());
        if (!cards.isEmpty()) {
            surface.select(Selection.only(cards.getFirst())
                    .extendingTo(cards.getLast(), model.board().readingOrder())
                    .withActive(cards.getFirst()));
            surface.scrollTo(cards.getFirst());
        }
        box.ifPresent(one -> surface.scrollTo(one.title()));
    }

    void runAction(Runnable action) {
        surface.runAction(action);
    }

    /** Moves the selected cards to the side after the side of the first one. */
    void nextSide() {
        runAction(() -> model.setSide(model.selectedCards().getFirst().side().next()));
    }

    boolean hasSeveralSelected() {
        return model.selectedCards().size() > 1;
    }

    /** Whether a card is being edited: a key that merged or deleted it would lose what is typed. */
    boolean isEditing() {
        return !surface.overlay().getChildren().isEmpty();
    }

    /** Whether a card is selected or active. */
    boolean hasSelectedCards() {
        return !model.selectedCards().isEmpty();
    }

    /** Whether the first selected card is in a theme. */
    boolean hasSelectedTheme() {
        return model.selectedTheme().isPresent();
    }

    void selectAll() {
        surface.select(model.selection().selectingAll(model.board().readingOrder()));
        surface.groups().requestFocus();
    }

    private PaneKeys keyTable() {
        return new PaneKeys(
                () -> {},
                Command.perShortcut("board.go", arrow -> moveActive(arrow, false), "Left", "Right", "Up", "Down"),
                Command.perShortcut(
                        "board.go_selecting",
                        arrow -> moveActive(arrow, true),
                        "Shift+Left",
                        "Shift+Right",
                        "Shift+Up",
                        "Shift+Down"),
                Command.of(
                                "board.select",
                                () -> active().ifPresent(id ->
                                        surface.select(model.selection().toggling(id))),
                                "Shortcut+Space")
                        .when(() -> active().isPresent()),
                Command.of("board.select_to", () -> active().ifPresent(this::selectTo), "Shortcut+Shift+Space")
                        .when(() -> active().isPresent()),
                Command.of("board.word", editing::editSelected, "Enter").when(() -> active().isPresent()),
                Command.perShortcut("board.to_theme", this::moveToTheme, THEME_KEYS),
                Command.of("board.leave", this::leaveBoard, "Esc"));
    }

    /** The keys that act while the board has the focus. */
    public List<Command> keys() {
        return keys.commands();
    }

    private Optional<String> active() {
        return model.selection().active();
    }

    private void moveActive(int arrow, boolean extend) {
        active().flatMap(id -> ARROWS.get(arrow).nearestFrom(id, surface.cardBoxes()))
                .ifPresent(next -> activate(next, extend));
    }

    private void selectTo(String id) {
        surface.select(model.selection().extendingTo(id, model.board().readingOrder()));
    }

    private void leaveBoard() {
        surface.select(model.selection().clearing());
        afterAction.run();
    }

    private void activate(String id, boolean extend) {
        if (extend) {
            selectTo(id);
        } else {
            surface.select(model.selection().activating(id));
        }
        surface.scrollTo(id);
    }

    /** The digit is the theme's number on the board, 1 for the first; 0 takes cards out of their themes. */
    private void moveToTheme(int digit) {
        var places = themes();
        if (hasSelectedCards() && digit <= places.size()) {
            runAction(() -> model.moveSelectedTo(digit == 0 ? CardPlace.UNGROUPED : places.get(digit - 1)));
        }
    }

    private List<CardPlace> themes() {
        return model.board().groups().stream()
                .map(Board.Group::place)
                .filter(CardPlace.InTheme.class::isInstance)
                .toList();
    }

    BoardModel model() {
        return model;
    }

    BoardEditing editing() {
        return editing;
    }
}
