package org.commonground.ui.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.commonground.programme.Side;
import org.commonground.programme.Step;
import org.commonground.ui.kit.Command;
import org.commonground.ui.kit.Kit;
import org.commonground.ui.kit.PaneKeys;
import org.commonground.ui.kit.Reconciler;
import org.commonground.words.Words;
import org.commonground.workshop.Item;

/** The board on screen: shows what {@link Board} says, and turns keys and mouse into what {@link BoardModel} does. */
public final class BoardView {

    private static final List<ArrowNavigation> ARROWS = List.of(ArrowNavigation.values());

    private final BoardModel model;
    private final BorderPane root = new BorderPane();
    private final ScrollPane scroll = new ScrollPane();
    private final GroupsPane groups = new GroupsPane();
    private final Pane overlay = new Pane();
    private final Reconciler<Board.Group> boxes;
    private final BoardEditing editing;
    private final Runnable acted;
    private final Words words;
    private final PaneKeys keys;
    private boolean unstyled;

    /** @param acted runs after everything done with the board, to put the focus where typing goes on */
    public BoardView(BoardModel model, Kit kit, Runnable acted) {
        this.model = model;
        this.acted = acted;
        words = kit.words();
        var sight = new BoardViewport(scroll, new CardHeights(), this::mark);
        boxes = new Reconciler<>(groups, Board.Group::place, group -> {
            unstyled = true;
            return new GroupBox(kit.words(), sight, group);
        });
        editing = new BoardEditing(this, model, kit, acted);
        overlay.setMouseTransparent(true);
        groups.setId("board");
        groups.setFocusTraversable(true);
        keys = keyTable();
        keys.on(groups);
        groups.focusedProperty().subscribe(focused -> mark());
        scroll.setContent(groups);
        scroll.setFitToWidth(true);
        // A cached viewport is drawn anew at each card, with all that is out of sight; without, only what has changed
        // is drawn.
        scroll.skinProperty().subscribe(skin -> scroll.lookupAll(".viewport").forEach(port -> port.setCache(false)));
        scroll.vvalueProperty().subscribe(groups::sighted);
        scroll.viewportBoundsProperty().subscribe(groups::sighted);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("plain-scroll", "board-scroll");
        root.setCenter(new StackPane(scroll, overlay));
        new BoardMouse(this, model, new BoardMenu(this, model, kit.words(), editing), editing).listenTo(groups);
        show();
    }

    public Node view() {
        return root;
    }

    /** Shows the board of the step as the workshop is now. */
    public void show(Step step) {
        model.refresh(step);
        show();
    }

    private void show() {
        groups.acrossAtLeast(model.board().acrossAtLeast());
        boxes.show(model.board().groups());
        mark();
    }

    /** The keyboard goes to the board: to the card it was on last, or the first. */
    public void focus() {
        groups.requestFocus();
        var selection = model.selection();
        if (selection.active().isEmpty()) {
            model.board().order().stream().findFirst().ifPresent(first -> model.select(selection.at(first)));
        }
        mark();
    }

    public boolean hasCards() {
        return model.board().groups().stream().anyMatch(group -> !group.cards().isEmpty());
    }

    /** Makes what was added last seen. */
    public void reveal(String cardId) {
        scrollTo(cardId);
    }

    /** Selects a card, or the cards of a theme, and makes it seen. What is not on this board changes nothing. */
    public void find(Item item) {
        var place = new Place.InTheme(item.id());
        var box = boxes().stream()
                .filter(one -> one.group().place().equals(place))
                .findFirst();
        var cards = box.map(
                        one -> one.group().cards().stream().map(Board.Face::id).toList())
                .orElseGet(() -> model.board().order().contains(item.id()) ? List.of(item.id()) : List.of());
        if (!cards.isEmpty()) {
            select(Selection.only(cards.getFirst())
                    .extendedTo(cards.getLast(), model.board().order())
                    .keyboardAt(cards.getFirst()));
            scrollTo(cards.getFirst());
        }
        box.ifPresent(one -> scrollTo(onBoard(one.title())));
    }

    void act(Runnable action) {
        action.run();
        acted.run();
    }

    /** Every card that is meant goes to the side after the first one's. */
    void nextSide() {
        var sides = Side.values();
        act(() -> model.setSide(sides[(model.meant().getFirst().side().ordinal() + 1) % sides.length]));
    }

    boolean severalMeant() {
        return model.meant().size() > 1;
    }

    /** Whether a card is chosen, or the keyboard is on one. */
    public boolean anythingMeant() {
        return !model.meant().isEmpty();
    }

    /** Whether a digit puts the card that is meant into a theme. */
    public boolean digitsMeanThemes() {
        return anythingMeant() && !themes().isEmpty();
    }

    /** The theme of the card the keyboard is on. */
    Optional<String> themeMeant() {
        return model.meant().stream().findFirst().flatMap(card -> card.themeId());
    }

    void selectAll() {
        select(model.selection().all(model.board().order()));
        groups.requestFocus();
    }

    void select(Selection selection) {
        model.select(selection);
        mark();
    }

    private void mark() {
        cards().forEach(this::mark);
        groups.setAccessibleText(model.selection()
                .active()
                .flatMap(this::card)
                .map(Node::getAccessibleText)
                .orElse(words.get("board.cards")));
    }

    private void mark(CardNode card) {
        var selection = model.selection();
        card.mark(
                selection.chosen().contains(card.face().id()),
                groups.isFocused()
                        && selection.active().filter(card.face().id()::equals).isPresent());
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
                                () -> active().ifPresent(
                                                id -> select(model.selection().toggled(id))),
                                "Space")
                        .when(() -> active().isPresent()),
                Command.of("board.select_to", () -> active().ifPresent(this::selectTo), "Shift+Space")
                        .when(() -> active().isPresent()),
                Command.of("board.word", editing::editMeant, "Enter").when(() -> active().isPresent()),
                Command.each("board.to_theme", this::moveToTheme, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                Command.of("board.leave", this::leave, "Esc"));
    }

    /** What keys do while the keyboard is on the board. */
    public List<Command> keys() {
        return keys.all();
    }

    private Optional<String> active() {
        return model.selection().active();
    }

    private void go(int arrow, boolean extend) {
        active().flatMap(id -> ARROWS.get(arrow).from(id, cardBoxes())).ifPresent(next -> goTo(next, extend));
    }

    private void selectTo(String id) {
        select(model.selection().extendedTo(id, model.board().order()));
    }

    private void leave() {
        select(model.selection().cleared());
        acted.run();
    }

    private void goTo(String id, boolean extend) {
        if (extend) {
            selectTo(id);
        } else {
            select(model.selection().at(id));
        }
        scrollTo(id);
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

    List<GroupBox> boxes() {
        return groups.boxes();
    }

    private Stream<CardNode> cards() {
        return boxes().stream().flatMap(box -> box.cards().stream());
    }

    /** The card's node, as far as it is near what is in sight. */
    Optional<CardNode> card(String id) {
        return cards().filter(card -> card.face().id().equals(id)).findFirst();
    }

    Pane overlay() {
        return overlay;
    }

    /** Something asked of the facilitator above the board; empty takes it away. */
    void ask(Optional<Node> question) {
        root.setTop(question.orElse(null));
    }

    private Map<String, ArrowNavigation.Box> cardBoxes() {
        var all = new HashMap<String, ArrowNavigation.Box>();
        boxes().forEach(box -> box.pane().tellSpots((id, spot) -> all.put(id, onBoard(box, spot))));
        return all;
    }

    private ArrowNavigation.Box onBoard(Node node) {
        var bounds = groups.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return new ArrowNavigation.Box(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
    }

    private ArrowNavigation.Box onBoard(GroupBox box, ArrowNavigation.Box spot) {
        var corner = groups.sceneToLocal(box.pane().localToScene(spot.x(), spot.y()));
        return new ArrowNavigation.Box(corner.getX(), corner.getY(), spot.width(), spot.height());
    }

    private void scrollTo(String id) {
        // A group that has just been made has no height without its style. The others have theirs: to style the whole
        // board
        // again would cost more than everything else that a new card needs.
        if (unstyled && groups.getScene() != null) {
            groups.applyCss();
            unstyled = false;
        }
        scroll.layout();
        boxes().stream()
                .flatMap(box -> box.pane().spot(id).map(spot -> onBoard(box, spot)).stream())
                .findFirst()
                .ifPresent(this::scrollTo);
    }

    private void scrollTo(ArrowNavigation.Box spot) {
        double seen = scroll.getViewportBounds().getHeight();
        double height = groups.getHeight() - seen;
        double top = scroll.getVvalue() * height;
        double end = spot.y() + spot.height();
        if (height > 0 && spot.y() < top) {
            scroll.setVvalue(spot.y() / height);
        } else if (height > 0 && end > top + seen) {
            scroll.setVvalue((end - seen) / height);
        }
        scroll.layout();
    }

    /** Scrolls on while something is carried to the edge. */
    void scrollBy(double pixels) {
        double height = groups.getHeight() - scroll.getViewportBounds().getHeight();
        if (height > 0) {
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + pixels / height, 0, 1));
        }
    }
}
