package org.commonground.ui.kinds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.commonground.programme.model.Step;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.FieldMessage;
import org.commonground.ui.control.InlineEditor;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.PaneKeys;
import org.commonground.ui.control.Widgets;
import org.commonground.workshop.Workshop;
import org.commonground.workshop.record.Exchange;

/** Needs and offers: one block per side, its needs at the left, the offers of the other side at the right, and each pair in one row. */
public final class ExchangePane implements StepKindPane {

    private static final List<String> MENU =
            List.of("kinds.choose", "kinds.match", "kinds.take_apart", "kinds.word", "kinds.delete");

    private final ContextMenu menu = new ContextMenu();
    private final PageContext context;
    private final ExchangeModel model;
    private final PaneKeys keys;
    private final FieldMessage message;
    private final VBox blocks = Widgets.withId("exchange", new VBox(14));
    private final VBox view;
    private final Map<String, SideCard> cards = new HashMap<>();
    private final DragAndDrop carrying;
    private Optional<String> edited = Optional.empty();
    private Optional<InlineEditor> editor = Optional.empty();

    /** @param acted runs on Esc, to move the focus back to the capture line */
    public ExchangePane(LiveWorkshop live, PageContext context, Step step, Runnable acted) {
        this.context = context;
        model = new ExchangeModel(live, step.id());
        message = context.fieldMessage();
        carrying = new DragAndDrop(blocks, () -> List.copyOf(cards.values()), this::onDrop);
        blocks.setFocusTraversable(true);
        keys = new PaneKeys(
                this::mark,
                Command.perShortcut("kinds.go", this::moveByArrow, "Up", "Down", "Left", "Right"),
                Command.of("kinds.choose", model::toggleChosen, "Shortcut+Space"),
                Command.of("kinds.match", () -> message.guard(model::match), "Shortcut+G"),
                Command.of("kinds.take_apart", model::unmatch, "Shortcut+Shift+G"),
                Command.of("kinds.word", this::edit, "F2", "Enter"),
                Command.of("kinds.delete", model::delete, "Delete"),
                Command.of("kinds.leave", acted, "Esc"));
        keys.install(blocks);
        blocks.focusedProperty().subscribe(focused -> mark());
        var hint = context.wrapped("kinds.exchange_keys", "muted", "small");
        view = new VBox(10, hint, message.view(), blocks);
        draw();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public List<Command> keyCommands() {
        return keys.commands();
    }

    @Override
    public boolean hasKeyCommands() {
        return true;
    }

    @Override
    public void show(Workshop workshop, Step step) {
        if (model.refresh()) {
            draw();
        }
    }

    @Override
    public void focus() {
        if (model.active().isEmpty()) {
            model.activate(model.board().firstId());
        }
        blocks.requestFocus();
        mark();
    }

    @Override
    public void scrollTo(String id) {
        model.activate(Optional.of(id).filter(model.board()::contains));
        mark();
    }

    private void draw() {
        cards.clear();
        blocks.getChildren()
                .setAll(model.board().blocks().stream().map(this::block).toList());
        mark();
    }

    private Node block(ExchangeBoard.SideBlock block) {
        var grid = new GridPane(10, 8);
        var half = new ColumnConstraints(0, 100, Double.MAX_VALUE, Priority.ALWAYS, HPos.LEFT, true);
        half.setPercentWidth(46);
        var between = new ColumnConstraints();
        between.setPercentWidth(8);
        between.setHalignment(HPos.CENTER);
        grid.getColumnConstraints().addAll(half, between, half);
        grid.add(heading("kinds.needs", model.sideName(block.needy()), block.unmatchedNeeds()), 0, 0);
        grid.add(heading("kinds.gives", model.sideName(block.needy().other()), 0), 2, 0);
        int at = 1;
        for (var row : block.rows()) {
            int line = at++;
            row.need().ifPresent(need -> grid.add(cardOrEditor(need), 0, line));
            row.give().ifPresent(give -> grid.add(cardOrEditor(give), 2, line));
            if (row.pair()) {
                grid.add(unmatchButton(row.need().orElseThrow()), 1, line);
            } else if (row.need().isPresent()) {
                grid.add(context.label("kinds.unmatched", "warn-text", "small"), 2, line);
            }
        }
        if (block.rows().isEmpty()) {
            grid.add(context.wrapped("kinds.exchange_empty", "muted", "small"), 0, 1, 3, 1);
        }
        return Widgets.styled(new VBox(grid), "card");
    }

    private Node heading(String key, String side, long open) {
        var row = Widgets.row(8, Widgets.wrapped(context.text(key, side), "group-title"));
        if (open > 0) {
            var unmatched = Widgets.keepWidth(Widgets.label(context.text("kinds.open", open), "warn-text", "small"));
            row.getChildren().add(unmatched);
        }
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    /** The button between a pair removes the match. */
    private Button unmatchButton(Exchange need) {
        var button = Widgets.styled(new Button("⇄"), "btn", "ghost", "pair");
        button.setFocusTraversable(false);
        button.setAccessibleText(context.text("kinds.take_apart"));
        button.setTooltip(new javafx.scene.control.Tooltip(context.text("kinds.take_apart")));
        button.setOnAction(event -> model.unmatch(need.id()));
        return button;
    }

    private Node cardOrEditor(Exchange exchange) {
        var card = new SideCard(exchange.id(), exchange.side(), exchange.text());
        cards.put(exchange.id(), card);
        card.setOnMousePressed(event -> select(exchange));
        card.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                edit();
            }
        });
        card.setOnContextMenuRequested(event -> {
            select(exchange);
            showMenu(card, event);
        });
        carrying.listenTo(card);
        return editor.filter(open -> edited.filter(exchange.id()::equals).isPresent())
                .<Node>map(open -> open)
                .orElse(card);
    }

    private void select(Exchange exchange) {
        model.activate(Optional.of(exchange.id()));
        blocks.requestFocus();
        mark();
    }

    /** What can be done with the active one, each with its key. */
    private void showMenu(Node on, ContextMenuEvent event) {
        menu.getItems()
                .setAll(keys.commands().stream()
                        .filter(command -> MENU.contains(command.id()))
                        .map(command -> {
                            var item = Widgets.menuItem(context.text(command.id()), () -> {
                                command.run();
                                mark();
                            });
                            Widgets.showKeys(item, command.shortcuts().getFirst());
                            return item;
                        })
                        .toList());
        menu.show(on, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void mark() {
        cards.forEach((id, card) -> card.mark(
                blocks.isFocused() && model.active().filter(id::equals).isPresent(),
                model.chosen().filter(id::equals).isPresent()));
        blocks.setAccessibleText(model.active()
                .map(cards::get)
                .map(Node::getAccessibleText)
                .orElse(context.text("kinds.exchange_keys")));
    }

    private void moveByArrow(int arrow) {
        var board = model.board();
        model.active()
                .flatMap(id -> switch (arrow) {
                    case 0 -> board.nextInColumn(id, -1);
                    case 1 -> board.nextInColumn(id, 1);
                    default -> board.nearestInOtherColumn(id, arrow == 3);
                })
                .ifPresent(id -> model.activate(Optional.of(id)));
    }

    private void onDrop(SideCard card, Node on) {
        if (on instanceof SideCard other) {
            message.guard(() -> model.match(card.recordId(), other.recordId()));
        }
    }

    private void edit() {
        edited = model.active();
        edited.filter(cards::containsKey).ifPresent(this::edit);
    }

    private void edit(String id) {
        var open = new InlineEditor(context.fieldMessage(), model.text(id), text -> model.edit(id, text), this::edited);
        editor = Optional.of(open);
        draw();
        open.startEditing();
    }

    private void edited() {
        boolean here = editor.filter(Node::isFocusWithin).isPresent();
        edited = Optional.empty();
        editor = Optional.empty();
        draw();
        if (here) {
            focus();
        }
    }
}
