package org.commonground.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.commonground.i18n.DesktopSystem;
import org.commonground.session.LiveWorkshop;
import org.commonground.session.SaveState;
import org.commonground.ui.control.Command;
import org.commonground.ui.control.PageContext;
import org.commonground.ui.control.Shortcut;
import org.commonground.ui.layout.Zoom;
import org.commonground.workshop.Change;

/** The frame of the window: it shows one page at a time, dialogs and toasts above it, and handles the commands of every page. */
public final class Shell {

    /** Set on a small or enlarged screen, such as 1280 × 720 at 150 %; the style sheets leave out what matters less. */
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** Set on a small screen at twice the size; columns are placed one below the other. */
    private static final PseudoClass SLIM = PseudoClass.getPseudoClass("slim");

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double NARROW_BELOW = 1100;
    private static final double SLIM_BELOW = 800;
    private static final double LOW_BELOW = 620;

    private final PageContext context;
    private final Session session;
    private final BorderPane frame = new BorderPane();
    private final Zoom zoom;
    private final Scene scene;
    private Optional<Page> page = Optional.empty();
    private Optional<Keymap> keymap = Optional.empty();
    private Optional<TextSelection> leftAt = Optional.empty();

    /** @param sheets the pages' style sheets in {@code styles/}, without extension */
    public Shell(PageContext context, Session session, double width, double height, String... sheets) {
        this.context = context;
        this.session = session;
        frame.setBottom(JobsView.view(context.widgets(), context.background()));
        var layers = new StackPane(
                frame, context.dialogs().layerAbove(frame), context.toasts().view());
        zoom = new Zoom(layers);
        scene = new Scene(zoom, width, height);
        if (DesktopSystem.isMacOs()) {
            layers.getChildren()
                    .add(new MacMenuBar(
                                    context.messages(),
                                    sharedCommands(false),
                                    this::window,
                                    context.navigator()::showAbout)
                            .view());
        }
        Theme.applyAndFollow(scene, context.preferences(), sheets);
        context.preferences().onChange(this::fit);
        scene.widthProperty().addListener((of, before, now) -> fit());
        scene.heightProperty().addListener((of, before, now) -> fit());
        fit();
        keepCaretWhileAway();
    }

    /** A text field selects its text when the window gets the keyboard back; the next key would replace it. */
    private void keepCaretWhileAway() {
        scene.windowProperty().addListener((of, before, window) -> {
            if (window != null) {
                window.focusedProperty().addListener((focus, was, focused) -> keepCaret(focused));
            }
        });
    }

    private void keepCaret(boolean focused) {
        if (focused) {
            leftAt.ifPresent(selection -> Platform.runLater(selection::restore));
        } else {
            leftAt = scene.getFocusOwner() instanceof TextInputControl field
                    ? Optional.of(new TextSelection(field, field.getAnchor(), field.getCaretPosition()))
                    : Optional.empty();
        }
    }

    /** The selection of a field; anchor and caret are counted in characters. */
    private record TextSelection(TextInputControl field, int anchor, int caret) {
        void restore() {
            if (field.isFocused()) {
                field.selectRange(anchor, caret);
            }
        }
    }

    private void fit() {
        zoom.factor(context.preferences().scale());
        zoom.pseudoClassStateChanged(NARROW, zoom.widthInContent(scene.getWidth()) < NARROW_BELOW);
        zoom.pseudoClassStateChanged(SLIM, zoom.widthInContent(scene.getWidth()) < SLIM_BELOW);
        zoom.pseudoClassStateChanged(LOW, zoom.widthInContent(scene.getHeight()) < LOW_BELOW);
    }

    public Scene scene() {
        return scene;
    }

    /** Shows the banner for unsaved changes; empty removes it. */
    public void banner(Optional<Node> banner) {
        frame.setTop(banner.orElse(null));
    }

    /** Shows a page in place of the current one. */
    public void show(Page next) {
        hidePage();
        page = Optional.of(next);
        frame.setCenter(next.view());
        fit();
        var keys = new Keymap(scene, commands(next), () -> !context.dialogs().isOpen(), next::typeUnclaimed);
        keys.install();
        keymap = Optional.of(keys);
        next.onShow();
    }

    /** Removes the current page, which then stops listening. */
    public void hidePage() {
        keymap.ifPresent(Keymap::remove);
        page.ifPresent(Page::onHide);
        keymap = Optional.empty();
        page = Optional.empty();
    }

    public Optional<Page> page() {
        return page;
    }

    private List<Command> commands(Page next) {
        var all = new ArrayList<>(next.commands());
        all.addAll(sharedCommands(next));
        return all;
    }

    /** The commands of every page. Those of the page itself come first: its own undo, and its own meaning of a shortcut. */
    public List<Command> sharedCommands(Page next) {
        var own = next.commands().stream().map(Command::id).toList();
        var taken = next.commands().stream()
                .flatMap(command -> command.shortcuts().stream())
                .map(Shortcut::displayText)
                .toList();
        return sharedCommands(next.isTypedEverywhere()).stream()
                .filter(command -> !own.contains(command.id()))
                .map(command -> new Command(
                        command.id(),
                        command.shortcuts().stream()
                                .filter(shortcut -> !taken.contains(shortcut.displayText()))
                                .toList(),
                        () -> !next.isLocked() && command.enabled().getAsBoolean(),
                        command.action()))
                .toList();
    }

    private List<Command> sharedCommands(boolean typedEverywhere) {
        BooleanSupplier isOpen = () -> session.liveWorkshop().isPresent();
        return List.of(
                Command.of(
                                "kit.undo",
                                () -> reportUndo(session.liveWorkshop().flatMap(LiveWorkshop::undo), "kit.undone"),
                                "Shortcut+Z")
                        .when(isOpen),
                Command.of(
                                "kit.redo",
                                () -> reportUndo(session.liveWorkshop().flatMap(LiveWorkshop::redo), "kit.redone"),
                                "Shortcut+Y",
                                "Shortcut+Shift+Z")
                        .when(isOpen),
                Command.of("kit.home", context.navigator()::openHome, "Alt+Home", "Shortcut+O")
                        .when(isOpen),
                Command.of("kit.save", () -> session.liveWorkshop().ifPresent(this::reportSaved), "Shortcut+S")
                        .when(isOpen),
                Command.of("room.message", context.navigator()::toggleRoomMessage, "F10")
                        .when(() -> session.liveWorkshop()
                                .filter(live ->
                                        live.workshop().liveState().step().isPresent())
                                .isPresent()),
                Command.of("kit.full_screen", this::toggleFullScreen, "F11"),
                Command.of(
                        "kit.larger",
                        () -> zoom(1),
                        "Shortcut+Plus",
                        "Shortcut+Equals",
                        "Shortcut+Shift+Equals",
                        "Shortcut+Add"),
                Command.of("kit.smaller", () -> zoom(-1), "Shortcut+Minus", "Shortcut+Subtract"),
                Command.of("kit.settings", context.navigator()::openSettings, "Shortcut+Comma"),
                typedEverywhere
                        ? Command.of("kit.help", this::showHelp, "F1")
                        : Command.of("kit.help", this::showHelp, "F1", "?"));
    }

    /** Changes are saved as they are made; the key of other programs says so. */
    private void reportSaved(LiveWorkshop live) {
        switch (live.saveState()) {
            case SaveState.Saved() -> announce("kit.all_saved");
            case SaveState.Pending(int lines) -> announce("kit.saving");
            case SaveState.NeverSaved() -> announce("kit.never_saved");
            case SaveState.NotSaved(String reason) ->
                context.toasts().showFailure(context.text("kit.not_saved_because", reason));
        }
    }

    private Optional<Stage> window() {
        return scene.getWindow() instanceof Stage stage ? Optional.of(stage) : Optional.empty();
    }

    private void toggleFullScreen() {
        if (page.filter(Page::leaveFullScreen).isPresent()) {
            return;
        }
        window().ifPresent(stage -> {
            FullScreen.set(stage, !stage.isFullScreen());
            announce(stage.isFullScreen() ? "kit.full_screen_on" : "kit.full_screen_off");
        });
    }

    private void zoom(int steps) {
        context.preferences().changeTextSize(steps);
        announce("kit.text_size", context.preferences().now().textPercent());
    }

    private void announce(String key, Object... with) {
        context.toasts().announce(context.text(key, with));
    }

    private void reportUndo(Optional<Change> change, String key) {
        change.ifPresent(turned -> announce(key, context.text("change." + turned.label())));
    }

    /** Opens the help page with the shortcuts of the current page. */
    public void showHelp() {
        page.ifPresent(current -> context.dialogs()
                .showWideMessage(
                        context.text("kit.help"),
                        Help.of(
                                context.widgets(),
                                current,
                                current.commands(),
                                sharedCommands(current),
                                current.focusedKeys())));
    }
}
