package org.commonground.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonground.i18n.Messages;
import org.commonground.ui.layout.Flow;
import org.commonground.ui.layout.FocusScrolling;
import org.commonground.ui.layout.WrappedLabel;

/** Creates small nodes with our style classes. Texts are given by key. */
public record Widgets(Messages messages) {

    /** A label with the text of a key. */
    public Label text(String key, String... styles) {
        return label(messages.get(key), styles);
    }

    /** The caption of a control; screen readers read it with the control. */
    public Label caption(String key, Node of) {
        var caption = text(key, "field-label");
        caption.setLabelFor(of);
        return caption;
    }

    /** Replaces the style classes of a label; a label that has them already is not styled again. */
    public static void restyle(Label label, String... styles) {
        var wanted = new ArrayList<>(List.of("label"));
        wanted.addAll(List.of(styles));
        if (!label.getStyleClass().equals(wanted)) {
            label.getStyleClass().setAll(wanted);
        }
    }

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Adds a tooltip with the text of a label or button, for one that may be cut off. */
    public static <L extends Labeled> L withFullTextTooltip(L label) {
        var tip = new Tooltip();
        tip.textProperty().bind(label.textProperty());
        label.setTooltip(tip);
        return label;
    }

    /** A label that wraps. */
    public static Label wrapped(String text, String... styles) {
        var label = new WrappedLabel(text);
        label.getStyleClass().addAll(styles);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public Button button(String key, Runnable action, String... styles) {
        return literalButton(messages.get(key), action, styles);
    }

    public static Button literalButton(String text, Runnable action, String... styles) {
        var button = new Button(text);
        button.getStyleClass().add("btn");
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** A button that runs the command, with the key cap of its first shortcut. */
    Button button(Command command, String... styles) {
        var button = button(command.id(), command::tryRun, styles);
        button.setId(command.id().replace('.', '-'));
        command.shortcuts().stream().findFirst().ifPresent(shortcut -> addKeyCap(button, shortcut));
        return button;
    }

    /** A button with the key cap of a shortcut that belongs to every page. */
    public Button button(String key, Shortcut shortcut, Runnable action) {
        var button = button(key, action);
        addKeyCap(button, shortcut);
        return button;
    }

    private static void addKeyCap(Button button, Shortcut shortcut) {
        button.setGraphic(keyCap(shortcut));
        button.setContentDisplay(ContentDisplay.RIGHT);
    }

    public static MenuItem menuItem(String text, Runnable action) {
        var item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    /** Shows the keys that do the same as the item of a menu. */
    public static void showKeys(MenuItem item, Shortcut shortcut) {
        if (shortcut instanceof Shortcut.Keys(var keys)) {
            item.setAccelerator(keys);
        }
    }

    public static Label keyCap(Shortcut shortcut) {
        return label(shortcut.displayText(), "kbd");
    }

    /** A region that takes the remaining space of a row or column. */
    public static Region spacer() {
        var spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** A pane that scrolls vertically, and to the node that receives the focus in it. */
    public static ScrollPane scrolling(Node content) {
        var scroll = styled(new ScrollPane(content), "plain-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        FocusScrolling.install(scroll);
        return scroll;
    }

    /** A row of controls that show their whole text; {@code titles} is the part that shrinks. */
    public static Flow header(Node titles, Node... controls) {
        var header = new Flow(12, titles);
        header.getChildren().addAll(controls);
        for (var control : controls) {
            if (control instanceof Region region) {
                keepWidth(region);
            }
        }
        return header;
    }

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /** A white card with a heading above its nodes. */
    public VBox card(String headingKey, Node... nodes) {
        var card = new VBox(12, text(headingKey, "h3"));
        card.getChildren().addAll(nodes);
        card.getStyleClass().add("card");
        return card;
    }

    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** The node, which tests and style sheets find by its id. */
    public static <N extends Node> N withId(String id, N node) {
        node.setId(id);
        return node;
    }

    /** The node, which is never narrower than its content asks for. */
    public static <N extends Region> N keepWidth(N node) {
        node.setMinWidth(Region.USE_PREF_SIZE);
        return node;
    }

    /** Shows a node, or hides it so that it takes no space. */
    public static void showIf(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Shows a label with the text, or hides it if the text is empty. */
    public static void showText(Label label, String text) {
        label.setText(text);
        showIf(label, !text.isEmpty());
    }

    /** Lets a node take the remaining space of its row or column. */
    public static <N extends Node> N grow(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        VBox.setVgrow(node, Priority.ALWAYS);
        return node;
    }

    /** Focuses the node after this one, or runs {@code afterLast} where it is the last. */
    public static void focusNext(List<? extends Node> nodes, Node current, Runnable afterLast) {
        int next = nodes.indexOf(current) + 1;
        if (next < nodes.size()) {
            nodes.get(next).requestFocus();
        } else {
            afterLast.run();
        }
    }

    /** The index of the child that has the focus, itself or in it; -1 if none has. */
    public static int focusedChild(Pane pane) {
        var node = pane.getScene() == null ? null : pane.getScene().getFocusOwner();
        while (node != null && node.getParent() != pane) {
            node = node.getParent();
        }
        return node == null ? -1 : pane.getChildren().indexOf(node);
    }

    /** The first descendant that can take the focus; scroll panes themselves are skipped. */
    public static Optional<Node> firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> firstFocusable(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
