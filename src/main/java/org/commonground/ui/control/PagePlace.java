package org.commonground.ui.control;

import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;
import org.commonground.session.LiveWorkshop;
import org.commonground.ui.layout.FocusScrolling;
import org.jspecify.annotations.Nullable;

/** Where a page is scrolled to and what has its focus, kept for the next visit to the page and for the next start. */
public final class PagePlace {

    private final LiveWorkshop live;
    private final String key;
    private final Parent view;
    private final ScrollPane scroll;
    private final PauseTransition timer = new PauseTransition(Duration.millis(300));
    private final ChangeListener<@Nullable Node> focusMoved = (property, before, now) -> {
        remember(before);
        timer.play();
    };
    /** What had the focus last, and its caret. */
    private String focus = "";

    /** @param key names the place among the drafts of the workshop */
    public PagePlace(LiveWorkshop live, String key, Parent view, ScrollPane scroll) {
        this.live = live;
        this.key = key;
        this.view = view;
        this.scroll = scroll;
        timer.setOnFinished(event -> keep());
        scroll.vvalueProperty().subscribe((before, now) -> timer.play());
    }

    /** The page is shown: goes to the place where it was left. @param otherwise focuses the usual node, where there is no such place */
    public void restore(Runnable otherwise) {
        var kept = live.typedDraft(key).split(" ");
        view.applyCss();
        var focused = Optional.of(kept)
                .filter(parts -> parts.length == 4)
                .flatMap(parts -> nodeAt(parts[1]).filter(node -> mark(node).equals(parts[2])));
        focused.ifPresentOrElse(Node::requestFocus, otherwise);
        if (kept[0].matches("[01]\\.[0-9]{4}")) {
            FocusScrolling.afterLayout(view.getScene(), () -> scroll.setVvalue(Double.parseDouble(kept[0])));
        }
        if (focused.orElse(null) instanceof TextInputControl field && kept[3].matches("[0-9]{1,5}")) {
            field.positionCaret(Math.min(Integer.parseInt(kept[3]), field.getLength()));
        }
        view.getScene().focusOwnerProperty().addListener(focusMoved);
    }

    /** The page is hidden. */
    public void leave() {
        view.getScene().focusOwnerProperty().removeListener(focusMoved);
        keep();
    }

    private void keep() {
        timer.stop();
        if (view.getScene() == null) {
            return;
        }
        var scrolled =
                String.format(Locale.ROOT, "%.4f", Double.isFinite(scroll.getVvalue()) ? scroll.getVvalue() : 0.0);
        remember(view.getScene().getFocusOwner());
        live.saveDraft(key, scrolled + focus);
    }

    /** A button that leads away is no place to go on: its key would lead away again. The place before it is kept. */
    private void remember(@Nullable Node node) {
        if (node != null && !(node instanceof ButtonBase) && isOnPage(node)) {
            int caret = node instanceof TextInputControl field ? field.getCaretPosition() : 0;
            focus = " " + path(node) + " " + mark(node) + " " + caret;
        }
    }

    private boolean isOnPage(Node node) {
        return node.getParent() != null && (node.getParent() == view || isOnPage(node.getParent()));
    }

    /** What tells the node from another one in its place. */
    private static String mark(Node node) {
        return Integer.toHexString((node.getClass().getName() + node.getId() + node.getAccessibleText()).hashCode());
    }

    /** Its id, or else the places among the children from the page to the node. */
    private String path(Node node) {
        var id = node.getId();
        return id != null && !id.isEmpty() && id.indexOf(' ') < 0 ? "#" + id : placeOf(node);
    }

    private String placeOf(Node node) {
        var parent = node.getParent();
        var place = String.valueOf(parent.getChildrenUnmodifiable().indexOf(node));
        return parent == view ? place : placeOf(parent) + "." + place;
    }

    private Optional<Node> nodeAt(String path) {
        if (path.startsWith("#")) {
            return Optional.ofNullable(view.lookup(path));
        }
        Node at = view;
        for (var place : path.split("\\.")) {
            int index = place.matches("[0-9]{1,5}") ? Integer.parseInt(place) : -1;
            if (!(at instanceof Parent parent)
                    || index < 0
                    || index >= parent.getChildrenUnmodifiable().size()) {
                return Optional.empty();
            }
            at = parent.getChildrenUnmodifiable().get(index);
        }
        return Optional.of(at);
    }
}
