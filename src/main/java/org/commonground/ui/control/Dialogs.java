package org.commonground.ui.control;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.commonground.ui.layout.FocusScrolling;
import org.jspecify.annotations.Nullable;

/**
 * Dialogs in a layer above the page, within its window: they do not block, cannot disappear behind a window, and are never shown in the
 * room view. One dialog is open at a time. Long ones scroll. Esc cancels; Enter takes the first choice, Ctrl+Enter does so in a text of
 * several lines.
 */
public final class Dialogs {

    private static final double WIDTH = 520;
    private static final double WIDE = 860;
    /** Includes the border; must match the style sheet. In pixels. */
    private static final double PADDING = 26;

    private final Widgets ui;
    private final FailureMessages failureMessages;
    private final StackPane layer = Widgets.styled(new StackPane(), "dialog-layer");
    private @Nullable Node page;
    private Runnable restoreFocus = () -> {};
    private Runnable clearMessage = () -> {};

    /**
     * A button of a dialog.
     *
     * @param run may throw {@link org.commonground.workshop.InvalidInput}: then the reason is shown and the dialog stays open
     */
    public record Choice(String text, Runnable run) {}

    Dialogs(Widgets ui, FailureMessages failureMessages) {
        this.ui = ui;
        this.failureMessages = failureMessages;
        layer.setVisible(false);
    }

    /** The layer above the page; {@code page} is disabled while a dialog is open. */
    public Node layerAbove(Node page) {
        this.page = page;
        return layer;
    }

    public boolean isOpen() {
        return layer.isVisible();
    }

    /** Asks for confirmation of an action that cannot be undone. */
    public void confirm(String title, String text, String yes, Runnable run) {
        show(title, Widgets.wrapped(text, "muted"), List.of(new Choice(yes, run)));
    }

    /** Asks for one line of text. If {@code done} throws {@code Refused}, the dialog stays open and shows the reason. */
    public void askForText(String title, String label, String initial, String yes, Consumer<String> done) {
        var field = Widgets.withId("dialog-field", new TextField(initial));
        var caption = Widgets.label(label, "field-label");
        caption.setLabelFor(field);
        show(title, Widgets.column(6, caption, field), List.of(new Choice(yes, () -> done.accept(field.getText()))));
        field.selectAll();
    }

    /**
     * Shows a body with one choice; the texts are given by key.
     *
     * @return the button of the choice
     */
    public Button ask(String titleKey, Node body, String yesKey, Runnable run) {
        return show(
                ui.messages().get(titleKey),
                body,
                List.of(new Choice(ui.messages().get(yesKey), run)));
    }

    /** Shows a message that can only be closed. */
    public void showMessage(String title, Node body) {
        show(title, body, List.of());
    }

    /** As {@link #showMessage}, but wider. */
    public void showWideMessage(String title, Node body) {
        show(title, body, scroll(body), WIDE, List.of());
    }

    /**
     * Shows a body with buttons, of which the first is the default, and "Cancel" ("Close" where there are no choices).
     *
     * @return the default button
     */
    public Button show(String title, Node body, List<Choice> choices) {
        return show(title, body, scroll(new DialogBody(body)), WIDTH, choices);
    }

    /** A column with the height of its wrapped text; a scroll pane requests the height before it has a width. */
    private static final class DialogBody extends VBox {
        DialogBody(Node body) {
            super(body);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? WIDTH - 2 * PADDING : width);
        }
    }

    /**
     * As {@link #show}, for parts beside each other, up to {@code width} pixels wide; the body fills the height of the window, and its parts
     * scroll on their own.
     *
     * @return the button of the choice
     */
    public Button showWide(String title, Node body, double width, Choice choice) {
        var scroll = scroll(body);
        scroll.setFitToHeight(true);
        return show(title, body, scroll, width, List.of(choice));
    }

    private static ScrollPane scroll(Node body) {
        // The height depends on the width: otherwise a short text that wraps would get a scroll bar.
        var scroll = new ScrollPane(body) {
            @Override
            public Orientation getContentBias() {
                return Orientation.HORIZONTAL;
            }
        };
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain-scroll");
        FocusScrolling.install(scroll);
        return scroll;
    }

    /** @return the last button, which is the default */
    private Button show(String title, Node body, ScrollPane scroll, double width, List<Choice> choices) {
        var message = new FieldMessage(failureMessages);
        clearMessage = message::clear;
        // Buttons show their whole text; those that do not fit in a row wrap to the next.
        var buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        var cancel = ui.button(choices.isEmpty() ? "kit.close" : "kit.cancel", this::close);
        cancel.setId("dialog-cancel");
        buttons.getChildren().add(cancel);
        for (int i = choices.size() - 1; i >= 0; i--) {
            buttons.getChildren().add(button(choices.get(i), message, i == 0));
        }
        var box = new VBox(14, Widgets.wrapped(title, "h2"), scroll, message.view(), buttons);
        box.getStyleClass().addAll("card", "dialog");
        box.setPrefWidth(width);
        box.setMaxSize(width, Region.USE_PREF_SIZE);
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> handleKey(event, choices, message));
        if (choices.isEmpty()) {
            box.addEventHandler(KeyEvent.KEY_PRESSED, event -> scroll(event, scroll));
        }
        open(
                box,
                choices.isEmpty()
                        ? cancel
                        : Widgets.firstFocusable(body)
                                .orElse(buttons.getChildren().getLast()));
        return (Button) buttons.getChildren().getLast();
    }

    /** Takes away why a choice was rejected, once something that it is about was changed. */
    public void clearMessage() {
        clearMessage.run();
    }

    public void close() {
        layer.setVisible(false);
        layer.getChildren().clear();
        if (page != null) {
            page.setDisable(false);
        }
        restoreFocus.run();
    }

    private void open(VBox box, Node focus) {
        if (!isOpen() && layer.getScene() != null) {
            restoreFocus = FocusScrolling.focusRestorer(layer.getScene().getFocusOwner());
        }
        // The dialog is at most as high as the window; a longer one scrolls.
        var frame = new VBox(box);
        frame.setAlignment(Pos.CENTER);
        frame.setFillWidth(false);
        frame.getStyleClass().add("dialog-frame");
        box.setMinHeight(0);
        layer.getChildren().setAll(frame);
        layer.setVisible(true);
        if (page != null) {
            page.setDisable(true);
        }
        // The content of a scroll pane is in the scene only after the pane has its skin.
        layer.applyCss();
        focus.requestFocus();
    }

    private Button button(Choice choice, FieldMessage message, boolean primary) {
        var button = Widgets.literalButton(choice.text(), () -> runChoice(choice, message));
        if (primary) {
            button.getStyleClass().add("primary");
            button.setId("dialog-ok");
        }
        return button;
    }

    /** Runs the choice and closes the dialog, unless the choice was rejected or opened another dialog. */
    private void runChoice(Choice choice, FieldMessage message) {
        var open = List.copyOf(layer.getChildren());
        if (message.guard(choice.run()) && layer.getChildren().equals(open)) {
            close();
        }
    }

    private void handleKey(KeyEvent event, List<Choice> choices, FieldMessage message) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.ENTER && !choices.isEmpty() && takesFirstChoice(event)) {
            event.consume();
            runChoice(choices.getFirst(), message);
        }
    }

    /** Scrolls a dialog that is only read with Home, End, Page Up and Page Down. */
    private static void scroll(KeyEvent event, ScrollPane scroll) {
        double page = scroll.getViewportBounds().getHeight()
                / Math.max(1, scroll.getContent().getLayoutBounds().getHeight());
        switch (event.getCode()) {
            case HOME -> scroll.setVvalue(0);
            case END -> scroll.setVvalue(1);
            case PAGE_UP -> scroll.setVvalue(scroll.getVvalue() - page);
            case PAGE_DOWN -> scroll.setVvalue(scroll.getVvalue() + page);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Whether Enter takes the first choice: where it has no other meaning, and everywhere with Ctrl. */
    private static boolean takesFirstChoice(KeyEvent event) {
        return event.isShortcutDown()
                || event.getTarget() instanceof TextField
                || event.getTarget() instanceof ListView<?>;
    }
}
